const da = {
  subject: (kind: string, on: string) => `Program: ${kind} ${on}`,
  eyebrow: (kind: string) => `Program til ${kind}`,
  title: (date: string) => `Vi ses ${date}`,
  preheader: (when: string, where: string) => `${when} i ${where}. Her er programmet og vejen derhen.`,
  lead: (title: string) => `Du er tilmeldt »${title}«. Her er programmet og det praktiske, så du kan forberede dig, inden vi ses.`,
  /** The practical mail comes after it, under a subject of its own. */
  subjectWithout: (kind: string, on: string) => `Tid og sted: ${kind} ${on}`,
  leadWithout: (title: string) => `Du er tilmeldt »${title}«. Her er det praktiske, inden vi ses.`,
  preheaderDocuments: (when: string, where: string) => `${when} i ${where}. Her er det, du kan læse inden mødet.`,
  leadDocuments: (title: string) => `Du er tilmeldt »${title}«. Her er det, du kan læse, inden vi ses.`,
  heading: 'Program',
}

const en = {
  subject: (kind, on) => `Programme: ${kind} ${on}`,
  subjectWithout: (kind, on) => `Time and place: ${kind} ${on}`,
  eyebrow: kind => `Programme: ${kind}`,
  title: date => `See you on ${date}`,
  preheader: (when, where) => `${when} at ${where}. Here are the programme and the way there.`,
  lead: title =>
    `You are registered for “${title}”. Here are the programme and the practical details, so that you can prepare before we meet.`,
  leadWithout: title => `You are registered for “${title}”. Here are the practical details before we meet.`,
  preheaderDocuments: (when, where) => `${when} at ${where}. Here is what to read before the meeting.`,
  leadDocuments: title => `You are registered for “${title}”. Here is what to read before we meet.`,
  heading: 'Programme',
} satisfies typeof da

export const programmeMailWords = { da, en }
