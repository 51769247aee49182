import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import type { FormReader } from '../fields/field.ts'
import { wrong } from '../fields/reading.ts'
import type { Typed } from '../fields/typed.ts'
import type { ReadForm } from '../wish.ts'
import { readCancel } from './cancel.tsx'
import { readChange } from './change.tsx'
import { readHandOver } from './hand-over.tsx'
import { readRegistration } from './registration-fields.tsx'

/** The button or the answer chosen says which form it is; each reads its own fields. */
export function readForm(typed: Typed, letter: FrozenLetter, reader: FormReader): ReadForm {
  switch (typed.action) {
    case 'decline':
    case 'withdraw':
      return { wish: { to: 'decline' } }
    case 'keep':
      return { wish: { to: 'keep' } }
    case 'cancel':
      return readCancel(typed)
    case 'handOver':
      return readHandOver(typed, letter, reader)
    case 'change':
      return readChange(typed, letter, reader)
    case 'register':
      return readRegistration(typed, letter, reader, 'register')
    case 'late':
      return readRegistration(typed, letter, reader, 'askLate')
    default:
      return wrong('action', 'chooseAnswer')
  }
}
