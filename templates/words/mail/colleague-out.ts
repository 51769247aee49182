const da = {
  subject: (kind: string, on: string) => `En kollega kommer ikke: ${kind} ${on}`,
  eyebrow: (kind: string) => `Afbud til ${kind}`,
  title: 'Din kollega kommer ikke',
  preheader: 'Der kommer ikke en regning for pladsen.',
  lead: (name: string, title: string) =>
    `${name}, som du har tilmeldt »${title}«, har meldt fra, inden tilmeldingen var bindende. Der kommer ikke en regning for pladsen.`,
  heading: 'Vil en anden med?',
  means: 'Så tilmeld dem fra din egen invitation, så længe der er åbent og plads.',
}

const en = {
  subject: (kind, on) => `A colleague is not coming: ${kind} ${on}`,
  eyebrow: kind => `Regrets: ${kind}`,
  title: 'Your colleague is not coming',
  preheader: 'There will be no invoice for the seat.',
  lead: (name, title) =>
    `${name}, whom you registered for “${title}”, has cancelled before the registration was binding. There will be no invoice for the seat.`,
  heading: 'Would someone else like to come?',
  means: 'Then register them from your own invitation, as long as it is open and there is room.',
} satisfies typeof da

export const colleagueOutMailWords = { da, en }
