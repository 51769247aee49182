/** What staff call a mail: a step of the timetable, or a notice to one person. */
const da = {
  steps: {
    invitation: 'Invitation',
    programme: 'Program',
    practical: 'Praktisk info',
    thanks: 'Tak for sidst',
    message: 'Besked',
    moved: 'Ny dato',
    'venue-changed': 'Nyt mødested',
    'called-off': 'Aflysning',
  } as Record<string, string>,
  notices: {
    confirmation: 'Bekræftelse',
    approved: 'Godkendelse',
    declined: 'Kvittering for afbud',
    waitlisted: 'Besked om venteliste',
    'waiting-over': 'Besked om, at ventelisten er lukket',
    refused: 'Venligt nej',
    cancelled: 'Kvittering for framelding',
    offer: 'Tilbud om en plads',
    pending: 'Besked om, at I ser på det',
    'handed-over': 'Kvittering for en plads givet videre',
    'by-page': 'Henvisning til egen side',
  },
  // The timetable has two; what staff order besides stands among them in its own time.
  reminder: (n: number) => (n < 3 ? `${n}. påmindelse` : `Ekstra påmindelse${n > 3 ? ` (${n - 2}.)` : ''}`),
  again: (name: string, run: number) => `${name} (${run}.)`,
  ofDay: (name: string, day: string) => `${name}, ${day}`,
}

const en = {
  steps: {
    invitation: 'Invitation',
    programme: 'Programme',
    practical: 'Practical info',
    thanks: 'Thanks',
    message: 'Message',
    moved: 'New date',
    'venue-changed': 'New venue',
    'called-off': 'Called off',
  } as Record<string, string>,
  notices: {
    confirmation: 'Confirmation',
    approved: 'Approval',
    declined: 'Receipt for declining',
    waitlisted: 'Told of the waiting list',
    'waiting-over': 'Told that the waiting list has ended',
    refused: 'A kind no',
    cancelled: 'Receipt for cancelling',
    offer: 'Offer of a seat',
    pending: 'Told that you are looking at it',
    'handed-over': 'Receipt for a seat handed over',
    'by-page': 'Shown the way to their own page',
  },
  reminder: n => (n < 3 ? `Reminder ${n}` : `Extra reminder${n > 3 ? ` (${n - 2})` : ''}`),
  again: (name, run) => `${name} (${run})`,
  ofDay: (name, day) => `${name}, ${day}`,
} satisfies typeof da

export const stepWords = { da, en }
