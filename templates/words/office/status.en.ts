import type { StatusWords } from './status.da.ts'

export const statusEn = {
  noAnswer: 'No answer',
  registered: 'Registered',
  waitlisted: 'Waiting list',
  pendingApproval: 'Awaits approval',
  declined: 'Declined',
  cancelled: 'Cancelled',
  lapsed: 'Offer lapsed',
  transferred: 'Seat handed over',
  toReconfirm: 'Must answer again',
} satisfies StatusWords
