import { closes, type FrozenLetter, type FrozenSession, sessionOf } from '../letter/frozen-letter.ts'
import type { Letter } from '../letter/letter.ts'
import { printedDeadline } from '../letter-page/meeting-facts.ts'
import type { SessionId } from '../values/ids.ts'
import { earliest, type Instant, latest } from '../values/instant.ts'
import type { Problem } from '../values/problem.ts'
import type { ChangedPart } from '../writing/changes/comparison.ts'
import { type Refused, refusal } from './act.ts'
import {
  commitChange,
  type Drafted,
  nextPlan,
  type PlanChange,
  type PlanChanged,
  replannedAround,
  shownOf,
  whoIsTold,
} from './change-plan.ts'
import { type Edit, editOf, type InForce } from './edit.ts'
import { changeable, printedWhen, printedWhere } from './in-force.ts'
import type { LaunchHouse } from './launch-letter.ts'
import { overtaking } from './overtaken.ts'

export interface MoveOrder {
  /** As it is edited: it is the truth. */
  letter: Letter
  /** Those who said no are told too. */
  declined: boolean
  /** How many mails it sends, typed by hand; null only shows what would happen. */
  confirmed: number | null
  by: string
}

export type ChangedOutcome =
  | ({ outcome: 'dryRun'; warnings: Problem[] } & PlanChange)
  | ({ outcome: 'changed'; warnings: Problem[]; problems?: Problem[] } & PlanChange)
  | { outcome: 'alreadySo'; mails: 0; alreadySo: true }
  | Refused

/**
 * A new date or time (reschedule): everybody who has a seat keeps it and is asked whether they
 * still come, and those who have not answered get the invitation once more, with the new date.
 */
export async function move(house: LaunchHouse, { letter, declined, confirmed, by }: MoveOrder): Promise<ChangedOutcome> {
  const found = await changeable(house, letter.id)
  if ('refused' in found) return found.refused
  if ('alreadyOff' in found) return calledOffAlready(letter.id)
  const { inForce } = found
  // Where the day moves the place may too.
  const edit = await editOf(house, inForce, letter, ['date', 'venue'])
  const sessions = changed(edit, 'date')
  if (sessions.length === 0) return nothingOf(edit, letter.id, 'Ingen dag og intet tidspunkt er ændret i brevet')
  const now = house.clock.now()
  const elsewhere = changed(edit, 'venue').filter(session => !sessions.includes(session))
  const problems = [...edit.problems, ...impossible(edit.letter, sessions, letter, now), ...elsewhere.map(onlyElsewhere)]
  if (problems.length > 0) return { outcome: 'refused', problems }
  const plan = nextPlan(inForce.campaign)
  const becomes = withChange(inForce.letter, edit.letter, { what: 'moved', plan, at: now, sessions })
  const drafted: Drafted = {
    letter: becomes,
    source: letter.source,
    plan: replannedAround(edit.plan, inForce.steps, now),
    seats: edit.seats.changes,
    mailing: {
      name: 'moved',
      change: { plan, sessions, unanswered: whoIsTold(inForce.steps, becomes, now), declined },
      usefulUntil: latest(...sessions.map(id => sessionOf(becomes, id)?.starts ?? now)),
    },
    changes: changesShown(inForce.letter, edit),
  }
  return carryOutChange(house, inForce, drafted, { confirmed, by, what: 'moved', warnings: edit.warnings })
}

export const changed = ({ changes }: Edit, ...what: ChangedPart[]): SessionId[] => [
  ...new Set(changes.flatMap(change => (what.some(one => one === change.what) && change.session ? [change.session] : []))),
]

export const nothingOf = ({ changes }: Edit, id: string, says: string): ChangedOutcome =>
  changes.every(({ what }) => what === 'timetable')
    ? { outcome: 'alreadySo', mails: 0, alreadySo: true }
    : refusal('letter.md', 'NOTHING-OF-IT', `${says}. Andre rettelser sættes i kraft med: indbyd apply ${id}`)

export const calledOffAlready = (id: string): Refused => refusal(id, 'CALLED-OFF', 'Arrangementet er aflyst, så der er ikke mere at ændre.')

const onlyElsewhere = (session: SessionId): Problem =>
  blocking(
    'letter.md',
    'NEW-VENUE',
    `${session} har kun fået et nyt mødested. Flyt datoen for sig, og ret mødestedet bagefter: indbyd venue`,
  )

