import { closes, type FrozenLetter, type FrozenSession, sessionOf } from '../letter/frozen-letter.ts'
import type { Platform } from '../platform/platform.ts'
import type { Change } from '../platform/table.ts'
import { resize, resizeBlocks, takenIn } from '../seats/resize.ts'
import { type Block, loadBlocks } from '../seats/store.ts'
import { line } from '../seats/waiting-list.ts'
import type { SessionId } from '../values/ids.ts'

/** What an edited letter does to the seats. */
export interface SeatPlan {
  /** The edited letter, saying how many rows its seats are in. */
  letter: FrozenLetter
  changes: Change[]
  taken: Record<string, number>
  waiting: number
  /** People in a line who are offered a seat at once. */
  offers: number
  /** Sessions with a limit. */
  limited: SessionId[]
}

export async function seatPlan(house: Pick<Platform, 'table' | 'clock'>, was: FrozenLetter, becomes: FrozenLetter): Promise<SeatPlan> {
  const now = house.clock.now()
  const blocks = await loadBlocks(house, was, { consistent: true })
  const limited = becomes.sessions.filter(session => session.capacity !== null && sessionOf(was, session.id)?.capacity != null)
  const plans = await Promise.all(
    limited.map(async session => {
      const mine = blocks.filter(block => block.session === session.id)
      const taken = mine.reduce((sum, block) => sum + takenIn(block), 0)
      const waiting = await lengthOf(line(house, becomes.campaign, session.id))
      const isOffered = becomes.offerLastsHours !== null && now < closes(becomes) && now < session.starts
      return {
        ...seatsOf(becomes, session, mine),
        taken,
        waiting,
        offers: isOffered ? Math.min(waiting, Math.max(0, session.capacity! - taken)) : 0,
      }
    }),
  )
  const sum = (count: (plan: (typeof plans)[number]) => number) => plans.reduce((total, plan) => total + count(plan), 0)
  const sessions = becomes.sessions.map(session => plans.find(plan => plan.session.id === session.id)?.session ?? session)
  return {
    letter: { ...becomes, sessions: sessions as FrozenLetter['sessions'] },
    changes: plans.flatMap(({ changes }) => changes),
    taken: Object.fromEntries(plans.map(({ session, taken }) => [session.id, taken])),
    waiting: sum(({ waiting }) => waiting),
    offers: sum(({ offers }) => offers),
    limited: limited.map(({ id }) => id),
  }
}

/**
 * The session with its number of rows, and what is to be written; nothing where more are taken than
 * there shall be, which is refused.
 */
function seatsOf({ campaign }: FrozenLetter, session: FrozenSession, blocks: Block[]): { session: FrozenSession; changes: Change[] } {
  const sized = blocks.map(block => ({ cap: block.cap, taken: takenIn(block) }))
  const caps = resize(sized, session.capacity ?? 0, session.perMunicipality !== null)
  if (!caps) return { session, changes: [] }
  return { session: { ...session, blocks: caps.length }, changes: resizeBlocks(campaign, session, blocks, caps) }
}

async function lengthOf(line: AsyncIterable<unknown>): Promise<number> {
  let length = 0
  for await (const _ of line) length++
  return length
}
