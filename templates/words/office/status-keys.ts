/** Every state an answer can be in, for whoever gives it a word. */
export type AnswerWordKey =
  | 'noAnswer'
  | 'registered'
  | 'waitlisted'
  | 'pendingApproval'
  | 'declined'
  | 'cancelled'
  | 'lapsed'
  | 'transferred'
  | 'toReconfirm'
