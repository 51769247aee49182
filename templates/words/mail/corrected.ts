/** The receipt for a registration that was put right: the seat is what it was. */
const da = {
  subject: (kind: string, on: string) => `Rettet: ${kind} ${on}`,
  title: 'Din tilmelding er rettet',
  lead: (title: string) => `Din tilmelding til »${title}« er rettet, og du har stadig din plads. Sådan står den nu.`,
}

const en = {
  subject: (kind, on) => `Corrected: ${kind} ${on}`,
  title: 'Your registration is corrected',
  lead: title => `Your registration for “${title}” is corrected, and you still have your seat. This is how it stands now.`,
} satisfies typeof da

export const correctedMailWords = { da, en }
