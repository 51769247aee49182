const da = {
  where: 'Hvor vil du deltage?',
  left: (seats: number) => (seats > 5 ? `${seats} pladser tilbage` : seats === 1 ? 'Kun én plads tilbage' : `Kun ${seats} pladser tilbage`),
  begun: 'Mødet er begyndt',
  full: 'Alt optaget',
  fullWithList: 'Alt optaget. Du kan stå på venteliste.',
  municipalityFull: 'Din kommune har ikke flere pladser',
  municipalityFullWithList: 'Din kommune har ikke flere pladser. Du kan stå på venteliste.',
}

const en = {
  where: 'Where will you take part?',
  left: seats => (seats > 5 ? `${seats} seats left` : seats === 1 ? 'Only one seat left' : `Only ${seats} seats left`),
  begun: 'The meeting has begun',
  full: 'Full',
  fullWithList: 'Full. You can join the waiting list.',
  municipalityFull: 'Your municipality has no more seats',
  municipalityFullWithList: 'Your municipality has no more seats. You can join the waiting list.',
} satisfies typeof da

export const sessionWords = { da, en }
