import { loadPersons } from '../audience/store.ts'
import { type Campaign, listCampaigns, loadCampaign, loadLetter, loadSteps } from '../campaign/store.ts'
import type { Queue } from '../platform/queue.ts'
import { type OfferHouse, offerFreedSeats } from '../registration/offer-seats.ts'
import { freeOrphanSeats, holdersOf } from '../registration/orphan-seats.ts'
import { stepIsDue, type WakeUp } from '../schedule/wake-up.ts'
import { closeFinishedMailings } from './progress.ts'

export type SweepHouse = OfferHouse & { timetable: Queue<WakeUp> }

/**
 * The repair round. What was lost between two steps of something is found by looking at what is true: a step that is due and still planned, a mailing
 * whose last batch is done, an offer whose time is over, a seat without a registration, a free seat beside somebody who waits.
 */
export async function sweep(house: SweepHouse): Promise<void> {
  for (const id of await listCampaigns(house)) {
    const campaign = await loadCampaign(house, id)
    if (campaign?.state !== 'launched') continue
    await closeFinishedMailings(house, id)
    await wakeWhatIsLate(house, campaign)
    await mendSeats(house, campaign)
  }
}

async function wakeWhatIsLate(house: SweepHouse, { id }: Campaign): Promise<void> {
  const now = house.clock.now()
  const late = (await loadSteps(house, id)).filter(step => step.state === 'planned' && step.at <= now)
  await house.timetable.send(...late.map(step => stepIsDue(id, step)))
}

async function mendSeats(house: SweepHouse, { id, highest }: Campaign): Promise<void> {
  const letter = await loadLetter(house, id)
  const limited = letter?.sessions.filter(session => session.capacity !== null) ?? []
  if (!letter || limited.length === 0) return
  const people = await loadPersons(house, id, 1, highest)
  const now = house.clock.now()
  const over = people.flatMap(({ number, version, answer }) =>
    answer.status === 'waitlisted' && answer.offer && answer.offer.until <= now ? [{ campaign: id, offerTo: number, version }] : [],
  )
  await house.timetable.send(...over)
  await freeOrphanSeats(house, letter, holdersOf(people))
  for (const { id: session } of limited) await offerFreedSeats(house, id, session)
}
