const da = {
  deadline: 'Fristen er udløbet',
  deadlineWas: (date: string) => `Fristen var ${date}.`,
  deadlineWasAt: (date: string) => `Tilmeldingen lukkede ${date}.`,
  started: 'Tilmeldingen er lukket',
  startedMeans: 'Mødet er begyndt, så der kan ikke svares længere.',
  full: 'Alt optaget',
  fullMeans: 'Der er ikke flere pladser, og der er ingen venteliste. Melder nogen fra, kan du prøve igen her.',
  municipalityFull: 'Din kommune har ikke flere pladser',
  municipalityFullMeans: 'Der er pladser tilbage, men ikke flere til din kommune, og der er ingen venteliste.',
  calledOff: 'Mødet er aflyst',
  calledOffMeans: 'Du skal ikke gøre noget.',
  stillWish: 'Vil du stadig gerne med, så sig til.',
  notSent: 'Det skrev du. Det er ikke sendt.',
  ask: 'Spørg, om der er plads',
  cannotCome: 'Kan du ikke komme, så meld gerne afbud alligevel. Så ved vi, hvor mange vi bliver.',
}

const en = {
  deadline: 'The deadline has passed',
  deadlineWas: date => `Registration closed after ${date}.`,
  deadlineWasAt: date => `Registration closed on ${date}.`,
  started: 'Registration is closed',
  startedMeans: 'The meeting has begun, so it is too late to reply.',
  full: 'Full',
  fullMeans: 'There are no more seats and there is no waiting list. If somebody cancels, you can try again here.',
  municipalityFull: 'Your municipality has no more seats',
  municipalityFullMeans: 'There are seats left, but no more for your municipality, and there is no waiting list.',
  calledOff: 'The meeting is called off',
  calledOffMeans: 'There is nothing you need to do.',
  stillWish: 'If you would still like to come, let us know.',
  notSent: 'This is what you wrote. It has not been sent.',
  ask: 'Ask whether there is room',
  cannotCome: 'If you cannot come, tell us all the same. Then we know how many we will be.',
} satisfies typeof da

export const closedWords = { da, en }
