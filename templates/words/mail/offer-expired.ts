const da = {
  subject: (kind: string, on: string) => `Tilbud udløbet: ${kind} ${on}`,
  eyebrow: (kind: string) => `Venteliste til ${kind}`,
  title: 'Tilbuddet om en plads er udløbet',
  preheader: 'Du er ikke tilmeldt. Du kan stadig stille dig op igen.',
  preheaderClosed: 'Du er ikke tilmeldt.',
  lead: (title: string) =>
    `Vi holdt en plads til »${title}« til dig, men hørte ikke fra dig i tide. Den er gået videre til den næste på ventelisten, og du er ikke tilmeldt.`,
  leadClosed: (title: string) =>
    `Vi holdt en plads til »${title}« til dig, men hørte ikke fra dig i tide. Tilmeldingen er lukket, og du er ikke tilmeldt.`,
  heading: 'Vil du stadig gerne med?',
}

const en = {
  subject: (kind, on) => `Offer expired: ${kind} ${on}`,
  eyebrow: kind => `Waiting list for ${kind}`,
  title: 'The offer of a seat has run out',
  preheader: 'You are not registered. You can still join the list again.',
  preheaderClosed: 'You are not registered.',
  lead: title =>
    `We kept a seat at “${title}” for you but did not hear from you in time. It has gone to the next on the waiting list, and you are not registered.`,
  leadClosed: title =>
    `We kept a seat at “${title}” for you but did not hear from you in time. Registration is closed, and you are not registered.`,
  heading: 'Would you still like to come?',
} satisfies typeof da

export const offerExpiredMailWords = { da, en }
