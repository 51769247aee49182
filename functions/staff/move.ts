import { closes, type FrozenLetter, sessionOf } from '../letter/frozen-letter.ts'
import type { Letter } from '../letter/letter.ts'
import type { SessionId } from '../values/ids.ts'
import { earliest, type Instant, latest } from '../values/instant.ts'
import type { Problem } from '../values/problem.ts'
import { type ChangedOutcome, calledOffAlready, carryOutChange, changed, changesShown, nothingOf, withChange } from './carry-out-change.ts'
import { type Drafted, nextPlan, replannedAround, whoIsTold } from './drafted-change.ts'
import { editOf } from './edit.ts'
import { changeable } from './in-force.ts'
import type { LaunchHouse } from './launch-letter.ts'

export interface MoveOrder {
  /** As it is edited: it is the truth. */
  letter: Letter
  /** Those who said no are told too. */
  declined: boolean
  /** How many mails it sends, typed by hand; null only shows what would happen. */
  confirmed: number | null
  by: string
}

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
  const elsewhere = changed(edit, 'venue').filter(session => !sessions.includes(session))
  if (sessions.length === 0 && elsewhere.length === 0) return nothingOf(edit, letter.id, 'Ingen dag og intet tidspunkt er ændret i brevet')
  const now = house.clock.now()
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

const onlyElsewhere = (session: SessionId): Problem =>
  blocking('letter.md', 'NEW-VENUE', `${session} har kun fået et nyt mødested. Det har en kommando for sig: indbyd venue`)

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
