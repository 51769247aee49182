import type { Person } from '../audience/person.ts'
import { asOfLetter } from '../audience/reconfirm.ts'
import { loadPersons } from '../audience/store.ts'
import type { Campaign } from '../campaign/store.ts'
import { type FrozenLetter, lineEnds } from '../letter/frozen-letter.ts'
import type { TimetableQueue } from '../schedule/wake-up.ts'
import { type OfferHouse, offerFreedSeats } from './offer-seats.ts'
import { freeOrphanSeats, holdersOf } from './orphan-seats.ts'
import { isUnreached, passOn } from './unreached.ts'

export type MendSeatsHouse = OfferHouse & TimetableQueue

/**
 * The sweep's share of the seats: an offer whose time is over or whose mail cannot arrive, a
 * waiting list whose end was missed, a seat without a registration, a registration a merge did not
 * seat, a free seat beside somebody who waits.
 */
export async function mendSeats(house: MendSeatsHouse, { id, highest }: Campaign, letter: FrozenLetter): Promise<void> {
  const limited = letter.sessions.filter(session => session.capacity !== null)
  if (limited.length === 0) return
  const people = (await loadPersons(house, id, 1, highest)).map(person => asOfLetter(person, letter))
  const now = house.clock.now()
  const offered = people.flatMap(person =>
    person.answer.status === 'waitlisted' && person.answer.offer ? [{ person, ...person.answer.offer }] : [],
  )
  for (const { person, until } of offered) if (until > now && isUnreached(person)) await passOn(house, letter, person)
  const over = limited.filter(session => lineEnds(letter, session) <= now && people.some(person => waitsUntold(person, session, letter)))
  await house.timetable.send(
    ...offered.flatMap(({ person: { number, version }, until }) => (until <= now ? [{ campaign: id, offerTo: number, version }] : [])),
    ...over.map(session => ({ campaign: id, lineOf: session.id })),
  )
  await freeOrphanSeats(house, letter, holdersOf(people))
  for (const { id: session } of limited) await offerFreedSeats(house, id, session)
}

const waitsUntold = ({ answer }: Person, session: FrozenLetter['sessions'][number], letter: FrozenLetter): boolean =>
  answer.status === 'waitlisted' && answer.session === session.id && !answer.offer && answer.over !== lineEnds(letter, session)
