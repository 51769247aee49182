const da = {
  ask: 'Spørgsmål?',
  phone: (name: string, phone: string) => `Svar på mailen, eller ring til ${name} på ${phone}.`,
  mail: (name: string) => `Svar på mailen, så hører du fra ${name}.`,
  none: 'Svar på mailen.',
}

const en = {
  ask: 'Questions?',
  phone: (name, phone) => `Reply to this mail or call ${name} on ${phone}.`,
  mail: name => `Reply to this mail and ${name} will answer.`,
  none: 'Reply to this mail.',
} satisfies typeof da

export const contactMailWords = { da, en }
