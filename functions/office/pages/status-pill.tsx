import { statusWords } from '../../../templates/words/office/status.ts'
import type { AnswerStatus } from '../../audience/person.ts'
import type { Language } from '../../values/language.ts'

/**
 * What somebody has answered, as a word; colour only helps. An *afbud* is an answer, never red or
 * amber.
 */
export const StatusPill = ({ status, language }: { status: AnswerStatus; language: Language }) => (
  <span class={`pill ${looks[status] ?? 'plain'}`}>{statusWords[language][status]}</span>
)

const looks: Partial<Record<AnswerStatus, string>> = { registered: 'good', waitlisted: 'warn', pendingApproval: 'warn' }
