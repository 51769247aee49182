const da = {
  where: 'Hvor vil du deltage?',
  left: (seats: number) => (seats > 5 ? `${seats} pladser tilbage` : seats === 1 ? 'Kun én plads tilbage' : `Kun ${seats} pladser tilbage`),
  full: 'Alt optaget',
  fullWithList: 'Alt optaget. Du kan stå på venteliste.',
  municipalityFull: 'Din kommunes pladser er optaget',
  municipalityFullWithList: 'Din kommunes pladser er optaget. Du kan stå på venteliste.',
}

const en = {
  where: 'Where will you take part?',
  left: seats => (seats > 5 ? `${seats} seats left` : seats === 1 ? 'Only one seat left' : `Only ${seats} seats left`),
  full: 'Full',
  fullWithList: 'Full. You can join the waiting list.',
  municipalityFull: 'The seats of your municipality are taken',
  municipalityFullWithList: 'The seats of your municipality are taken. You can join the waiting list.',
} satisfies typeof da

export const sessionWords = { da, en }
