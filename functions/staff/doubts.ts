import { loadPersons } from '../audience/store.ts'
import { loadCampaign, loadSteps } from '../campaign/store.ts'
import { hasBegun, type Step, stepRun } from '../letter/step.ts'
import type { Claim } from '../mail/claim.ts'
import { type KeptClaim, sorted } from '../mail/kept-notices.ts'
import { callOf, type KeptBatch, largestBatch, loadBatches, numbersOf } from '../mailing/batch.ts'
import { unknownIn } from '../mailing/calls.ts'
import { outboxShards } from '../outbox/outbox.ts'
import type { Platform } from '../platform/platform.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'

/** A call to SES of which nobody knows yet, or any more, whom it reached. */
export type Doubt = { name: string; since: Instant; people: PersonNumber[] } & (
  | { of: 'batch'; step: Step; row: KeptBatch }
  | { of: 'letter'; row: KeptClaim }
)

/** As `indbyd doubts` and `/__local` show it. */
export interface ShownDoubt {
  /** What staff decide by: `reminder-1/000003`. */
  doubt: string
  /** `inDoubt`: wait, SES may still tell. `unknown`: staff decide. */
  state: Claim['state']
  since: Instant
  people: { number: PersonNumber; name: string; email: string }[]
}

const isDoubtful = ({ state }: Claim) => state === 'inDoubt' || state === 'unknown'

export async function loadDoubts(house: Pick<Platform, 'table'>, id: CampaignId): Promise<Doubt[]> {
  const doubts: Doubt[] = []
  const begun = (await loadSteps(house, id)).filter(hasBegun)
  for (const step of begun) doubts.push(...doubtsOf(step, await loadBatches(house, id, step)))
  for await (const rows of outboxShards(house, id)) {
    for (const row of sorted(rows).claims.values()) {
      if (!isDoubtful(row)) continue
      const number = Number(/^\d{7}(?=#)/.exec(row.sk)?.[0] ?? 0) as PersonNumber
      const people = number > 0 ? [number] : []
      doubts.push({ name: named('letter', row.sk.replace(/#claim$/, '')), since: row.claimedAt, people, of: 'letter', row })
    }
  }
  return doubts
}

/** Calls of one mailing nobody knows of. */
export const doubtsOf = (step: Step, rows: readonly KeptBatch[]): Doubt[] =>
  rows.filter(isDoubtful).flatMap((row): Doubt[] => {
    const [first] = numbersOf(callOf(row).batch, step.batchSize ?? largestBatch)
    const people = [...unknownIn(row)].map(offset => (first + offset) as PersonNumber)
    return people.length > 0
      ? [{ name: named(stepRun(step.name, step.run), row.sk), since: row.claimedAt, people, of: 'batch', step, row }]
      : []
  })

/** Safe to type in a shell. */
const named = (mailing: string, sk: string) => `${mailing}/${sk}`.replaceAll('#', '.')

/** Undefined when there is no such campaign. */
export async function shownDoubts(house: Pick<Platform, 'table'>, id: CampaignId): Promise<ShownDoubt[] | undefined> {
  const campaign = await loadCampaign(house, id)
  if (!campaign) return undefined
  const doubts = await loadDoubts(house, id)
  const people = doubts.length === 0 ? [] : await loadPersons(house, id, 1, campaign.highest)
  const byNumber = new Map(people.map(({ number, name, email }) => [number, { number, name, email }]))
  return doubts.map(doubt => ({
    doubt: doubt.name,
    state: doubt.row.state,
    since: doubt.since,
    people: doubt.people.flatMap(number => byNumber.get(number) ?? []),
  }))
}
