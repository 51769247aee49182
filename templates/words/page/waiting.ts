const da = {
  heading: (firstName: string) => `Du er ikke tilmeldt endnu, ${firstName}`,
  means: 'Der er ingen ledig plads til dig lige nu, så du står på venteliste.',
  inTurn: 'Når en plads bliver fri, får den, der har ventet længst, den tilbudt.',
  byMail: (address: string, lasting: string) => `Er det dig, får du en mail til ${address}. Du har ${lasting} til at sige ja.`,
  byMailWhenever: (address: string) => `Er det dig, får du en mail til ${address}.`,
  until: (deadline: string) => `Ventelisten lukker efter ${deadline}. Har du ikke hørt fra os inden da, er der ikke blevet plads.`,
  untilTime: (deadline: string) => `Ventelisten lukker ${deadline}. Har du ikke hørt fra os inden da, er der ikke blevet plads.`,
  untilStart: 'Ventelisten lukker, når mødet begynder.',
  over: 'Ventelisten er lukket, og der blev desværre ikke en plads til dig.',
  overMeans: 'Du er ikke tilmeldt og skal ikke gøre noget.',
  elsewhere: 'Er der plads et andet sted?',
  elsewhereMeans: 'Får du en plads der, forlader du ventelisten her.',
  toElsewhere: 'Se alle steder …',
  leave: 'Vil du ikke vente længere?',
  leaveMeans: 'Så rykker den næste frem.',
  toLeave: 'Forlad ventelisten …',
}

const en = {
  heading: firstName => `You are not registered yet, ${firstName}`,
  means: 'There is no free seat for you at the moment, so you are on the waiting list.',
  inTurn: 'When a seat becomes free, it is offered to whoever has waited longest.',
  byMail: (address, lasting) => `If that is you, you get a mail to ${address}. You have ${lasting} to say yes.`,
  byMailWhenever: address => `If that is you, you get a mail to ${address}.`,
  until: deadline => `The waiting list closes after ${deadline}. If you have not heard from us by then, no seat became free.`,
  untilTime: deadline => `The waiting list closes on ${deadline}. If you have not heard from us by then, no seat became free.`,
  untilStart: 'The waiting list closes when the meeting begins.',
  over: 'The waiting list is closed, and unfortunately there was no seat for you.',
  overMeans: 'You are not registered and need not do anything.',
  elsewhere: 'Is there room elsewhere?',
  elsewhereMeans: 'If you get a seat there, you leave the waiting list here.',
  toElsewhere: 'See all places …',
  leave: 'Would you rather not wait?',
  leaveMeans: 'Then the next in line moves up.',
  toLeave: 'Leave the waiting list …',
} satisfies typeof da

export const waitingWords = { da, en }
