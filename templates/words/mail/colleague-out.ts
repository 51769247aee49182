const da = {
  subject: (kind: string, on: string) => `En kollega kommer ikke: ${kind} ${on}`,
  eyebrow: (kind: string) => `Afbud til ${kind}`,
  title: 'Din kollega kommer ikke',
  preheader: 'Der kommer ikke en regning for pladsen.',
  lead: (name: string, title: string) =>
    `${name}, som du har tilmeldt »${title}«, har meldt fra, inden tilmeldingen var bindende. Der kommer ikke en regning for pladsen.`,
  preheaderCharged: 'Din tilmelding var bindende, så der kommer en regning.',
  leadCharged: (name: string, title: string, price: string) =>
    `${name}, som du gav din plads til »${title}« videre til, har sagt nej. Din tilmelding var bindende, så der kommer en regning på ${price}.`,
  heading: 'Vil en anden med?',
  means: 'Så tilmeld en anden fra din egen invitation, så længe der er åbent og plads.',
  why: 'Du får mailen, fordi du har tilmeldt din kollega eller givet din plads videre.',
}

const en = {
  subject: (kind, on) => `A colleague is not coming: ${kind} ${on}`,
  eyebrow: kind => `Regrets: ${kind}`,
  title: 'Your colleague is not coming',
  preheader: 'There will be no invoice for the seat.',
  lead: (name, title) =>
    `${name}, whom you registered for “${title}”, has cancelled before the registration was binding. There will be no invoice for the seat.`,
  preheaderCharged: 'Your registration was binding, so there will be an invoice.',
  leadCharged: (name, title, price) =>
    `${name}, to whom you passed on your seat at “${title}”, has said no. Your registration was binding, so there will be an invoice of ${price}.`,
  heading: 'Would someone else like to come?',
  means: 'Then register them from your own invitation, as long as it is open and there is room.',
  why: 'You get this mail because you registered your colleague or passed your seat on.',
} satisfies typeof da

export const colleagueOutMailWords = { da, en }
