import { type FrozenLetter, sessionOf } from '../../letter/frozen-letter.ts'
import type { SessionId } from '../../values/ids.ts'

/** `Comwell Horsens, 17. aug.`: a session as staff tell it from the others. */
export function sessionSays(letter: FrozenLetter, id: SessionId): string {
  const session = sessionOf(letter, id)
  return session ? `${session.venue.name}, ${session.date.brief}` : id
}
