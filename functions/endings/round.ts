import type { StaffKey } from '../access/staff-member.ts'
import { rowsOfStaffMember } from '../access/store.ts'
import { outOfReachKey } from '../audience/out-of-reach.ts'
import { lastBuyerKeys } from '../billing/last-buyer.ts'
import { journal } from '../journal/journal.ts'
import { errorText } from '../platform/error-text.ts'
import type { Key } from '../platform/table.ts'
import { keepNeeds, needsKey } from '../registration/needs.ts'
import { expiresAt, hour, later } from '../values/instant.ts'
import { eraseCampaign, isExpired } from './erase-campaign.ts'
import { eraseFiles, eraseRows, incomingFiles } from './erase-rows.ts'
import { type Erasure, noteErasure } from './erasures.ts'
import { type ForgetHouse, resumeForgetting } from './forget.ts'
import { leftovers } from './leftovers.ts'
import { type Due, plan } from './plan.ts'
import { countKinds, planHash, proofLine } from './proof.ts'
import { rowKindOf } from './row-kinds.ts'
import { warnOfErasure } from './warning.ts'

/**
 * What a night erases (retention job, data lifecycle): everything the plan has due by now, whoever
 * was being forgotten when somebody stopped, what is left of campaigns erased before, and what
 * expired. Each fails alone and is tried again the next night.
 * @throws when something could not be erased, after everything else has been
 */
export async function retentionRound(house: ForgetHouse): Promise<Erasure[]> {
  const now = house.clock.now()
  const failures: unknown[] = []
  const done: Erasure[] = []
  async function attempt(what: string, work: () => Promise<Erasure | null | undefined>): Promise<void> {
    try {
      const erasure = await work()
      if (!erasure) return
      done.push(erasure)
      house.log.info('erased', { what: erasure.what, campaign: erasure.campaign, rows: erasure.rows, objects: erasure.objects })
    } catch (error) {
      house.log.error('something could not be erased', { what, error: errorText(error) })
      failures.push(error)
    }
  }
  for (const resume of await resumeForgetting(house)) await attempt('forgotten', resume)
  for (const due of await plan(house)) {
    if (due.at <= now) await attempt(due.what, () => carryOut(house, due))
    else if (due.what === 'needs') await attempt(due.what, () => keepFromBroom(house, due))
  }
  for (const erase of await leftovers(house)) await attempt('leftovers', erase)
  await attempt('expired', () => sweepExpired(house))
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} things could not be erased`, { cause: failures[0] })
  return done
}

async function carryOut(house: ForgetHouse, due: Due): Promise<Erasure | null> {
  switch (due.what) {
    case 'warning':
      await warnOfErasure(house, due)
      return null
    case 'ordinary':
    case 'invoices':
      return eraseCampaign(house, due.campaign, due.what)
    case 'needs':
      return eraseNeedsOf(house, due)
    case 'payers':
      return eraseKeys(house, due.what, due.keys.flatMap(lastBuyerKeys))
    case 'bounces':
      return eraseKeys(house, due.what, due.keys.map(outOfReachKey))
    case 'staff':
      return eraseKeys(house, due.what, (await Promise.all(due.keys.map(key => rowsOfStaffMember(house, key as StaffKey)))).flat())
  }
}

/** A meeting that was moved is another day than when they wrote, and nothing of theirs knows. */
async function keepFromBroom({ table }: ForgetHouse, { campaign, sweptBefore, at }: Extract<Due, { what: 'needs' }>): Promise<null> {
  for (const number of sweptBefore) await table.write(keepNeeds(campaign, number, at))
  return null
}

async function eraseNeedsOf(house: ForgetHouse, { campaign, numbers }: Extract<Due, { what: 'needs' }>): Promise<Erasure> {
  const at = house.clock.now()
  const keys = numbers.map(number => needsKey(campaign, number))
  const erasure = proved({ at, campaign, what: 'needs' }, keys)
  await eraseRows(house, keys)
  const id = house.random.id()
  await house.table.commit([
    noteErasure(erasure, id),
    journal(campaign, { at, actor: 'retention', what: 'needsErased', number: 0, after: { rows: keys.length } }, id),
  ])
  return erasure
}

async function eraseKeys(house: ForgetHouse, what: Erasure['what'], keys: readonly Key[]): Promise<Erasure> {
  await eraseRows(house, keys)
  const erasure = proved({ at: house.clock.now(), campaign: null, what }, keys)
  await house.table.commit([noteErasure(erasure, house.random.id())])
  return erasure
}

const proved = (
  of: Pick<Erasure, 'at' | 'campaign' | 'what'>,
  keys: readonly Key[],
  objects: readonly { key: string; version: string | null }[] = [],
): Erasure => ({
  ...of,
  rows: keys.length,
  objects: objects.length,
  proof: proofLine(countKinds(keys), objects.length, planHash(keys, objects)),
})

/** How long a file that came ahead of its order is waited for. */
const uploadsKept = 24 * hour

/**
 * What DynamoDB's broom and the bucket's rules take in their own time is gone the night after it
 * expired. Rows of which only the campaign's own clocks know are left to those.
 */
async function sweepExpired(house: ForgetHouse): Promise<Erasure | null> {
  const at = house.clock.now()
  const keys: Key[] = []
  for await (const key of house.table.everyKey())
    if (isExpired(key, expiresAt(at)) && rowKindOf(key)?.ends === 'expires') keys.push({ pk: key.pk, sk: key.sk })
  const uploads = (await house.stored.versions('uploads/')).filter(({ since }) => later(since, uploadsKept) <= at)
  const files = [...uploads, ...(await incomingFiles(house, keys))]
  if (keys.length + files.length === 0) return null
  await eraseFiles(house, files)
  await eraseRows(house, keys)
  const erasure = proved({ at, campaign: null, what: 'expired' }, keys, files)
  await house.table.commit([noteErasure(erasure, house.random.id())])
  return erasure
}
