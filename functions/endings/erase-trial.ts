import { blockOf } from '../audience/store.ts'
import { campaignKey, leaveLists, loadCampaign, loadLetter, loadSteps } from '../campaign/store.ts'
import { shardsOf } from '../journal/journal.ts'
import { stepRun } from '../letter/step.ts'
import { shards } from '../outbox/notice.ts'
import type { Platform } from '../platform/platform.ts'
import type { Key } from '../platform/table.ts'
import type { CampaignId } from '../values/ids.ts'
import { type Differing, partitionsOf } from './partitions.ts'

type House = Pick<Platform, 'table'>

/** How often it is looked whether anything was written while it was erased. */
const looks = 3

/**
 * Erases a trial, row by row. What says where its rows stand goes last, so that it may be ordered
 * again wherever it was interrupted.
 * @returns how many rows there were
 */
export async function eraseRowsOfTrial(house: House, trial: CampaignId): Promise<number> {
  for (const change of leaveLists(trial)) await house.table.write(change)
  const { pk } = campaignKey(trial)
  const partitions = partitionsOf(trial, await whereItStands(house, trial))
  let erased = 0
  for (const some of [partitions.filter(one => one !== pk), [pk]])
    for (let look = 0; look < looks; look++) {
      const found = await Promise.all(some.map(pk => house.table.query<Key>({ pk, consistent: true })))
      const keys = found.flat().map(({ pk, sk }) => ({ pk, sk }))
      if (keys.length === 0) break
      await Promise.all(keys.filter(key => !isItself(key, trial)).map(key => house.table.write({ erase: key })))
      for (const key of keys) if (isItself(key, trial)) await house.table.write({ erase: key })
      erased += keys.length
    }
  return erased
}

const isItself = ({ pk, sk }: Key, trial: CampaignId) => pk === campaignKey(trial).pk && sk === campaignKey(trial).sk

async function whereItStands(house: House, trial: CampaignId): Promise<Differing> {
  const [campaign, letter, steps] = await Promise.all([
    loadCampaign(house, trial),
    loadLetter(house, trial, { consistent: true }),
    loadSteps(house, trial),
  ])
  return {
    BLOCK: range(blockOf(campaign?.highest ?? 1) + 1),
    STEP: steps.map(({ name, run }) => stepRun(name, run)),
    SHARD: range(Math.max(shards, shardsOf(trial).length)),
    SESSION: letter?.sessions.map(({ id }) => id) ?? [],
  }
}

const range = (length: number): number[] => Array.from({ length }, (_, index) => index)
