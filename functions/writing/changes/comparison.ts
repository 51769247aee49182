import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import type { SessionId } from '../../values/ids.ts'
import type { Instant } from '../../values/instant.ts'

/** One thing that is otherwise in an edited letter than in the letter in force. */
export interface LetterChange {
  what: ChangedPart
  /** For the secretary, in Danish. */
  says: string
  /** The field of letter.md it stands in, as `Letter.lines` names it. */
  field: string
  session?: SessionId
}

/**
 * `date`, `venue`, `sessionGone` and `sessionAdded` are for commands of their own: somebody must be
 * asked or told.
 */
export type ChangedPart =
  | 'deadline'
  | 'capacity'
  | 'perMunicipality'
  | 'minimum'
  | 'waitingList'
  | 'room'
  | 'contact'
  | 'sender'
  | 'staff'
  | 'signatories'
  | 'audience'
  | 'form'
  | 'title'
  | 'language'
  | 'text'
  | 'programme'
  | 'practical'
  | 'documents'
  | 'price'
  | 'date'
  | 'venue'
  | 'sessionGone'
  | 'sessionAdded'

/**
 * Compares one version of a letter with the letter in force. Field by field, so that the secretary
 * is told what they changed and nothing else.
 */
export type Comparison = (was: FrozenLetter, becomes: FrozenLetter, now: Instant) => LetterChange[]
