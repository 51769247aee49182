import { readAttendance } from '../audience/attendance-list.ts'
import type { PersonRow } from '../audience/person.ts'
import { asCounted } from '../audience/reconfirm.ts'
import { loadPersons, personKey } from '../audience/store.ts'
import { loadCampaign, loadLetter } from '../campaign/store.ts'
import { journal } from '../journal/journal.ts'
import { type FrozenLetter, sessionOf } from '../letter/frozen-letter.ts'
import { is } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import type { CampaignId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { Problem } from '../values/problem.ts'

type House = Pick<Platform, 'table' | 'clock' | 'random'>

export interface AttendanceOrder {
  campaign: CampaignId
  /** Null: everybody with a seat came, or those of `came`. */
  file: { name: string; bytes: Uint8Array } | null
  came?: readonly number[] | null
  by: string
}

export type AttendanceNoted =
  | { outcome: 'noted'; attended: number; noShow: number; changed: number }
  | { outcome: 'unknownCampaign' }
  | { outcome: 'refused'; problems: Problem[] }

/**
 * Notes who came of those who had a seat, the day after or at the door: the others did not show up.
 * Nothing is noted of a list with a fault in it, and nothing of a session that has not begun. Given
 * again it changes only what is new.
 */
export async function noteAttendance(house: House, { campaign: id, file, came: ticked, by }: AttendanceOrder): Promise<AttendanceNoted> {
  const [campaign, letter] = await Promise.all([loadCampaign(house, id), loadLetter(house, id, { consistent: true })])
  if (!campaign) return { outcome: 'unknownCampaign' }
  const now = house.clock.now()
  if (!letter || campaign.state === 'erased') return refused(id, 'NOT-HELD', 'Der er ikke noget møde, hvis fremmøde kan noteres.')
  const seated = seatedAt(await loadPersons(house, id, 1, campaign.highest), letter, now)
  if (seated.length === 0) return refused(id, 'NOT-HELD', 'Mødet er ikke begyndt, eller ingen var tilmeldt. Intet er noteret.')
  const came = file ? whoCame(file, seated) : new Set(ticked ?? seated.map(({ number }) => number))
  if (Array.isArray(came)) return { outcome: 'refused', problems: came }
  let changed = 0
  for (const person of seated) {
    const attendance = came.has(person.number) ? 'attended' : 'noShow'
    if (person.attendance === attendance) continue
    const { number, answer, attendance: before } = person
    const written = await house.table.commit([
      { update: personKey(id, number), set: { attendance }, if: is('answer', answer) },
      journal(id, { at: now, actor: by, what: attendance, number, ...(before && { before }), after: attendance }, house.random.id()),
    ])
    if (written.done) changed++
  }
  const attended = seated.filter(({ number }) => came.has(number)).length
  return { outcome: 'noted', attended, noShow: seated.length - attended, changed }
}

/** Those of a session that has begun, who had a seat at it. */
export const seatedAt = (persons: readonly PersonRow[], letter: FrozenLetter, now: Instant): PersonRow[] =>
  persons.filter(person => hasBegun(person, letter, now))

function hasBegun(person: PersonRow, letter: FrozenLetter, now: Instant): boolean {
  const { answer } = asCounted(person, letter)
  return answer.status === 'registered' && (sessionOf(letter, answer.session)?.starts ?? now) <= now
}

/** Everybody the list says came; or what is wrong with it, row by row. */
function whoCame({ name, bytes }: NonNullable<AttendanceOrder['file']>, seated: readonly PersonRow[]): Set<number> | Problem[] {
  const { rows, refused: faults } = readAttendance(bytes)
  const numbers = new Map(seated.map(({ email, number }) => [email, number]))
  const strangers = rows.filter(({ email, came }) => came && !numbers.has(email))
  const problems = [
    ...faults.map(({ row, says }) => problem(`${name}:${row}`, 'UNREADABLE-ROW', says)),
    ...strangers.map(({ row }) =>
      problem(`${name}:${row}`, 'NO-SEAT', 'Adressen i rækken havde ingen plads. Tilmeld personen først, eller tag rækken ud.'),
    ),
  ]
  return problems.length > 0 ? problems : new Set(rows.flatMap(({ email, came }) => (came ? (numbers.get(email) ?? []) : [])))
}

const problem = (at: string, code: string, says: string): Problem => ({ at, code, level: 'blocker', says })
const refused = (at: string, code: string, says: string): AttendanceNoted => ({ outcome: 'refused', problems: [problem(at, code, says)] })
