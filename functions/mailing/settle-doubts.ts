import { facts } from '../feedback/fact.ts'
import { type Alteration, absent, all, type Condition, is } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import { callOf, type KeptBatch } from './batch.ts'
import { type BatchVerdict, judgeBatch } from './judge-batch.ts'

export interface Settled {
  /** Batches to be mailed by a further call. */
  again: number[]
  /** Calls of which nobody will know any more without being told. */
  unknown: KeptBatch[]
  changed: boolean
}

/** Writes down what can be said by now of the calls of a mailing that were never answered. */
export async function settleDoubts(
  { table, clock }: Pick<Platform, 'table' | 'clock'>,
  rows: KeptBatch[],
  { mayRepeat }: { mayRepeat: boolean },
): Promise<Settled> {
  const settled: Settled = { again: [], unknown: [], changed: false }
  for (const row of rows) {
    const judged = judgeBatch(row, rows, clock.now())
    if (!judged) continue
    const verdict = judged === 'again' && !mayRepeat ? 'unknown' : judged
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
  verdict === 'again' ? { state: 'sent', again: row.in } : { state: verdict }

const asJudged = ({ attempt, state }: KeptBatch, verdict: BatchVerdict): Condition =>
  all(is('attempt', attempt), is('state', state), ...(verdict === 'again' ? facts.map(absent) : []))
