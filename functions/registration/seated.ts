import type { Answer, Seat } from '../audience/person.ts'
import { lineEnds, sessionOf } from '../letter/frozen-letter.ts'
import { municipalitySet } from '../seats/store.ts'
import type { SessionId } from '../values/ids.ts'
import { onWhoseWord } from './bound.ts'
import { commit } from './commit.ts'
import type { Commit, Decision, Known } from './decision.ts'
import type { Registering } from './wish.ts'

type Letter = 'confirmation' | 'approved'
type Registered = Extract<Answer, { status: 'registered' }>

/** A seat where there is one; else the line, where the letter has one. */
export function seated(known: Known, wish: Registering, letter: Letter = 'confirmation'): Decision {
  const { got, now } = known
  const { session } = wish
  const registered: Registered = { status: 'registered', session, since: now, ...onWhoseWord(known, wish) }
  switch (got) {
    case 'untried':
      return { outcome: 'needsSeat', session, municipality: wish.corrected.municipality ?? known.person.municipality }
    case 'unlimited':
      return commit(known, registered, letter, wish)
    case 'full':
    case 'municipalityFull':
      return inLine(known, wish, got)
    default:
      return keeping(got, known, registered, wish, letter)
  }
}

/** Whoever has a seat elsewhere keeps it rather than wait for this one. */
function inLine(known: Known, wish: Registering, full: 'full' | 'municipalityFull'): Decision {
  const { now, ticket, person } = known
  const { session } = wish
  if (!lineMoves(known, session) || person.answer.status === 'registered') return { outcome: 'refused', because: full }
  if (ticket === undefined) return { outcome: 'needsTicket', session, forEveryone: full === 'full' }
  return { ...commit(known, { status: 'waitlisted', session, since: now, ticket }, 'waitlisted', wish), joins: { session, ticket } }
}

/** A place in a line that ended promises what cannot happen. */
const lineMoves = ({ letter, now }: Known, session: SessionId): boolean => {
  const place = sessionOf(letter, session)
  return letter.offerLastsHours !== null && place !== undefined && now < lineEnds(letter, place)
}

/**
 * The seat stays where it is; where municipalities have a share it counts in the one they say is
 * theirs. The seat says where it counts now, also when a click that died took it for another.
 */
export function keeping(
  seat: Seat | undefined,
  known: Known,
  answer: Registered,
  wish: Pick<Registering, 'corrected' | 'buyer' | 'needs' | 'onList' | 'session'>,
  letter: Letter = 'confirmation',
): Commit {
  const from = seat?.countsIn
  const to = municipalitySet(wish.corrected.municipality ?? known.person.municipality)
  if (!from || to === from) return commit(known, { ...answer, ...(seat && { seat }) }, letter, wish)
  const recounted = { ...answer, seat: { ...seat, countsIn: to } }
  return { ...commit(known, recounted, letter, wish), recounts: { session: wish.session, seat, from, to } }
}
