const da = {
  subject: (kind: string, on: string) => `Du er tilmeldt: ${kind} ${on}`,
  eyebrow: (kind: string) => `Tilmelding til ${kind}`,
  title: 'Du er tilmeldt',
  preheader: (when: string, where: string) => `${when} i ${where}. Mødet ligger som kalenderaftale i mailen.`,
  lead: (title: string) => `Du er med til »${title}«. Vi glæder os til at se dig. Mødet ligger som kalenderaftale her i mailen.`,
  leadBy: (title: string, registrar: string) =>
    `${registrar} har tilmeldt dig »${title}«. Vi glæder os til at se dig. Mødet ligger som kalenderaftale her i mailen.`,
  programme: 'Programmet er med her, for det er allerede sendt til de andre deltagere.',
  byMail: 'Programmet får du på mail, inden vi ses.',
  onYourPage: 'Program og praktisk info finder du også på din side.',
}

const en = {
  subject: (kind, on) => `You are registered: ${kind} ${on}`,
  eyebrow: kind => `Registration: ${kind}`,
  title: 'You are registered',
  preheader: (when, where) => `${when} at ${where}. This mail carries a calendar entry.`,
  lead: title => `You have a seat at “${title}”. We look forward to seeing you. This mail carries a calendar entry for the meeting.`,
  leadBy: (title, registrar) =>
    `${registrar} has registered you for “${title}”. We look forward to seeing you. This mail carries a calendar entry for the meeting.`,
  programme: 'The programme is here too, because the other participants have it already.',
  byMail: 'The programme will reach you by mail before we meet.',
  onYourPage: 'You will also find the programme and the practical details on your page.',
} satisfies typeof da

export const confirmationMailWords = { da, en }
