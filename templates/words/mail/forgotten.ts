const until = (day: string | null, text: (day: string) => string) => (day === null ? '' : text(day))

const da = {
  subject: 'Dine oplysninger er slettet',
  preheader: 'Det er den sidste mail fra os.',
  eyebrow: 'Kvittering',
  title: 'Dine oplysninger er slettet',
  lead: 'Vi har slettet dit navn, din mailadresse og dine svar hos os. Links i tidligere mails virker ikke mere, og havde du en plads til et møde, er den givet fri.',
  stays: 'Det her skal vi gemme:',
  fingerprint:
    'Et fingeraftryk af din adresse (ikke selve adressen) bliver stående en tid, så vi opdager det, hvis du står på en ny liste.',
  kept: {
    invoice: (day: string | null) => `Grundlaget for en regning${until(day, on => `, til ${on}`)}. Det kræver bogføringsloven.`,
    optOut: () => 'Et fingeraftryk af din adresse, fordi du har frabedt dig mails. Ellers kom vi til at invitere dig igen.',
    outOfReach: (day: string | null) =>
      `Et fingeraftryk af din adresse, fordi mails til den ikke kom frem${until(day, on => `, til ${on}`)}.`,
    letter: (day: string | null) => `Dit navn i et brev, hvor du står som afsender eller kontaktperson${until(day, on => `, til ${on}`)}.`,
    staff: (day: string | null) => `Din egen adgang til systemet${until(day, on => `, til ${on}`)}.`,
  },
  heading: 'Var det en fejl?',
  again: 'Så svar på mailen her. Vi kan ikke hente oplysningerne frem igen, men vi kan invitere dig på ny.',
  why: 'Du får mailen som kvittering, og din adresse er slettet, når den er sendt.',
}

const en = {
  subject: 'Your information is erased',
  preheader: 'This is the last mail from us.',
  eyebrow: 'Receipt',
  title: 'Your information is erased',
  lead: 'We have erased your name, your mail address and your replies. Links in earlier mails no longer work, and if you had a seat at a meeting, it is free again.',
  stays: 'This we have to keep:',
  fingerprint: 'A fingerprint of your address (not the address itself) stays for a while, so that we notice if you are on a new list.',
  kept: {
    invoice: day => `The basis for an invoice${until(day, on => `, until ${on}`)}. The Danish bookkeeping act says so.`,
    optOut: () => 'A fingerprint of your address, because you have stopped mails. Otherwise we would invite you again.',
    outOfReach: day => `A fingerprint of your address, because mails to it did not arrive${until(day, on => `, until ${on}`)}.`,
    letter: day => `Your name in a letter that has you as its sender or contact${until(day, on => `, until ${on}`)}.`,
    staff: day => `Your own access to the system${until(day, on => `, until ${on}`)}.`,
  },
  heading: 'Was it a mistake?',
  again: 'Then answer this mail. We cannot bring the information back, but we can invite you anew.',
  why: 'You get this mail as a receipt, and your address is erased once it is sent.',
} satisfies typeof da

export const forgottenMailWords = { da, en }
