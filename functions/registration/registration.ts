import type { Answer, Person, Seat } from '../audience/person.ts'
import { type Buyer, chargeOf } from '../billing/agreement.ts'
import type { Campaign } from '../campaign/store.ts'
import { type FrozenLetter, isOpen, lineEnds, sessionOf } from '../letter/frozen-letter.ts'
import { isForSession, type Step, stepRun } from '../letter/step.ts'
import type { NoticeKind } from '../outbox/notice.ts'
import { municipalitySet } from '../seats/store.ts'
import type { Recount } from '../seats/take.ts'
import type { SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { Role } from '../values/role.ts'
import type { Registering, Wish } from './wish.ts'

/**
 * What follows when a person answers. A `no` is a value with a reason the page can show; what is
 * already so is done, without a mail and without a line in the log, however often it is asked.
 */
export type Decision =
  | { outcome: 'alreadySo' }
  | { outcome: 'refused'; because: Refusal }
  /** Take a seat there first, then decide again knowing whether there was one. */
  | { outcome: 'needsSeat'; session: SessionId; municipality: string | null }
  /** Draw a ticket for the line there first. */
  | { outcome: 'needsTicket'; session: SessionId }
  | Commit

/**
 * `noSeat`: there is none to change. `binding`: a seat that costs something is not given up by an
 * answer to the invitation.
 */
export type Refusal = 'deadline' | 'started' | 'calledOff' | 'full' | 'noSeat' | 'binding'

export interface Commit {
  outcome: 'commit'
  after: Person
  letter: NoticeKind
  /** Mailings that travel inside the letter. */
  carries: string[]
  needs?: string
  /** Who pays, where terms were agreed to with this answer. */
  buyer?: Buyer
  /** A seat that is free when this is committed, and where. */
  frees?: { session: SessionId; seat: Seat }
  recounts?: Recount
  /** A ticket that leaves the line, or joins it. */
  leaves?: { session: SessionId; ticket: number }
  joins?: { session: SessionId; ticket: number }
}

export interface Known {
  person: Person
  letter: FrozenLetter
  campaign: Pick<Campaign, 'state' | 'plan'>
  now: Instant
  /**
   * What came of taking a seat for this wish: not tried yet, a seat (or a session without limit),
   * or none left.
   */
  got: 'untried' | 'unlimited' | 'full' | 'municipalityFull' | Seat
  ticket?: number
}

export function decide(wish: Wish, known: Known): Decision {
  if (known.campaign.state === 'calledOff') return { outcome: 'refused', because: 'calledOff' }
  switch (wish.to) {
    case 'register':
      return register(wish, known)
    case 'change':
      return known.person.answer.status === 'registered' ? register(wish, known) : { outcome: 'refused', because: 'noSeat' }
    case 'decline':
      return known.person.answer.status === 'registered' && known.letter.price
        ? { outcome: 'refused', because: 'binding' }
        : stayAway(known)
    case 'cancel':
      return stayAway(known, wish.reason)
    case 'askLate':
      return askLate(wish, known)
  }
}

function register(wish: Registering, known: Known): Decision {
  const { person, letter, now } = known
  const { session, corrected } = wish
  const { answer } = person
  const corrects = Object.keys(corrected).length > 0
  if (answer.status === 'registered' && answer.session === session && !corrects) return { outcome: 'alreadySo' }
  if (answer.status === 'waitlisted' && answer.session === session) return takeOffer(answer, known, wish)
  if (answer.status === 'pendingApproval' && answer.session === session && !corrects) return { outcome: 'alreadySo' }
  return whileOpen(known, session, () => {
    if (!isEligible(letter, person, corrected.role))
      return commit(known, { status: 'pendingApproval', session, since: now, because: 'role' }, 'pending', wish)
    // A name spelt right leaves the seat where it is.
    if (answer.status === 'registered' && answer.session === session) return keeping(answer.seat, known, answer, wish)
    return seated(known, wish)
  })
}

/** A seat where there is one; else the line, where the letter has one. */
export function seated(known: Known, wish: Registering, letter: 'confirmation' | 'approved' = 'confirmation'): Decision {
  const { got, now, ticket } = known
  const { session } = wish
  const by = wish.by !== undefined && { by: wish.by }
  switch (got) {
    case 'untried':
      return { outcome: 'needsSeat', session, municipality: wish.corrected.municipality ?? known.person.municipality }
    case 'unlimited':
      return commit(known, { status: 'registered', session, since: now, ...by }, letter, wish)
    case 'municipalityFull':
      return { outcome: 'refused', because: 'full' }
    case 'full':
      // Whoever has a seat elsewhere keeps it rather than wait for this one.
      if (!lineMoves(known, session) || known.person.answer.status === 'registered') return { outcome: 'refused', because: 'full' }
      if (ticket === undefined) return { outcome: 'needsTicket', session }
      return { ...commit(known, { status: 'waitlisted', session, since: now, ticket }, 'waitlisted', wish), joins: { session, ticket } }
    default:
      return commit(known, { status: 'registered', session, since: now, seat: got, ...by }, letter, wish)
  }
}

/** A place in a line that ended promises what cannot happen. */
const lineMoves = ({ letter, now }: Known, session: SessionId): boolean => {
  const place = sessionOf(letter, session)
  return letter.offerLastsHours !== null && place !== undefined && now < lineEnds(letter, place)
}

/**
 * Saying yes to an offer in time; the seat is already kept. Asking again while waiting changes
 * nothing.
 */
function takeOffer(answer: Extract<Answer, { status: 'waitlisted' }>, known: Known, wish: Registering): Decision {
  const { offer, session } = answer
  if (!offer || known.now >= offer.until) return { outcome: 'alreadySo' }
  if (started(known.letter, session, known.now)) return { outcome: 'refused', because: 'started' }
  const after: Registered = { status: 'registered', session, since: known.now, seat: offer.seat }
  // What was agreed to when they joined the line stands, and who pays is put right on that order;
  // the seat they are offered is the one they keep.
  const { buyer: _, ...said } = wish
  const { frees: __, ...taken } = keeping(offer.seat, known, after, said)
  return taken
}

/**
 * The seat stays where it is; where municipalities have a share it counts in the one they say is
 * theirs.
 */
function keeping(
  seat: Seat | undefined,
  known: Known,
  answer: Registered,
  wish: Pick<Registering, 'corrected' | 'buyer' | 'needs' | 'session'>,
): Commit {
  const { municipality } = wish.corrected
  const from = seat?.countsIn
  const to = municipality && municipalitySet(municipality)
  if (!from || !to || to === from) return commit(known, answer, 'confirmation', wish)
  const recounted = { ...answer, seat: { ...seat, countsIn: to } }
  return { ...commit(known, recounted, 'confirmation', wish), recounts: { session: wish.session, seat, from, to } }
}

type Registered = Extract<Answer, { status: 'registered' }>

/**
 * Declining before, and giving the place up after: both may be said until the meeting starts, for
 * both help whoever counts the chairs.
 */
function stayAway(known: Known, reason = ''): Decision {
  const { person, letter, now } = known
  const { answer } = person
  const theirs = 'session' in answer ? letter.sessions.filter(({ id }) => id === answer.session) : letter.sessions
  if (theirs.every(session => now >= session.starts)) return { outcome: 'refused', because: 'started' }
  switch (answer.status) {
    case 'declined':
    case 'cancelled':
    case 'transferred':
      return { outcome: 'alreadySo' }
    case 'noAnswer':
      return commit(known, { status: 'declined', since: now }, 'declined')
    case 'registered':
    case 'waitlisted':
    case 'pendingApproval': {
      const place = sessionOf(letter, answer.session)
      const charge = answer.status === 'registered' && letter.price && place && { charge: chargeOf(letter.price, place, person, now) }
      return commit(known, { status: 'cancelled', session: answer.session, since: now, ...(reason && { reason }), ...charge }, 'cancelled')
    }
  }
}

/** After the deadline one may still ask; staff decide for the one person. */
function askLate({ session, corrected, buyer }: Extract<Wish, { to: 'askLate' }>, known: Known): Decision {
  const paid = buyer && { buyer }
  const { person, letter, now } = known
  if (person.answer.status === 'registered' || person.answer.status === 'pendingApproval') return { outcome: 'alreadySo' }
  if (isOpen(letter, now)) return register({ to: 'register', session, corrected, ...paid }, known)
  if (started(letter, session, now)) return { outcome: 'refused', because: 'started' }
  return commit(known, { status: 'pendingApproval', session, since: now, because: 'late' }, 'pending', { corrected, ...paid })
}

export const started = (letter: FrozenLetter, session: SessionId, now: Instant): boolean =>
  now >= (sessionOf(letter, session)?.starts ?? now)

function whileOpen({ letter, now }: Known, session: SessionId, then: () => Decision): Decision {
  if (!isOpen(letter, now)) return { outcome: 'refused', because: 'deadline' }
  return started(letter, session, now) ? { outcome: 'refused', because: 'started' } : then()
}

/**
 * Whoever the letter invites by role, and whoever stands on its list: they were invited by name,
 * until they say that they are something else.
 */
export function isEligible(letter: Pick<FrozenLetter, 'roles'>, person: Person, claimed: Role | undefined): boolean {
  if (letter.roles === 'everyone') return true
  const role = claimed ?? person.role
  const isAsListed = role === person.role && (role === null || person.statedRole !== role)
  return (person.registeredBy === null && isAsListed) || (role !== null && letter.roles.includes(role))
}

/** What the person had is given back by the same transaction that gives them something else. */
export function commit(
  known: Known,
  answer: Answer,
  letter: NoticeKind,
  wish: Pick<Registering, 'corrected' | 'buyer' | 'needs'> = { corrected: {} },
): Commit {
  const { person } = known
  const before = person.answer
  const mailed = answer.status === 'registered' ? mailedAlready(known, answer.session) : []
  const version = person.version + 1
  const keepsSeat = before.status === 'registered' && answer.status === 'registered' && before.session === answer.session
  return {
    outcome: 'commit',
    letter,
    carries: mailed.map(({ name }) => name),
    ...(wish.buyer && { buyer: wish.buyer }),
    ...(wish.needs && { needs: wish.needs }),
    after: {
      ...person,
      ...wish.corrected,
      ...(wish.corrected.role && { statedRole: wish.corrected.role }),
      answer: withAgreement(before, answer, wish.buyer && version),
      alreadyHas: withRuns(person, mailed),
      version,
    },
    ...(before.status === 'registered' && before.seat && !keepsSeat && { frees: { session: before.session, seat: before.seat } }),
    ...(before.status === 'waitlisted' && before.offer && { frees: { session: before.session, seat: before.offer.seat } }),
    ...(before.status === 'waitlisted' && !before.offer && { leaves: { session: before.session, ticket: before.ticket } }),
  }
}

/**
 * What was agreed to follows the person wherever they go: from the line or from staff's desk to the
 * seat, to another session, and back after they gave it up. So nobody is charged twice (idempotent
 * by its order number), whatever they do first; only who gave the seat away begins anew.
 */
function withAgreement(before: Answer, after: Answer, made: number | undefined): Answer {
  if (after.status === 'noAnswer' || after.status === 'declined' || after.status === 'transferred') return after
  const agreed = ('agreed' in before ? before.agreed : undefined) ?? made
  return agreed === undefined ? after : { ...after, agreed }
}

/**
 * Others may speak for whoever has said nothing: name them as a colleague, give them a seat. A no
 * stays a no until they change it themselves, and a seat is where they chose it.
 */
export const maySomebodyElseAnswer = ({ answer, kind }: Pick<Person, 'answer' | 'kind'>): boolean =>
  answer.status === 'noAnswer' && kind === 'person'

type Mailed = Pick<Step, 'name' | 'run'>

/**
 * Who gets a seat at a session when its programme has gone out gets it in the confirmation, and not
 * again.
 */
export const mailedAlready = (
  { person: { answer, alreadyHas }, campaign, now }: Pick<Known, 'person' | 'campaign' | 'now'>,
  session: SessionId,
): Mailed[] =>
  campaign.plan.filter(
    step =>
      (step.name === 'programme' || step.name === 'practical') &&
      step.at <= now &&
      isForSession(step, session) &&
      // Whoever had a seat it was for has it by mail, or will have: the mailing may still be on its
      // way to them.
      !(answer.status === 'registered' && isForSession(step, answer.session)) &&
      !alreadyHas.includes(stepRun(step.name, step.run)),
  )

export const withRuns = ({ alreadyHas }: Person, mailed: Mailed[]): string[] => [
  ...alreadyHas,
  ...mailed.map(({ name, run }) => stepRun(name, run)),
]
