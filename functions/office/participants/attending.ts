import { isRegistered } from '../../audience/counted-by.ts'
import type { Person } from '../../audience/person.ts'
import type { FrozenLetter, FrozenSession } from '../../letter/frozen-letter.ts'
import { danish } from '../../values/danish.ts'

/** Everybody with a seat at a session, by name the Danish way (aa is å). */
export interface Attending {
  session: FrozenSession
  people: readonly Person[]
}

export const attendingAt = ({ sessions }: Pick<FrozenLetter, 'sessions'>, persons: readonly Person[]): Attending[] =>
  sessions.map(session => ({
    session,
    people: persons
      .filter(person => isRegistered(person) && person.answer.session === session.id)
      .toSorted((a, b) => danish.compare(a.name, b.name)),
  }))
