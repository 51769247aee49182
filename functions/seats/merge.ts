import type { FrozenSession } from '../letter/frozen-letter.ts'
import { absent, all, any, type Condition, is } from '../platform/conditions.ts'
import type { Change } from '../platform/table.ts'
import type { CampaignId, SessionId } from '../values/ids.ts'
import { takenIn } from './resize.ts'
import { type Block, blockKey, type MunicipalitySet } from './store.ts'

/**
 * Those who come along with a session that is taken over: the names they sit in, and where each
 * counts.
 */
export interface Joining {
  holder: number
  countsIn: MunicipalitySet
}

export type Merge = { changes: Change[] } | { short: number } | { municipality: MunicipalitySet; short: number }

/**
 * Seats a whole session in another (merge): all who sat there sit in the first block of the session
 * that takes them, whose blocks give up free seats to it, so that where each sits can be worked out
 * and no row of any person is written. Refused where there is no room, by municipality too.
 */
export function mergeSeats(campaign: CampaignId, into: FrozenSession, blocks: { from: Block[]; into: Block[] }, joining: Joining[]): Merge {
  const emptied = blocks.from.map(block => emptiedOf(campaign, block))
  const [first, ...others] = blocks.into
  if (into.capacity === null || !first || joining.length === 0) return { changes: emptied }
  const short = takenIn(first) + others.reduce((sum, block) => sum + takenIn(block), 0) + joining.length - capacityOf(blocks.into)
  if (short > 0) return { short }
  const share = into.perMunicipality
  if (share !== null)
    for (const [countsIn, theirs] of Map.groupBy(joining, one => one.countsIn)) {
      const over = (first[countsIn]?.size ?? 0) + theirs.length - share
      if (over > 0) return { municipality: countsIn, short: over }
    }
  const [cap = 0, ...caps] = capsWith(blocks.into, joining.length)
  const joined = new Set(joining.map(({ holder }) => holder))
  const sets = share === null ? {} : setsOf(joining)
  return {
    changes: [
      ...emptied,
      {
        update: blockKey(campaign, into.id, first.block),
        set: { cap },
        add: { holders: joined, ...sets },
        if: all(
          is('cap', first.cap),
          roomBelow('holders', cap - joined.size),
          ...Object.entries(sets).map(([set, of]) => roomBelow(set, share! - of.size)),
        ),
      },
      ...others.flatMap((block, index): Change[] =>
        caps[index] === block.cap
          ? []
          : [
              {
                update: blockKey(campaign, into.id, block.block),
                set: { cap: caps[index]! },
                if: all(is('cap', block.cap), roomBelow('holders', caps[index]!)),
              },
            ],
      ),
    ],
  }
}

/**
 * Nobody takes a seat there any more; whoever took or gave one since it was read says no to the
 * merge.
 */
function emptiedOf(campaign: CampaignId, block: Block): Change {
  const sets = Object.keys(block).filter(attribute => /^m(\d+|none)$/.test(attribute))
  return {
    update: blockKey(campaign, block.session, block.block),
    set: { cap: 0 },
    remove: ['holders', 'line', ...sets],
    if: all(is('cap', block.cap), block.holders ? is('holders', block.holders) : absent('holders')),
  }
}

const capacityOf = (blocks: Block[]): number => blocks.reduce((sum, { cap }) => sum + cap, 0)

/** The first block has room for all who join, and the others only as much as is left. */
function capsWith(blocks: Block[], joining: number): number[] {
  const caps = blocks.map(({ cap }) => cap)
  let lacking = takenIn(blocks[0]!) + joining - caps[0]!
  for (let index = 1; index < blocks.length && lacking > 0; index++) {
    const given = Math.min(lacking, caps[index]! - takenIn(blocks[index]!))
    caps[index]! -= given
    caps[0]! += given
    lacking -= given
  }
  return caps
}

const roomBelow = (set: string, most: number): Condition => any(absent(set), { sizeOf: set, below: most + 1 })

function setsOf(joining: Joining[]): Record<string, Set<number>> {
  const sets: Record<string, Set<number>> = {}
  for (const { holder, countsIn } of joining) sets[countsIn] = (sets[countsIn] ?? new Set()).add(holder)
  return sets
}

export const blocksIn = (blocks: readonly Block[], session: SessionId): Block[] =>
  blocks.filter(block => block.session === session).toSorted((a, b) => a.block - b.block)
