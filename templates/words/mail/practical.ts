const da = {
  subject: (kind: string, on: string) => `Praktisk info: ${kind} ${on}`,
  subjectTomorrow: (kind: string, on: string) => `I morgen: ${kind} ${on}`,
  eyebrow: (kind: string) => `Praktisk info til ${kind}`,
  title: (date: string) => `Vi ses ${date}`,
  titleTomorrow: (date: string) => `Vi ses i morgen, ${date}`,
  preheader: (when: string, where: string) => `${when} i ${where}. Sådan finder du vej.`,
  lead: (title: string) => `Vi glæder os til at se dig til »${title}«. Her er tid, sted og vejen derhen.`,
  heading: 'Praktisk info',
  listed: 'Deltagerliste',
  nobodyListed: 'Ingen har valgt at stå på listen endnu.',
  moreListed: (more: number) => ` og ${more} til. Hele listen står på din side.`,
}

const en = {
  subject: (kind, on) => `Practical information: ${kind} ${on}`,
  subjectTomorrow: (kind, on) => `Tomorrow: ${kind} ${on}`,
  eyebrow: kind => `Practical information: ${kind}`,
  title: date => `See you on ${date}`,
  titleTomorrow: date => `See you tomorrow, ${date}`,
  preheader: (when, where) => `${when} at ${where}. Here is how to find us.`,
  lead: title => `We look forward to seeing you at “${title}”. Here are the time, the place and the way there.`,
  heading: 'Practical information',
  listed: 'List of participants',
  nobodyListed: 'Nobody has chosen to be on the list yet.',
  moreListed: more => ` and ${more} more. The whole list is on your page.`,
} satisfies typeof da

export const practicalMailWords = { da, en }
