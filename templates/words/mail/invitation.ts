const da = {
  subject: (kind: string, on: string) => `Invitation: ${kind} ${on}`,
  eyebrow: (kind: string) => `Invitation til ${kind}`,
  preheader: (when: string, where: string) => `${when} i ${where}.`,
  preheaderChoice: (days: string, places: string) => `Vælg mellem flere steder ${days}: ${places}.`,
  preheaderDeadline: (deadline: string) => `Svar senest ${deadline}.`,
}

const en = {
  subject: (kind, on) => `Invitation: ${kind} ${on}`,
  eyebrow: kind => `Invitation: ${kind}`,
  preheader: (when, where) => `${when} at ${where}.`,
  preheaderChoice: (days, places) => `Choose between places ${days}: ${places}.`,
  preheaderDeadline: deadline => `Reply by ${deadline}.`,
} satisfies typeof da

export const invitationMailWords = { da, en }
