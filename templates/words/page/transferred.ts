const da = {
  bound: 'Din tilmelding var bindende. Siger kollegaen nej uden først at have sagt ja, er det dig, der betaler. Så skriver vi til dig.',
  means: (name: string) => `${name} har nu pladsen og får sin egen bekræftelse på mail.`,
  notYou: 'Du er ikke længere tilmeldt. Slet også mødet i din kalender, hvis det stadig står der.',
  sorry: 'Vil du selv med alligevel?',
}

const en = {
  bound: 'Your registration was binding. If your colleague says no without having said yes first, it is you who pay. Then we write to you.',
  means: name => `${name} now has the seat and gets a confirmation of their own by mail.`,
  notYou: 'You are no longer registered. Please also delete the meeting from your calendar if it is still there.',
  sorry: 'Would you like to come yourself after all?',
} satisfies typeof da

export const transferredWords = { da, en }
