import type { Answer, Person, PersonRow } from '../audience/person.ts'
import { asOfLetter, isOpenAnswer } from '../audience/reconfirm.ts'
import { categoryFor } from '../billing/agreement.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { SessionId } from '../values/ids.ts'

/** A session as it is, and what a change does to it ("what if"). */
export interface SessionIfChanged {
  session: SessionId
  /** People with a seat, whether or not they have said that they still come. */
  registered: number
  minimum: number | null
  capacity: number | null
  /** With a seat, in its line or awaiting an answer, who are mailed of the change. */
  affected: number
  /** In øre without VAT: what is void, or may be given up free of charge. */
  oere: number
}

interface Change {
  isMailed(person: Person): boolean
  isReleased(person: Person): boolean
}

/** @param letter as it is before the change */
export function sessionsIfChanged(
  letter: FrozenLetter,
  persons: readonly PersonRow[],
  { isMailed, isReleased }: Change,
): SessionIfChanged[] {
  const seen = persons.map(person => asOfLetter(person, letter))
  return letter.sessions.map(({ id, minimum, capacity }) => {
    const here = seen.filter(({ answer }) => sessionOpenTo(answer) === id)
    const { price } = letter
    return {
      session: id,
      registered: here.filter(({ answer }) => answer.status === 'registered').length,
      minimum: minimum?.seats ?? null,
      capacity,
      affected: here.filter(isMailed).length,
      oere: price ? here.filter(isReleased).reduce((sum, person) => sum + categoryFor(price, person).øre, 0) : 0,
    }
  })
}

/** Before anything is decided: everybody there would be told, and every agreement might be void. */
export const sessionsAsTheyAre = (letter: FrozenLetter, persons: readonly PersonRow[]): SessionIfChanged[] =>
  sessionsIfChanged(letter, persons, {
    isMailed: ({ suppression }) => suppression === null || suppression.because === 'optedOut',
    isReleased: ({ answer }) => answer.status === 'registered' && answer.agreed !== undefined,
  })

const sessionOpenTo = (answer: Answer): SessionId | null => (isOpenAnswer(answer) ? answer.session : null)
