import { loadPersons } from '../audience/store.ts'
import { type Campaign, listCampaigns, loadCampaign, loadLetter, loadSteps } from '../campaign/store.ts'
import { tellOfUndelivered } from '../feedback/undelivered.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { type SweepMailingsHouse, sweepMailings } from '../mailing/sweep-mailings.ts'
import { type SweepNoticesHouse, sweepNotices } from '../notice/sweep-notices.ts'
import type { Platform } from '../platform/platform.ts'
import { countLateMinimums } from '../registration/minimum.ts'
import { type OfferHouse, offerFreedSeats } from '../registration/offer-seats.ts'
import { freeOrphanSeats, holdersOf } from '../registration/orphan-seats.ts'
import { documentsAreDue, stepIsDue, type TimetableQueue } from '../schedule/wake-up.ts'
import type { CampaignId } from '../values/ids.ts'
import { hour, later, latest } from '../values/instant.ts'

export type SweepHouse = OfferHouse & SweepMailingsHouse & SweepNoticesHouse & Pick<Platform, 'log'> & TimetableQueue

/** An alarm listens for this line (`infra/doubt.ts`). */
export const mailsInDoubt = 'nobody knows whether people were mailed'

/**
 * The repair round. What was lost between two steps of something is found by looking at what is
 * true: a step that is due and still planned, or waits for a document that has come, a mailing
 * whose last batch is done, a call to SES nobody recorded, a letter nobody came to, an offer whose
 * time is over, a seat without a registration, a free seat beside somebody who waits, staff who
 * have not heard of it.
 * @throws when something could not be repaired, after everything else has been
 */
export async function sweep(house: SweepHouse): Promise<void> {
  const failures: unknown[] = []
  for (const id of await listCampaigns(house)) {
    try {
      await sweepCampaign(house, id)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} campaigns could not be swept`, { cause: failures[0] })
}

async function sweepCampaign(house: SweepHouse, id: CampaignId): Promise<void> {
  const [campaign, letter] = await Promise.all([loadCampaign(house, id), loadLetter(house, id, { consistent: true })])
  if (!campaign || !letter || campaign.state === 'draft') return
  const unknown = (await sweepMailings(house, letter)) + (house.clock.now() < endOfLetters(letter) ? await sweepNotices(house, letter) : 0)
  if (unknown > 0) house.log.warn(mailsInDoubt, { campaign: id, people: unknown })
  if (campaign.state !== 'launched') return
  await wakeWhatIsLate(house, campaign)
  await mendSeats(house, campaign, letter)
  await countLateMinimums(house, campaign, letter)
  await tellOfUndelivered(house, letter)
}

/** Nobody waits for a letter days after the meeting, so its outbox need not be read for ever. */
const endOfLetters = ({ sessions }: FrozenLetter) => later(latest(...sessions.map(({ ends }) => ends)), 48 * hour)

async function wakeWhatIsLate(house: SweepHouse, { id }: Campaign): Promise<void> {
  const now = house.clock.now()
  const steps = await loadSteps(house, id)
  const late = steps.filter(({ state, at }) => (state === 'planned' || state === 'waiting') && at <= now)
  const unlooked = steps.filter(
    ({ state, lookForDocumentsAt, lookedForDocuments }) =>
      state === 'planned' && lookForDocumentsAt && lookForDocumentsAt <= now && !lookedForDocuments,
  )
  await house.timetable.send(...late.map(step => stepIsDue(id, step)), ...unlooked.map(step => documentsAreDue(id, step)))
}

async function mendSeats(house: SweepHouse, { id, highest }: Campaign, letter: FrozenLetter): Promise<void> {
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
