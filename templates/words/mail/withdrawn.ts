/** Nobody had a seat to give up: the place in the line or the wish was taken back. */
const da = {
  subject: (kind: string, on: string) => `Trukket tilbage: ${kind} ${on}`,
  eyebrow: (kind: string) => `Tilmelding til ${kind}`,
  title: 'Din tilmelding er trukket tilbage',
  preheader: 'Du er ikke tilmeldt. Du kan stadig lave det om.',
  preheaderClosed: 'Du er ikke tilmeldt.',
  lead: (title: string) =>
    `Vi har noteret, at du ikke længere ønsker en plads til »${title}«. Du er ikke tilmeldt. Tak, fordi du gav besked.`,
}

const en = {
  subject: (kind, on) => `Withdrawn: ${kind} ${on}`,
  eyebrow: kind => `Registration: ${kind}`,
  title: 'Your registration is withdrawn',
  preheader: 'You are not registered. You can still change that.',
  preheaderClosed: 'You are not registered.',
  lead: title => `We have noted that you no longer want a seat at “${title}”. You are not registered. Thank you for telling us.`,
} satisfies typeof da

export const withdrawnMailWords = { da, en }
