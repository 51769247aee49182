import { statusWords } from '../../../templates/words/office/status.ts'
import type { CountedAs } from '../../audience/counted-as.ts'
import type { Language } from '../../values/language.ts'

/**
 * What somebody has answered, as a word; colour only helps. An *afbud* is an answer, never red or
 * amber.
 */
export const StatusPill = ({ status, language }: { status: CountedAs; language: Language }) => (
  <span class={`pill ${looks[status] ?? 'plain'}`}>{statusWords[language][status]}</span>
)

const looks: Partial<Record<CountedAs, string>> = { registered: 'good', toReconfirm: 'warn', waitlisted: 'warn', pendingApproval: 'warn' }
