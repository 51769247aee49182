import type { Visit } from '../visit.ts'
import type { Played } from './played.ts'
import type { RehearsalQuestions } from './rehearsal-questions.ts'

/** What the parts of a rehearsal's page are given. */
export interface RehearsalProps {
  visit: Visit
  asked: RehearsalQuestions
  played: Played
  /** What composes a mail is read where one is shown. */
  mailAsRead: typeof import('../../rehearsing/mail-as-read.ts').mailAsRead
}