/** @throws nothing: what cannot be is a sentence with its line */
function impossible(becomes: FrozenLetter, moved: SessionId[], { lines }: Letter, now: Instant): Problem[] {
  const at = (index: number, field: string) =>
    `letter.md:${lines[`sessions.${index}.${field}`] ?? lines[`sessions.${index}`] ?? lines.sessions ?? 1}`
  const problems = becomes.sessions.flatMap((session, index): Problem[] =>
    moved.includes(session.id) && session.starts <= now
      ? [blocking(at(index, 'date'), 'NEW-DATE-PAST', `${session.date.long} ${session.time} er allerede gået. Skriv en dag, der kommer.`)]
      : [],
  )
  const first = earliest(...becomes.sessions.map(({ starts }) => starts))
  if (becomes.deadline && closes(becomes) > first && moved.length > 0)
    problems.push(
      blocking(
        `letter.md:${lines.deadline ?? 1}`,
        'DEADLINE-AFTER',
        `Fristen (${becomes.deadline.date.long}) ligger efter mødets nye dag. Ret den, før mødet flyttes.`,
      ),
    )
  return problems
}

const blocking = (at: string, code: string, says: string): Problem => ({ at, code, level: 'blocker', says: says.replaceAll('\u00a0', ' ') })

/** The letter with what its sessions were until now. */
export function withChange(
  was: FrozenLetter,
  becomes: FrozenLetter,
  {
    what,
    plan,
    at,
    sessions,
    release,
  }: { what: 'moved' | 'venueChanged'; plan: number; at: Instant; sessions: SessionId[] } & Pick<
    NonNullable<FrozenSession['changes']>[number],
    'release'
  >,
): FrozenLetter {
  const changedSessions = becomes.sessions.map((session): FrozenSession => {
    const before = sessions.includes(session.id) ? sessionOf(was, session.id) : undefined
    if (!before) return session
    const { starts, ends, date, time, venue } = before
    const change = { what, plan, at, was: { starts, ends, date, time, venue }, ...(release && { release }) }
    return { ...session, changes: [...(before.changes ?? []), change] }
  })
  return { ...becomes, plan, sessions: changedSessions as FrozenLetter['sessions'] }
}

const deadlineOf = (letter: FrozenLetter): string | null => printedDeadline(letter)?.replaceAll('\u00a0', ' ') ?? null

/** Old and new, session by session, and what else of the letter changes with it. */
export const changesShown = (was: FrozenLetter, { letter, changes }: Edit): PlanChange['changes'] =>
  changes.flatMap(({ what, session, says }): PlanChange['changes'] => {
    if (session && what === 'date') return [{ what, session, from: printedWhen(was, session), to: printedWhen(letter, session) }]
    if (session && (what === 'venue' || what === 'room'))
      return [{ what, session, from: printedWhere(was, session), to: printedWhere(letter, session) }]
    if (what === 'deadline') return [{ what, session: null, from: deadlineOf(was), to: deadlineOf(letter) }]
    return what === 'timetable' ? [] : [{ what, session: session ?? null, from: null, to: says }]
  })

/** Shows it, or does it where the number that was typed is the number of mails. */
export async function carryOutChange(
  house: LaunchHouse,
  inForce: InForce,
  ordered: Drafted,
  { confirmed, by, what, warnings }: { confirmed: number | null; by: string; what: string; warnings: Problem[] },
): Promise<ChangedOutcome> {
  const drafted = overtaking(inForce.steps, ordered, house.clock.now())
  const shown = await shownOf(house, inForce, drafted)
  if (confirmed === null) return { outcome: 'dryRun', ...shown, warnings }
  if (confirmed !== shown.mails)
    return refusal(
      'letter.md',
      'COUNT-DIFFERS',
      `Ændringen sender ${shown.mails} ${shown.mails === 1 ? 'mail' : 'mails'}, men du skrev ${confirmed}. Se den igennem, og skriv det rigtige tal.`,
    )
  const done: PlanChanged | { outcome: 'changedMeanwhile' } | { outcome: 'tooMuch'; rows: number } = await commitChange(
    house,
    inForce,
    drafted,
    {
      shown,
      by,
      what,
    },
  )
  if (done.outcome === 'changedMeanwhile')
    return refusal('letter.md', 'CHANGED-MEANWHILE', 'Noget blev ændret i samme øjeblik, så intet er gemt. Se det igennem igen.')
  if (done.outcome === 'tooMuch')
    return refusal(
      'letter.md',
      'TOO-MUCH-AT-ONCE',
      `Ændringen rører ${done.rows} rækker på én gang, og det er for mange. Ret pladserne for sig først: indbyd apply`,
    )
  return { outcome: 'changed', ...shown, warnings, ...(done.problems && { problems: done.problems }) }
}
