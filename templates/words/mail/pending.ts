const da = {
  subject: (kind: string, on: string) => `Afventer svar: ${kind} ${on}`,
  eyebrow: (kind: string) => `Tilmelding til ${kind}`,
  title: 'Din tilmelding afventer godkendelse',
  preheader: 'Vi har fået den, men du har ingen plads endnu.',
  lead: {
    role: (title: string) =>
      `Vi har fået din tilmelding til »${title}«. Brevet er skrevet til andre roller end din, så sekretariatet ser på den først.`,
    late: (title: string) =>
      `Vi har fået din tilmelding til »${title}«. Fristen er udløbet, så sekretariatet ser først på, om der kan blive plads til dig.`,
  },
  notYet: 'Du er ikke tilmeldt endnu. Du får et svar på mail, både når det er ja, og når det er nej.',
  heading: 'Er det ikke aktuelt længere?',
  body: 'Træk din tilmelding tilbage på din side.',
  button: 'Åbn din side',
}

const en = {
  subject: (kind, on) => `Awaiting approval: ${kind} ${on}`,
  eyebrow: kind => `Registration: ${kind}`,
  title: 'Your registration awaits approval',
  preheader: 'We have received it, but you have no seat yet.',
  lead: {
    role: title =>
      `We have received your registration for “${title}”. The letter is meant for other roles than yours, so the secretariat looks at it first.`,
    late: title =>
      `We have received your registration for “${title}”. The deadline has passed, so the secretariat first sees whether there can be room for you.`,
  },
  notYet: 'You are not registered yet. You will get an answer by mail, whether it is yes or no.',
  heading: 'Is it no longer relevant?',
  body: 'Withdraw your registration on your page.',
  button: 'Open your page',
} satisfies typeof da

export const pendingMailWords = { da, en }
