const da = {
  subject: (kind: string, on: string) => `Ny udgave: ${kind} ${on}`,
  eyebrow: (kind: string) => `Nyt om ${kind}`,
  title: 'Ny udgave',
  titleOf: (document: string) => `Ny udgave af »${document}«`,
  lead: (document: string, title: string) =>
    `»${document}« til »${title}« er kommet i en ny udgave, så brug den i stedet for den, du har. Det er ændret:`,
  /** What their mailing went out without. */
  first: {
    subject: (kind: string, on: string) => `Nyt dokument: ${kind} ${on}`,
    titleOf: (document: string) => `»${document}« er kommet`,
    lead: (document: string, title: string) => `»${document}« til »${title}« er kommet til, siden vi sidst skrev til dig. Her er det.`,
  },
  heading: 'Mødet og dit svar',
  body: 'Du skal ikke gøre noget. På din side kan du se mødet og dit svar.',
  button: 'Åbn din side',
}

const en = {
  subject: (kind, on) => `New version: ${kind} ${on}`,
  eyebrow: kind => `News of ${kind}`,
  title: 'New version',
  titleOf: document => `New version of “${document}”`,
  lead: (document, title) => `“${document}” for “${title}” has a new version; please use it instead of the one you have. What has changed:`,
  first: {
    subject: (kind, on) => `New document: ${kind} ${on}`,
    titleOf: document => `“${document}” is here`,
    lead: (document, title) => `“${document}” for “${title}” has been added since we last wrote to you. Here it is.`,
  },
  heading: 'The meeting and your answer',
  body: 'There is nothing you need to do. Your page shows the meeting and your answer.',
  button: 'Open your page',
} satisfies typeof da

export const newVersionMailWords = { da, en }
