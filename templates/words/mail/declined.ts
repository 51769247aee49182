const da = {
  subject: (kind: string, on: string) => `Dit afbud: ${kind} ${on}`,
  eyebrow: (kind: string) => `Afbud til ${kind}`,
  title: 'Tak for dit svar',
  preheader: 'Vi har noteret, at du ikke kan komme. Det kan du lave om.',
  preheaderClosed: 'Vi har noteret, at du ikke kan komme.',
  lead: (title: string) => `Vi har noteret, at du ikke kan komme til »${title}«. Du får ikke flere påmindelser om det.`,
  heading: 'Kan du alligevel?',
  wayBack: (deadline: string) => `Så tilmeld dig senest ${deadline}.`,
  wayBackWheneverOpen: 'Så tilmeld dig, inden mødet begynder.',
  button: 'Jeg kan alligevel komme',
}

const en = {
  subject: (kind, on) => `You are not coming: ${kind} ${on}`,
  eyebrow: kind => `Your reply: ${kind}`,
  title: 'Thank you for your reply',
  preheader: 'We have noted that you cannot come. You can change that.',
  preheaderClosed: 'We have noted that you cannot come.',
  lead: title => `We have noted that you cannot come to “${title}”. You will get no more reminders of it.`,
  heading: 'Can you come after all?',
  wayBack: deadline => `Then register by ${deadline}.`,
  wayBackWheneverOpen: 'Then register before the meeting begins.',
  button: 'I can come after all',
} satisfies typeof da

export const declinedMailWords = { da, en }
