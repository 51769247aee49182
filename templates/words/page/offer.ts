const da = {
  heading: (firstName: string) => `Der er en plads til dig, ${firstName}`,
  notYet: 'Du er ikke tilmeldt endnu. Pladsen er først din, når du siger ja.',
  keptUntil: 'Vi holder den til dig til',
  thenNext: 'Hører vi ikke fra dig inden da, går den videre til den næste på ventelisten.',
  thenOver: 'Hører vi ikke fra dig inden da, kan vi ikke holde pladsen længere.',
  yes: 'Ja tak, jeg tager pladsen',
  no: 'Nej tak',
  noChosen: 'Vil du sige nej tak til pladsen?',
  noMeans: 'Så går den videre, og du forlader ventelisten.',
  sendNo: 'Sig nej tak',
}

const en = {
  heading: firstName => `There is a seat for you, ${firstName}`,
  notYet: 'You are not registered yet. The seat is yours only when you say yes.',
  keptUntil: 'We keep it for you until',
  thenNext: 'If we do not hear from you by then, it goes to the next on the waiting list.',
  thenOver: 'If we do not hear from you by then, we cannot keep the seat any longer.',
  yes: 'Yes please, I take the seat',
  no: 'No, thank you',
  noChosen: 'Do you want to turn the seat down?',
  noMeans: 'Then it goes to the next, and you leave the waiting list.',
  sendNo: 'Turn it down',
} satisfies typeof da

export const offerWords = { da, en }
