const da = {
  subject: (kind: string, on: string) => `Plads givet videre: ${kind} ${on}`,
  eyebrow: (kind: string) => `Din plads til ${kind}`,
  title: 'Du har givet din plads videre',
  preheader: (name: string) => `${name} har nu pladsen.`,
  lead: (title: string, name: string) =>
    `${name} har nu din plads til »${title}« og får sin egen bekræftelse. Du er ikke længere tilmeldt. Slet også mødet i din kalender, hvis det stadig står der.`,
  bound: 'Din tilmelding var bindende. Siger kollegaen nej uden først at have sagt ja, er det dig, der betaler. Så skriver vi til dig.',
  heading: 'Var det en fejl?',
  body: 'Så svar på mailen hurtigst muligt.',
}

const en = {
  subject: (kind, on) => `Seat passed on: ${kind} ${on}`,
  eyebrow: kind => `Your seat at ${kind}`,
  title: 'You have passed your seat on',
  preheader: name => `${name} now has the seat.`,
  lead: (title, name) =>
    `${name} now has your seat at “${title}” and gets a confirmation of their own. You are no longer registered. Please also delete the meeting from your calendar if it is still there.`,
  bound: 'Your registration was binding. If your colleague says no without having said yes first, it is you who pay. Then we write to you.',
  heading: 'Was it a mistake?',
  body: 'Then reply to this mail as soon as you can.',
} satisfies typeof da

export const handedOverMailWords = { da, en }
