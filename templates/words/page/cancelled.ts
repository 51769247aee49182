const da = {
  heading: 'Du er ikke tilmeldt',
  means: 'Tak, fordi du gav besked. Du får en kvittering på mail.',
  charged: (amount: string) => `Tilmeldingen var bindende, så der kommer en regning på ${amount}.`,
  chargedOnce: 'Tilmelder du dig igen, betaler du kun én gang.',
  offerExpired: 'Tilbuddet er udløbet',
  offerExpiredMeans:
    'Vi holdt en plads til dig, men hørte ikke fra dig i tide. Den er gået videre til den næste på ventelisten, og du er ikke tilmeldt.',
  offerOver: 'Vi holdt en plads til dig, men hørte ikke fra dig, før ventelisten lukkede. Du er ikke tilmeldt.',
  stillWish: 'Vil du stadig gerne med?',
  stillWishMeans: 'Du kan tilmelde dig igen, så længe der er åbent. Er der optaget, kommer du bagest på ventelisten.',
  refused: 'Der blev desværre ikke en plads til dig',
  refusedMeans: 'Sekretariatet har set på din tilmelding og kunne ikke sige ja. Du er ikke tilmeldt og skal ikke gøre noget.',
  calledOff: 'Det møde, du var tilmeldt, er aflyst',
  calledOffMeans: 'Du er ikke længere tilmeldt og skal ikke gøre noget. Slet også mødet i din kalender, hvis det stadig står der.',
  elsewhere: 'Vil du med et andet sted?',
  elsewhereMeans: 'Du kan tilmelde dig et af de andre møder, så længe der er åbent og plads.',
  notReconfirmed: 'Du er ikke længere tilmeldt',
  notReconfirmedMeans: 'Mødet blev ændret, og vi hørte ikke, om du stadig kommer. Derfor har vi givet din plads fri.',
  sorry: 'Var det en fejl, eller kan du alligevel?',
  sorryMeans: 'Du kan tilmelde dig igen, så længe der er åbent og plads.',
  again: 'Tilmeld mig igen …',
  closed: 'Tilmeldingen er lukket nu. Kan du alligevel, så skriv til os.',
}

const en = {
  heading: 'You are not registered',
  means: 'Thank you for telling us. You get a receipt by mail.',
  charged: amount => `Registration was binding, so there will be an invoice of ${amount}.`,
  chargedOnce: 'If you register again, you pay only once.',
  offerExpired: 'The offer has run out',
  offerExpiredMeans:
    'We kept a seat for you but did not hear from you in time. It has gone to the next on the waiting list, and you are not registered.',
  offerOver: 'We kept a seat for you but did not hear from you before the waiting list closed. You are not registered.',
  stillWish: 'Would you still like to come?',
  stillWishMeans: 'You can register again while it is open. If it is full, you stand last on the waiting list.',
  refused: 'Unfortunately there was no seat for you',
  refusedMeans: 'The secretariat has looked at your registration and could not say yes. You are not registered and need not do anything.',
  calledOff: 'The meeting you were registered for is called off',
  calledOffMeans:
    'You are no longer registered and need not do anything. Please delete the meeting from your calendar too, if it is still there.',
  elsewhere: 'Would you like to come to another place?',
  elsewhereMeans: 'You can register for one of the other meetings while it is open and there is room.',
  notReconfirmed: 'You are no longer registered',
  notReconfirmedMeans: 'The meeting was changed, and we did not hear whether you still come. So we have released your seat.',
  sorry: 'Was it a mistake, or can you come after all?',
  sorryMeans: 'You can register again while it is open and there is room.',
  again: 'Register again …',
  closed: 'Registration is closed now. If you can come after all, write to us.',
} satisfies typeof da

export const cancelledWords = { da, en }
