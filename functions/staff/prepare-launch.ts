import { campaignKey, loadSteps, stepKey } from '../campaign/store.ts'
import type { Condition } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import { type Change, type Key, mostInTransaction, type Written } from '../platform/table.ts'
import { blockKey, blocksOf } from '../seats/store.ts'
import type { CampaignId } from '../values/ids.ts'

/** What the launching transaction itself has to hold, besides rows of steps and seats. */
const keptFree = 10

/**
 * Rows of steps and seats that one transaction does not hold are written before it, in portions,
 * each on condition that the campaign is still the draft it was: nobody reads them before it is
 * launched. What a launch that came to nothing left behind is taken away first.
 * @returns what is left for the launching transaction
 */
export async function prepareLaunch(
  house: Pick<Platform, 'table'>,
  id: CampaignId,
  { asRead, rows }: { asRead: Condition; rows: Change[] },
): Promise<{ written: Written; left: Change[] }> {
  const wanted = new Set(rows.flatMap(row => ('put' in row ? [nameOf(row.put)] : [])))
  const stale = (await standing(house, id)).filter(key => !wanted.has(nameOf(key))).map(erase => ({ erase }))
  const changes: Change[] = [...stale, ...rows]
  const here = mostInTransaction - keptFree
  while (changes.length > here) {
    const written = await house.table.commit([{ check: campaignKey(id), if: asRead }, ...changes.splice(0, mostInTransaction - 1)])
    if (!written.done) return { written, left: [] }
  }
  return { written: { done: true }, left: changes }
}

const nameOf = ({ pk, sk }: Key) => `${pk} ${sk}`

async function standing(house: Pick<Platform, 'table'>, id: CampaignId): Promise<Key[]> {
  const [steps, blocks] = await Promise.all([loadSteps(house, id), blocksOf(house, id, { consistent: true })])
  return [...steps.map(({ name, run }) => stepKey(id, name, run)), ...blocks.map(({ session, block }) => blockKey(id, session, block))]
}
