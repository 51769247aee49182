const da = {
  phone: (name: string, phone: string) => `Spørgsmål? Svar på mailen, eller ring til ${name} på ${phone}.`,
  mail: (name: string) => `Spørgsmål? Svar på mailen, så hører du fra ${name}.`,
  none: 'Spørgsmål? Svar på mailen.',
}

const en = {
  phone: (name, phone) => `Questions? Reply to this mail or call ${name} on ${phone}.`,
  mail: name => `Questions? Reply to this mail and ${name} will answer.`,
  none: 'Questions? Reply to this mail.',
} satisfies typeof da

export const contactMailWords = { da, en }
