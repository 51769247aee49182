import { facts } from '../feedback/fact.ts'
import { type Alteration, absent, all, type Condition, is } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import type { Backlog } from '../platform/queue.ts'
import { callOf, type KeptBatch, ofHalf } from './batch.ts'
import { type BatchVerdict, judgeBatch, whileEventsWait } from './judge-batch.ts'
import { type CalendarVerdict, judgeCalendars } from './judge-calendars.ts'

export type SettleDoubtsHouse = Pick<Platform, 'table' | 'clock'> & {
  /** What SES has told and nobody has written down yet. */
  feedback: Backlog
}

export interface Settled {
  /** Batches to be mailed by a further call, and those whose calendar mails are. */
  again: number[]
  calendarsAgain: number[]
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
  const settled: Settled = { again: [], calendarsAgain: [], unknown: [], changed: false }
  const repeated = async (row: KeptBatch): Promise<BatchVerdict | null> => {
    if (!mayRepeat) return 'unknown'
    return (await feedback.waiting()) > 0 ? whileEventsWait(row, clock.now()) : 'again'
  }
  const bulk = ofHalf(rows, 'bulk')
  for (const row of bulk) {
    const judged = judgeBatch(row, bulk, clock.now())
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
  for (const row of ofHalf(rows, 'calendar')) {
    const verdict = judgeCalendars(row, clock.now())
    if (!verdict) continue
    const { pk, sk } = row
    const repeats = typeof verdict === 'object' && mayRepeat && (await feedback.waiting()) === 0
    const written = await table.write({
      update: { pk, sk },
      set: repeats ? { state: 'unknown', again: verdict.again.union(row.again ?? new Set()) } : { state: inOneWord(verdict) },
      if: all(is('attempt', row.attempt), is('state', row.state)),
    })
    if (!written.done) continue
    settled.changed = true
    if (repeats) settled.calendarsAgain.push(callOf(row).batch)
    if (inOneWord(verdict) === 'unknown') settled.unknown.push(row)
  }
  return settled
}

const inOneWord = (verdict: CalendarVerdict) => (typeof verdict === 'object' ? ('unknown' as const) : verdict)

/** A call that reached nobody is over, with all its people left to a further one. */
const change = (row: KeptBatch, verdict: BatchVerdict): NonNullable<Alteration['set']> =>
  verdict === 'again' ? { state: 'sent', again: (row.in ?? new Set<number>()).union(row.again ?? new Set()) } : { state: verdict }

const asJudged = ({ attempt, state }: KeptBatch, verdict: BatchVerdict): Condition =>
  all(is('attempt', attempt), is('state', state), ...(verdict === 'again' ? facts.map(absent) : []))
