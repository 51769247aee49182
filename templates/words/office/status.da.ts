import type { AnswerWordKey } from './status-keys.ts'

/** What somebody has answered, in one word of the glossary. */
export const statusDa: Record<AnswerWordKey, string> = {
  noAnswer: 'Ikke svaret',
  registered: 'Tilmeldt',
  waitlisted: 'På venteliste',
  pendingApproval: 'Afventer',
  declined: 'Afbud',
  cancelled: 'Meldt fra',
  lapsed: 'Tilbud udløbet',
  transferred: 'Plads givet videre',
  toReconfirm: 'Skal svare igen',
}

export type StatusWords = typeof statusDa
