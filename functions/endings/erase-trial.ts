import { personKey } from '../audience/store.ts'
import { campaignKey, leaveLists, loadSteps } from '../campaign/store.ts'
import { shardsOf as logOf } from '../journal/journal.ts'
import { batchKey } from '../mailing/batch.ts'
import { shardOf, shards } from '../outbox/notice.ts'
import { staffShard } from '../outbox/staff-notice.ts'
import type { Platform } from '../platform/platform.ts'
import type { Key } from '../platform/table.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'

type House = Pick<Platform, 'table'>

/** How often it is looked whether anything was written while it was erased. */
const looks = 3

/**
 * Erases a trial, row by row and the campaign's own last, so that it may be ordered again wherever
 * it was interrupted.
 * @returns how many rows there were
 */
export async function eraseRowsOfTrial(house: House, trial: CampaignId): Promise<number> {
  for (const change of leaveLists(trial)) await house.table.write(change)
  let erased = 0
  for (let look = 0; look < looks; look++) {
    const keys = await rowsOf(house, trial)
    if (keys.length === 0) break
    await Promise.all(keys.filter(key => !isItself(key, trial)).map(key => house.table.write({ erase: key })))
    for (const key of keys) if (isItself(key, trial)) await house.table.write({ erase: key })
    erased += keys.length
  }
  return erased
}

const isItself = ({ pk, sk }: Key, trial: CampaignId) => pk === campaignKey(trial).pk && sk === campaignKey(trial).sk

/** A trial has one handful of people, and a session without a line before it. */
async function rowsOf(house: House, trial: CampaignId): Promise<Key[]> {
  const { pk } = campaignKey(trial)
  const mailings = (await loadSteps(house, trial)).map(({ name, run }) => batchKey(trial, name, 0, run).pk)
  const notices = Array.from({ length: shards }, (_, shard) => shardOf(trial, shard))
  const people = [personKey(trial, 1 as PersonNumber).pk, ...['A', 'T', 'S', 'B', 'F', 'N', 'I', 'R'].map(rows => `${pk}#${rows}`)]
  const partitions = [...mailings, ...notices, staffShard(trial), ...logOf(trial), ...people, pk]
  const found = await Promise.all(partitions.map(pk => house.table.query<Key>({ pk, consistent: true })))
  return found.flat().map(({ pk, sk }) => ({ pk, sk }))
}
