import { loadPersons } from '../audience/store.ts'
import type { Campaign } from '../campaign/store.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { TimetableQueue } from '../schedule/wake-up.ts'
import { type OfferHouse, offerFreedSeats } from './offer-seats.ts'
import { freeOrphanSeats, holdersOf } from './orphan-seats.ts'

export type MendSeatsHouse = OfferHouse & TimetableQueue

/**
 * The sweep's share of the seats: an offer whose time is over, a seat without a registration, a
 * free seat beside somebody who waits.
 */
export async function mendSeats(house: MendSeatsHouse, { id, highest }: Campaign, letter: FrozenLetter): Promise<void> {
  const limited = letter.sessions.filter(session => session.capacity !== null)
  if (limited.length === 0) return
  const people = await loadPersons(house, id, 1, highest)
  const now = house.clock.now()
  const over = people.flatMap(({ number, version, answer }) =>
    answer.status === 'waitlisted' && answer.offer && answer.offer.until <= now ? [{ campaign: id, offerTo: number, version }] : [],
  )
  await house.timetable.send(...over)
  await freeOrphanSeats(house, letter, holdersOf(people))
  for (const { id: session } of limited) await offerFreedSeats(house, id, session)
}
