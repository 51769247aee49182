/** What somebody has answered, in one word of the glossary. */
const da = {
  noAnswer: 'Ikke svaret',
  registered: 'Tilmeldt',
  waitlisted: 'På venteliste',
  pendingApproval: 'Afventer',
  declined: 'Afbud',
  cancelled: 'Meldt fra',
  lapsed: 'Tilbud udløbet',
  transferred: 'Plads givet videre',
  toReconfirm: 'Skal svare igen',
  because: { refused: 'Fik nej', calledOff: 'Aflyst', notReconfirmed: 'Plads givet fri' } as Record<string, string>,
}

const en = {
  noAnswer: 'No answer',
  registered: 'Registered',
  waitlisted: 'Waiting list',
  pendingApproval: 'Awaits approval',
  declined: 'Declined',
  cancelled: 'Cancelled',
  lapsed: 'Offer lapsed',
  transferred: 'Seat handed over',
  toReconfirm: 'Must answer again',
  because: { refused: 'Was told no', calledOff: 'Called off', notReconfirmed: 'Seat freed' } as Record<string, string>,
} satisfies typeof da

export const statusWords = { da, en }
