import { facts } from '../feedback/fact.ts'
import { type Alteration, absent, all, type Condition, is } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import type { Backlog } from '../platform/queue.ts'
import { callOf, type KeptBatch } from './batch.ts'
import { type BatchVerdict, judgeBatch, whileEventsWait } from './judge-batch.ts'

export type SettleDoubtsHouse = Pick<Platform, 'table' | 'clock'> & {
  /** What SES has told and nobody has written down yet. */
  feedback: Backlog
}

export interface Settled {
  /** Batches to be mailed by a further call. */
  again: number[]
  /** Calls of which nobody will know any more without being told. */
  unknown: KeptBatch[]
  changed: boolean
}

/** Writes down what can be said by now of the calls of a mailing that were never answered. */
export async function settleDoubts(
  { table, clock, feedback }: SettleDoubtsHouse,
  rows: KeptBatch[],
  { mayRepeat }: { mayRepeat: boolean },
): Promise<Settled> {
  const settled: Settled = { again: [], unknown: [], changed: false }
  const repeated = async (row: KeptBatch): Promise<BatchVerdict | null> => {
    if (!mayRepeat) return 'unknown'
    return (await feedback.waiting()) > 0 ? whileEventsWait(row, clock.now()) : 'again'
  }
  for (const row of rows) {
    const judged = judgeBatch(row, rows, clock.now())
    const verdict = judged === 'again' ? await repeated(row) : judged
    if (!verdict) continue
    const { pk, sk } = row
    const written = await table.write({ update: { pk, sk }, set: change(row, verdict), if: asJudged(row, verdict) })
    // Its sender has answered after all, or an event has come: the next round looks again.
    if (!written.done) continue
    settled.changed = true
    if (verdict === 'again') settled.again.push(callOf(row).batch)
    if (verdict === 'unknown') settled.unknown.push(row)
  }
  return settled
}

/** A call that reached nobody is over, with all its people left to a further one. */
const change = (row: KeptBatch, verdict: BatchVerdict): NonNullable<Alteration['set']> =>
  verdict === 'again' ? { state: 'sent', again: (row.in ?? new Set<number>()).union(row.again ?? new Set()) } : { state: verdict }

const asJudged = ({ attempt, state }: KeptBatch, verdict: BatchVerdict): Condition =>
  all(is('attempt', attempt), is('state', state), ...(verdict === 'again' ? facts.map(absent) : []))
