const da = {
  title: (title: string, sender: string) => `Invitation: ${title} – ${sender}`,
  eyebrow: (kind: string) => `Invitation til ${kind}`,
  to: (name: string, belongsTo: string) => (belongsTo ? `Til ${name}, ${belongsTo}.` : `Til ${name}.`),
  committeeIn: (groups: string, municipality: string) => `${groups} i ${municipality}`,
  notYou: (firstName: string) => `Er du ikke ${firstName}?`,
  everyoneAt: (mailbox: string) => `alle i ${mailbox}`,
  answerHere: 'Gå til dit svar',
  closing: 'Med venlig hilsen',
  documents: 'Materiale',
  programme: 'Program',
  practical: 'Praktisk info',
  questions: 'Spørgsmål',
  contactUs: (name: string) => `I er velkomne til at kontakte ${name} på `,
}

const en = {
  title: (title, sender) => `Invitation: ${title} – ${sender}`,
  eyebrow: kind => `Invitation: ${kind}`,
  to: (name, belongsTo) => (belongsTo ? `To ${name}, ${belongsTo}.` : `To ${name}.`),
  committeeIn: (groups, municipality) => `${groups}, ${municipality}`,
  notYou: firstName => `Not ${firstName}?`,
  everyoneAt: mailbox => `everyone at ${mailbox}`,
  answerHere: 'Go to your reply',
  closing: 'Kind regards',
  documents: 'Documents',
  programme: 'Programme',
  practical: 'Practical information',
  questions: 'Questions',
  contactUs: name => `You are welcome to contact ${name} at `,
} satisfies typeof da

export const letterWords = { da, en }
