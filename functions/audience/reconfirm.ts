import type { FrozenLetter, GoneSession, Release, WhenAndWhere } from '../letter/frozen-letter.ts'
import type { SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import { holderName } from './holder.ts'
import { type Answer, answerAsWritten, type Person, type PersonRow, type Seat } from './person.ts'

/**
 * Answers and the plan they were given to (optimistic versioning): a move changes the letter and no
 * row of any person, so what an answer means now is worked out where it is read.
 */
export type Plans = Pick<FrozenLetter, 'sessions' | 'gone' | 'off'>

/** Whether somebody still comes, although day or place are not what they said yes to. */
export interface Reconfirming {
  what: 'moved' | 'venueChanged'
  /** The plan of the newest change: only that one is asked about. */
  plan: number
  at: Instant
  /** What they said yes to. */
  was: WhenAndWhere
  /** What it was before the newest change. */
  before: WhenAndWhere
  release: Release | null
}

interface Change {
  what: 'moved' | 'venueChanged'
  plan: number
  at: Instant
  was: WhenAndWhere
  release?: Release
}

/** What has happened to the session somebody chose, oldest first. */
function changesOf({ sessions, gone = [] }: Plans, session: SessionId, mergedFrom?: SessionId): Change[] {
  const own = sessions.find(({ id }) => id === session)?.changes ?? []
  const from = mergedFrom && gone.find(({ id }) => id === mergedFrom)
  if (!from) return own
  const merged: Change = { what: 'venueChanged', plan: from.plan, at: from.at, was: from, ...(from.release && { release: from.release }) }
  return [...(from.changes ?? []), merged, ...own.filter(({ plan }) => plan > from.plan)].toSorted((a, b) => a.plan - b.plan)
}

/**
 * What somebody is asked about the session they chose; null where they have said yes to it as it
 * is.
 */
export function questionTo(answer: Answer, letter: Plans): Reconfirming | null {
  if (!isOpenAnswer(answer)) return null
  const { plan = 0, session } = answer
  const since = changesOf(letter, session, mergedFromOf(answer)).filter(change => change.plan > plan)
  const [first, last] = [since[0], since.at(-1)]
  if (!first || !last) return null
  return { what: last.what, plan: last.plan, at: last.at, was: first.was, before: last.was, release: last.release ?? null }
}

/**
 * The plan in which the meeting somebody chose last changed, for them; 0 where it is as at the
 * launch. That their session became part of another is such a change too.
 */
export const planOfMeeting = (answer: Answer, letter: Plans): number =>
  'session' in answer ? (changesOf(letter, answer.session, mergedFromOf(answer)).at(-1)?.plan ?? 0) : 0

const mergedFromOf = (answer: Answer): SessionId | undefined => ('mergedFrom' in answer ? answer.mergedFrom : undefined)

/** Registered, and has not said whether they come to what the meeting has become. */
export const isToReconfirm = (answer: Answer, letter: Plans): boolean =>
  answer.status === 'registered' && questionTo(answer, letter) !== null

/**
 * Why a seat may be given up free of charge just now: another day was never agreed to, and another
 * place opens the right until a date, for all who came before it, also when they have said yes
 * again. By plan and not by the clock alone: coming and the change may share an instant.
 */
export function releasedBecause(answer: Answer, letter: Plans, now: Instant): string | null {
  if (answer.status !== 'registered') return null
  const { plan = 0, firstPlan = plan, since, session, mergedFrom } = answer
  for (const change of changesOf(letter, session, mergedFrom).toReversed()) {
    if (change.release && (firstPlan < change.plan || since < change.at) && now < change.release.until) return change.release.because
    if (change.what === 'moved' && change.plan > plan) return 'moved'
  }
  return null
}

/**
 * A person as the letter in force sees them: whoever chose a session that became part of another
 * has their seat there, and whoever chose one that was called off has none. The one way from a row
 * to a person.
 * @param letter undefined before the launch, when nobody has answered
 */
export const asOfLetter = (row: PersonRow, letter: Plans | undefined): Person =>
  letter ? placed(withAnswer(row), letter) : withAnswer(row)

/** A copy only where the plan changes something: lists are long. */
const withAnswer = (row: PersonRow): Person => row as unknown as Person

function placed(person: Person, letter: Plans): Person {
  const { answer } = person
  if (!letter.gone || !('session' in answer)) return person
  const place = letter.gone.find(({ id }) => id === answer.session)
  if (!place) return person
  return placed({ ...person, answer: afterwards(person, answer, place, letter) }, { ...letter, gone: without(letter.gone, place) })
}

/**
 * Where somebody has had their seat, or asked for one, as each became part of the next; the last is
 * where it is. The line of a session ends with it.
 * @param until a plan: what became of it later is left out
 */
export function sessionsOf(
  row: Pick<PersonRow, 'answer'>,
  { gone = [] }: Pick<Plans, 'gone'>,
  until = Number.POSITIVE_INFINITY,
): SessionId[] {
  const read = answerAsWritten(row)
  if (!('session' in read)) return []
  const placeOf = (session: SessionId | undefined) => gone.find(({ id }) => id === session)
  const sessions: SessionId[] = []
  let next: SessionId | undefined = placeOf(mergedFromOf(read))?.id ?? read.session
  while (next !== undefined && !sessions.includes(next)) {
    sessions.push(next)
    const place = placeOf(next)
    next = place && place.plan <= until && read.status !== 'waitlisted' ? place.into : undefined
  }
  return sessions
}

/** The sessions somebody had a seat at until each became part of the next. */
export const sessionsBefore = (row: Pick<PersonRow, 'answer'>, letter: Plans): SessionId[] =>
  answerAsWritten(row).status === 'registered' ? sessionsOf(row, letter).slice(0, -1) : []

type Placeable = Pick<Person, 'answer' | 'number' | 'municipality' | 'handedOver'>

const without = (gone: GoneSession[], place: GoneSession) => gone.filter(({ id }) => id !== place.id)

type Placed = Extract<Answer, { session: SessionId }>
type OpenAnswer = Extract<Placed, { status: 'registered' | 'waitlisted' | 'pendingApproval' }>

/** Somebody comes, or would like to. */
export const isOpenAnswer = (answer: Answer): answer is OpenAnswer =>
  answer.status === 'registered' || answer.status === 'waitlisted' || answer.status === 'pendingApproval'

/** What becomes of an answer to what is called off; whoever had no seat may choose again. */
function withoutMeeting(answer: OpenAnswer, since: Instant): Answer {
  if (answer.status !== 'registered') return { status: 'noAnswer' }
  const { session, agreed } = answer
  return { status: 'cancelled', session, since, because: 'calledOff', ...(agreed !== undefined && { agreed }) }
}

/** Seats that were taken over stand in the first block of the session that took them. */
function afterwards(person: Placeable, answer: Placed, { id, into, at }: GoneSession, letter: Plans): Answer {
  if (into === undefined) return isOpenAnswer(answer) ? withoutMeeting(answer, at) : answer
  switch (answer.status) {
    case 'registered': {
      const { seat: had, ...rest } = answer
      const seat = seatThere(
        person,
        had,
        [...letter.sessions, ...(letter.gone ?? [])].find(session => session.id === into),
      )
      return { ...rest, session: into, mergedFrom: answer.mergedFrom ?? id, ...(seat && { seat }) }
    }
    // The line of a session ends with it: whoever stood in it is told, and may choose again.
    case 'waitlisted':
      return { status: 'noAnswer' }
    case 'pendingApproval':
      return { ...answer, session: into }
    default:
      return answer
  }
}

/** As `seats/merge.ts` has seated them. */
function seatThere(person: Placeable, had: Seat | undefined, there: FrozenLetter['sessions'][number] | undefined): Seat | undefined {
  if (!there || there.capacity === null) return undefined
  const as = had?.as ?? holderName(person)
  if (there.perMunicipality === null) return { block: 0, as }
  return {
    block: 0,
    as,
    countsIn: had?.countsIn ?? (person.municipality === null ? 'mnone' : (`m${person.municipality}` as NonNullable<Seat['countsIn']>)),
  }
}

/**
 * A person as lists, counts and bills have them: to a meeting that was called off as a whole nobody
 * comes and nobody waits, and every agreement is void. Their own pages and its last mails go by
 * what they had answered (`asOfLetter`).
 */
export function asCounted(row: PersonRow, letter: Plans | undefined): Person {
  const seen = asOfLetter(row, letter)
  const off = letter?.off
  const { answer } = seen
  if (off === undefined || !('session' in answer) || !isOpenAnswer(answer)) return seen
  return { ...seen, answer: withoutMeeting(answer, off) }
}
