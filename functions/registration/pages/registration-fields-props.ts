import type { Reader } from '../../audience/reader.ts'
import type { ShownProblem } from '../../form/problem-summary.tsx'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import type { SeatsLeft } from './choose-session.tsx'
import type { Typed } from './typed.ts'

export interface RegistrationFieldsProps {
  letter: FrozenLetter
  reader: Reader
  seats: SeatsLeft
  typed: Typed
  problems: readonly ShownProblem[]
  /**
   * The last digits of the EAN number of who paid last for the reader's municipality; undefined
   * where nobody has.
   */
  lastDigits?: string | undefined
}
