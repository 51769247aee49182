import type { FrozenSession } from '../letter/frozen-letter.ts'
import { absent, any } from '../platform/conditions.ts'
import type { Change } from '../platform/table.ts'
import type { CampaignId } from '../values/ids.ts'
import { largestBlock } from './blocks.ts'
import { type Block, blockKey, blockRow } from './store.ts'

/**
 * New capacities of a session's blocks, together as many as `capacity`, none below who sits there.
 * Blocks that are there stay, for people sit in them: more seats fill them up before there is
 * another one, fewer seats are the free ones. Null when more are taken than there shall be.
 */
export function resize(blocks: { cap: number; taken: number }[], capacity: number, inOne: boolean): number[] | null {
  const caps = blocks.map(({ cap }) => cap)
  let change = capacity - sum(caps)
  blocks.forEach(({ cap, taken }, index) => {
    const room = change > 0 ? (inOne ? change : Math.max(0, largestBlock - cap)) : taken - cap
    const moved = change > 0 ? Math.min(change, room) : Math.max(change, Math.min(0, room))
    caps[index] = cap + moved
    change -= moved
  })
  for (; change > 0; change -= caps.at(-1)!) caps.push(inOne ? change : Math.min(change, largestBlock))
  return change < 0 ? null : caps
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)

export const takenIn = ({ holders }: Pick<Block, 'holders'>): number => holders?.size ?? 0

/**
 * Writes new capacities. A block somebody took a seat of meanwhile says no, so that a limit never
 * falls below those who sit there.
 */
export function resizeBlocks(campaign: CampaignId, { id, perMunicipality }: FrozenSession, blocks: Block[], caps: number[]): Change[] {
  const share = perMunicipality === null ? {} : { perMunicipality }
  const line = blocks.some(block => block.line) ? { line: true } : {}
  return caps.flatMap((cap, index): Change[] => {
    const key = blockKey(campaign, id, index)
    const block = blocks[index]
    if (!block) return [{ put: { ...key, ...blockRow.written({ session: id, block: index, cap, ...share, ...line }) }, if: absent('pk') }]
    if (block.cap === cap && block.perMunicipality === share.perMunicipality) return []
    return [{ update: key, set: { cap, ...share }, if: any(absent('holders'), { sizeOf: 'holders', below: cap + 1 }) }]
  })
}
