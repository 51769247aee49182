import { isRegistered } from '../../audience/counted-by.ts'
import type { Person } from '../../audience/person.ts'
import { isToReconfirm } from '../../audience/reconfirm.ts'
import type { FrozenLetter, FrozenSession } from '../../letter/frozen-letter.ts'
import { danish } from '../../values/danish.ts'
import type { PersonNumber } from '../../values/ids.ts'

/** Everybody with a seat at a session, by name the Danish way (aa is å). */
export interface Attending {
  session: FrozenSession
  people: readonly Person[]
  /** Of whom nobody knows whether they come to what the meeting has become. */
  unsaid: ReadonlySet<PersonNumber>
}

export const attendingAt = (letter: Pick<FrozenLetter, 'sessions' | 'gone'>, persons: readonly Person[]): Attending[] =>
  letter.sessions.map(session => {
    const people = persons
      .filter(person => isRegistered(person) && person.answer.session === session.id)
      .toSorted((a, b) => danish.compare(a.name, b.name))
    return {
      session,
      people,
      unsaid: new Set(people.filter(({ answer }) => isToReconfirm(answer, letter)).map(({ number }) => number)),
    }
  })
