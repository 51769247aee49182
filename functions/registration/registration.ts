import type { Answer } from '../audience/person.ts'
import { questionTo, releasedBecause } from '../audience/reconfirm.ts'
import { type FrozenLetter, isOpen, sessionOf } from '../letter/frozen-letter.ts'
import type { SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import { awaitsOwnYes, chargeNow, onWhoseWord, orderInstead } from './bound.ts'
import { commit } from './commit.ts'
import type { Decision, Known } from './decision.ts'
import { isEligible } from './eligible.ts'
import { keeping, seated } from './seated.ts'
import type { Registering, Wish } from './wish.ts'

/**
 * What follows when a person answers: the rules of registration (a state machine: which answer may
 * follow which), as a function of what is known.
 */
export function decide(wish: Wish, known: Known): Decision {
  if (known.campaign.state === 'calledOff') return { outcome: 'refused', because: 'calledOff' }
  switch (wish.to) {
    case 'register':
      return register(wish, known)
    case 'change':
      return known.person.answer.status === 'registered' ? register(wish, known) : { outcome: 'refused', because: 'noSeat' }
    case 'decline':
      return isBound(known) ? { outcome: 'refused', because: 'binding' } : stayAway(known)
    case 'keep':
      return keep(known)
    case 'cancel':
      return stayAway(known, wish.reason)
    case 'askLate':
      return askLate(wish, known)
  }
}

/** A seat that costs something, by their own yes, and no change of the meeting sets them free. */
const isBound = ({ person: { answer }, letter, now }: Known): boolean =>
  answer.status === 'registered' && Boolean(letter.price) && !awaitsOwnYes(answer) && releasedBecause(answer, letter, now) === null

/**
 * Giving the seat up costs somebody something: them, or whoever handed it to them. It is not left
 * for a request, which costs nobody anything.
 */
const isPaidFor = ({ person, letter, now }: Known): boolean => {
  const { answer } = person
  const place = answer.status === 'registered' ? sessionOf(letter, answer.session) : undefined
  if (!letter.price || !place) return false
  return orderInstead(answer) !== undefined || (chargeNow(letter, place, person, now)?.percent ?? 0) > 0
}

function register(wish: Registering, known: Known): Decision {
  const { person, letter } = known
  const { session, corrected } = wish
  const { answer } = person
  const isThere = 'session' in answer && answer.session === session
  if (answer.status === 'registered' && isThere && saysNothingNew(wish, known))
    return questionTo(answer, letter) ? keep(known) : { outcome: 'alreadySo' }
  if (answer.status === 'waitlisted' && isThere) return whereTheyWait(answer, known, wish)
  if (answer.status === 'pendingApproval' && isThere && saysNothingNew(wish, known)) return { outcome: 'alreadySo' }
  // Consent is withdrawn at any time, also when nothing else may change.
  if (answer.status === 'registered' && isThere && onlyTakesBack(wish)) return keeping(answer.seat, known, answer, wish)
  return whileOpen(known, session, () => {
    // Staff's yes to a role holds until they state another.
    const isLetIn = answer.status === 'registered' && corrected.role === undefined
    if (!isLetIn && !isEligible(letter, person, corrected.role))
      return isPaidFor(known) ? { outcome: 'refused', because: 'notEligible' } : asks(wish, known, 'role')
    // A name spelt right leaves the seat where it is.
    if (answer.status === 'registered' && isThere) return keeping(answer.seat, known, answer, wish)
    return seated(known, wish)
  })
}

const onlyTakesBack = ({ corrected, needs, onList }: Registering): boolean =>
  (onList === false || needs === null) && !onList && !needs && Object.keys(corrected).length === 0

/** The same form a second time: a name, a need, a tick, a municipality that is known already. */
function saysNothingNew({ corrected, needs, onList }: Pick<Registering, 'corrected' | 'needs' | 'onList'>, known: Known): boolean {
  if (onList !== undefined && onList !== (known.person.onList ?? false)) return false
  return Object.keys(corrected).length === 0 && (needs === undefined || needs === (known.needs?.text ?? null))
}

/**
 * Saying yes to an offer in time; the seat is already kept. Asking again while waiting changes
 * nothing but what is said of oneself.
 */
function whereTheyWait(answer: Extract<Answer, { status: 'waitlisted' }>, known: Known, wish: Registering): Decision {
  const { offer, session } = answer
  const { buyer: _, ...said } = wish
  if (!offer || known.now >= offer.until) {
    return offer || saysNothingNew(wish, known) ? { outcome: 'alreadySo' } : commit(known, answer, 'waitlisted', said)
  }
  if (started(known.letter, session, known.now)) return { outcome: 'refused', because: 'started' }
  // What was agreed to when they joined the line stands, and who pays is put right on that order;
  // the seat they are offered is the one they keep.
  const { frees: __, ...taken } = keeping(offer.seat, known, { status: 'registered', session, since: known.now }, said)
  return taken
}

/**
 * Declining before, and giving the place up after: both may be said until the meeting starts, for
 * both help whoever counts the chairs.
 */
function stayAway(known: Known, reason = ''): Decision {
  const { person, letter, now } = known
  const { answer } = person
  // Said before, also of a session that has begun or is called off since.
  if (answer.status === 'declined' || answer.status === 'cancelled' || answer.status === 'transferred') return { outcome: 'alreadySo' }
  const theirs = 'session' in answer ? letter.sessions.filter(({ id }) => id === answer.session) : letter.sessions
  if (theirs.every(session => now >= session.starts)) return { outcome: 'refused', because: 'started' }
  switch (answer.status) {
    case 'noAnswer':
      return commit(known, { status: 'declined', since: now }, 'declined')
    case 'registered':
    case 'waitlisted':
    case 'pendingApproval': {
      const place = sessionOf(letter, answer.session)
      const cost = answer.status === 'registered' && place ? chargeNow(letter, place, person, now) : null
      const charge = cost && { charge: cost }
      return commit(known, { status: 'cancelled', session: answer.session, since: now, ...(reason && { reason }), ...charge }, 'cancelled')
    }
  }
}

/**
 * Yes to what is: to a meeting that was moved, and, where somebody else took the seat at a price,
 * to being bound by it. Until the meeting begins.
 */
function keep(known: Known): Decision {
  const { answer } = known.person
  const isAsked = questionTo(answer, known.letter) !== null
  if (answer.status !== 'registered' && !isAsked) return { outcome: 'refused', because: 'noSeat' }
  if (!isAsked && !awaitsOwnYes(answer)) return { outcome: 'alreadySo' }
  if ('session' in answer && started(known.letter, answer.session, known.now)) return { outcome: 'refused', because: 'started' }
  switch (answer.status) {
    case 'registered':
      return commit(known, { ...answer, saidAt: known.now, ...(awaitsOwnYes(answer) && { ownYes: true as const }) }, 'confirmation')
    case 'waitlisted':
      return commit(known, answer, 'waitlisted')
    default:
      return commit(known, answer, 'pending')
  }
}

/** After the deadline one may still ask; staff decide for the one person. */
function askLate(wish: Extract<Wish, { to: 'askLate' }>, known: Known): Decision {
  const { person, letter, now } = known
  const { session } = wish
  const { answer } = person
  if (answer.status === 'registered') return { outcome: 'alreadySo' }
  if (answer.status === 'pendingApproval' && answer.session === session && saysNothingNew(wish, known)) return { outcome: 'alreadySo' }
  if (isOpen(letter, now)) return register({ ...wish, to: 'register' }, known)
  if (started(letter, session, now)) return { outcome: 'refused', because: 'started' }
  return asks(wish, known, 'late')
}

type Asking = Omit<Registering, 'to'>

const asks = (wish: Asking, known: Known, because: 'role' | 'late'): Decision =>
  commit(
    known,
    { status: 'pendingApproval', session: wish.session, since: known.now, because, ...onWhoseWord(known, wish) },
    'pending',
    wish,
  )

export const started = (letter: FrozenLetter, session: SessionId, now: Instant): boolean =>
  now >= (sessionOf(letter, session)?.starts ?? now)

function whileOpen({ letter, now }: Known, session: SessionId, then: () => Decision): Decision {
  if (!isOpen(letter, now)) return { outcome: 'refused', because: 'deadline' }
  return started(letter, session, now) ? { outcome: 'refused', because: 'started' } : then()
}
