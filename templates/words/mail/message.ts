/** What staff write besides the timetable. */
const da = {
  subject: (kind: string, on: string) => `Besked om ${kind} ${on}`,
  eyebrow: (kind: string) => `Besked om ${kind}`,
  heading: 'Din side',
  body: 'Her kan du se alt om mødet og dit svar.',
  button: 'Åbn din side',
}

const en = {
  subject: (kind, on) => `About ${kind} ${on}`,
  eyebrow: kind => `About ${kind}`,
  heading: 'Your page',
  body: 'Here you can see all about the meeting, and your reply.',
  button: 'Open your page',
} satisfies typeof da

export const messageMailWords = { da, en }
