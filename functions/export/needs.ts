import { asCounted } from '../audience/reconfirm.ts'
import type { FrozenSession } from '../letter/frozen-letter.ts'
import type { Reading } from './reading.ts'
import { type Column, type Sheet, sheet } from './sheet.ts'

/**
 * How many of those who come to a session have written of food or access. What they wrote leaves
 * the house in no file.
 */
export interface SessionNeeds {
  session: FrozenSession
  registered: number
  told: number
}

const columns: Column<SessionNeeds>[] = [
  { heading: 'Møde', width: 17, cell: ({ session }) => ({ moment: session.starts }) },
  { heading: 'Mødested', width: 24, cell: ({ session }) => session.venue.name },
  { heading: 'Tilmeldte', width: 12, cell: ({ registered }) => ({ count: registered }) },
  { heading: 'Heraf med hensyn', width: 18, cell: ({ told }) => ({ count: told }) },
]

/**
 * Null where the letter does not ask. Who has given the seat up, or waits for one, is not counted.
 */
export function needsOf({ letter, persons, needs }: Pick<Reading, 'letter' | 'persons' | 'needs'>): SessionNeeds[] | null {
  if (!letter?.cateringNeeds) return null
  return letter.sessions.map(session => {
    const coming = persons
      .map(person => asCounted(person, letter))
      .filter(({ answer }) => answer.status === 'registered' && answer.session === session.id)
    return { session, registered: coming.length, told: coming.filter(({ number }) => needs.has(number)).length }
  })
}

export const needsSheet = (needs: SessionNeeds[]): Sheet => sheet('Hensyn', columns, needs)
