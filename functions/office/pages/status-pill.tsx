import { statusWords } from '../../../templates/words/office/status.ts'
import { type CountedAs, countedAs } from '../../audience/counted-as.ts'
import type { Person } from '../../audience/person.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import type { Language } from '../../values/language.ts'

interface StatusPillProps {
  answer: Person['answer']
  letter: FrozenLetter | undefined
  language: Language
}

/**
 * What somebody has answered, as a word; colour only helps. An *afbud* is an answer, never red or
 * amber, and who did not give their place up themselves is not said to have.
 */
export const StatusPill = ({ answer, letter, language }: StatusPillProps) => {
  const words = statusWords[language]
  const status = countedAs(answer, letter)
  const says = status === 'cancelled' && 'because' in answer && answer.because ? words.because[answer.because] : undefined
  return <span class={`pill ${looks[status] ?? 'plain'}`}>{says ?? words[status]}</span>
}

const looks: Partial<Record<CountedAs, string>> = { registered: 'good', toReconfirm: 'warn', waitlisted: 'warn', pendingApproval: 'warn' }
