const da = {
  subject: (kind: string, on: string) => `Du har fået plads: ${kind} ${on}`,
  title: 'Du har fået en plads',
  lead: (title: string) =>
    `Sekretariatet har sagt ja, så du er tilmeldt »${title}«. Vi glæder os til at se dig. Mødet ligger som kalenderaftale her i mailen.`,
}

const en = {
  subject: (kind, on) => `You have a seat: ${kind} ${on}`,
  title: 'You have a seat',
  lead: title =>
    `The secretariat has said yes, so you are registered for “${title}”. We look forward to seeing you. This mail carries a calendar entry for the meeting.`,
} satisfies typeof da

export const approvedMailWords = { da, en }
