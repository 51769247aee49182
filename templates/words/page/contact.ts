const da = {
  orPhone: 'eller telefon',
  ask: (name: string) => `Spørgsmål? Kontakt ${name} på `,
  write: (name: string) => `Skriv til ${name} på `,
  replyToMail: 'Svar på den mail, du fik. Svaret går til afsenderen af brevet.',
}

const en = {
  orPhone: 'or telephone',
  ask: name => `Questions? Contact ${name} at `,
  write: name => `Write to ${name} at `,
  replyToMail: 'Reply to the mail you got. It goes to the sender of the letter.',
} satisfies typeof da

export const contactWords = { da, en }
