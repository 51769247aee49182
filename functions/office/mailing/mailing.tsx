import { loadPerson } from '../../audience/store.ts'
import { type Campaign, loadSteps } from '../../campaign/store.ts'
import { hasBegun, runInAddress, stepRun } from '../../letter/step.ts'
import { loadBatches } from '../../mailing/batch.ts'
import { doubtsOf } from '../../staff/doubts.ts'
import { mailingCounts } from '../../staff/mailing-counts.ts'
import type { CampaignId, PersonNumber } from '../../values/ids.ts'
import type { Problem } from '../../values/problem.ts'
import { NotFoundPage } from '../pages/refusal-pages.tsx'
import type { LetterVisit, OfficeHouse } from '../visit.ts'
import { MailingPage } from './mailing-page.tsx'

/** How far one mailing has come, whom it left out and why, and what nobody knows of it. */
export const mailingPage = (house: OfficeHouse) => (visit: LetterVisit) => mailingShown(house, visit, [], 200)

export async function mailingShown(
  house: OfficeHouse,
  visit: LetterVisit,
  problems: readonly Problem[],
  status: 200 | 409 | 422,
): Promise<Response> {
  const { c, campaign } = visit
  const known = await load(house, campaign, c.req.param('step') ?? '')
  if (!known) return c.html(<NotFoundPage visit={visit} />, 404)
  return c.html(<MailingPage visit={visit} {...known} now={house.clock.now()} problems={problems} done={c.req.query('gjort')} />, status)
}

/** So many people are named; the rest are a number. */
const named = 25

/**
 * Batches are read, and not people: the page is asked for again every few seconds while a mailing
 * runs.
 */
async function load(house: OfficeHouse, campaign: Campaign, asked: string) {
  const { id } = campaign
  const steps = await loadSteps(house, id)
  const step = steps.find(({ name, run }) => asked === runInAddress(stepRun(name, run)))
  if (!step) return undefined
  const rows = hasBegun(step) ? await loadBatches(house, id, step) : []
  const counts = mailingCounts(step, rows, campaign.highest)
  const doubts = doubtsOf(step, rows)
  const numbers = [
    ...counts.failures.slice(0, named).map(({ number }) => number),
    ...doubts.flatMap(({ people }) => people.slice(0, named)),
  ]
  return { campaign, step, counts, doubts, names: await namesOf(house, id, step.state === 'sending' ? [] : numbers) }
}

async function namesOf(house: OfficeHouse, id: CampaignId, numbers: PersonNumber[]): Promise<ReadonlyMap<PersonNumber, string>> {
  const people = await Promise.all([...new Set(numbers)].map(number => loadPerson(house, id, number, { consistent: false })))
  return new Map(people.flatMap(person => (person ? [[person.number, person.name]] : [])))
}
