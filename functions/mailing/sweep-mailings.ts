import { batchOf } from '../campaign/mailing-readers.ts'
import { stepAsRead, stepKey } from '../campaign/store.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Step } from '../letter/step.ts'
import { all, is } from '../platform/conditions.ts'
import { stepIsDue } from '../schedule/wake-up.ts'
import type { CampaignId } from '../values/ids.ts'
import { hour, type Instant, later, latest } from '../values/instant.ts'
import { callOf, type KeptBatch, largestBatch, loadBatches, ofHalf } from './batch.ts'
import { calendarsLeft, finishedIn, overIn } from './calls.ts'
import { hold } from './hold.ts'
import { whenOvertaken } from './left-behind.ts'
import { type CalendarQueue, inRuns, type MailingQueue } from './messages.ts'
import { type Progress, progressOf } from './progress.ts'
import { type SettleDoubtsHouse, settleDoubts } from './settle-doubts.ts'
import { tellOfUnknownReaders } from './unknown-readers.ts'

export type SweepMailingsHouse = SettleDoubtsHouse & MailingQueue & CalendarQueue

/** SES still tells of a mail days later; what is not known after a week will not be. */
const tellsUntil = 7 * 24 * hour

/**
 * By then a batch that waits in its queue has been tried ten times and put aside, or was never
 * there.
 */
const patience = hour

/**
 * Brings every mailing of a campaign that has begun nearer its end: doubts are settled, what was
 * lost on its way is queued again, and a mailing whose batches are all finished, or which it is too
 * late for, is closed with its totals. Counting at the end costs a read; a counter would cost a
 * write a batch.
 * @returns of how many people nobody knows from now on whether they were mailed
 */
export async function sweepMailings(house: SweepMailingsHouse, letter: FrozenLetter, steps: readonly Step[]): Promise<number> {
  let unknown = 0
  const now = house.clock.now()
  for (const step of steps) {
    if (isStillSwept(step, now)) unknown += await sweepMailing(house, letter, step)
  }
  return unknown
}

/** Under way, or so lately that SES may still tell of people nobody knows about. */
export const isStillSwept = ({ state, totals, at }: Step, now: Instant): boolean =>
  state === 'sending' || state === 'paused' || ((totals?.unknown ?? 0) > 0 && now < later(at, tellsUntil))

async function sweepMailing(house: SweepMailingsHouse, letter: FrozenLetter, step: Step): Promise<number> {
  const { campaign } = letter
  const now = house.clock.now()
  const found = await loadBatches(house, campaign, step)
  const tooLate = now >= step.usefulUntil
  const settled = await settleDoubts(house, found, { mayRepeat: !tooLate && step.state === 'sending' })
  const queue = (batches: number[]) => house.mailings.send(...inRuns(batches).map(run => ({ ...stepIsDue(campaign, step), ...run })))
  const queueCalendars = (batches: number[]) =>
    house.calendars.send(...inRuns(batches).map(run => ({ ...stepIsDue(campaign, step), ...run, half: 'calendar' as const })))
  await queue(settled.again)
  await queueCalendars(settled.calendarsAgain)

  const rows = settled.changed ? await loadBatches(house, campaign, step) : found
  const unknown = await tellOfUnknownReaders(house, letter, step, rows)
  const finished = finishedIn(rows)
  const isUnderWay = step.state === 'sending' || step.state === 'paused'
  if (!isUnderWay || finished.size >= (step.batches ?? 0) || (step.superseded && !rows.some(isOpen)))
    await close(house, campaign, step, rows)
  else if (tooLate && !rows.some(isOpen)) await hold(house, campaign, step, progressOf(rows))
  else if (step.state === 'paused') await goOnIfItMay(house, campaign, step, lostOf(step, rows, finished))
  else if (!tooLate && later(latest(step.at, step.queuedAgain ?? step.at, ...rows.map(({ claimedAt }) => claimedAt)), patience) <= now) {
    await house.table.write({ update: stepKey(campaign, step.name, step.run), set: { queuedAgain: now }, if: stepAsRead(step) })
    if (step.superseded) return unknown
    const bulk = ofHalf(rows, 'bulk')
    await queue(lostOf(step, bulk, overIn(bulk)))
    const underWay = new Set(
      ofHalf(rows, 'calendar')
        .filter(isOpen)
        .map(row => callOf(row).batch),
    )
    await queueCalendars([...calendarsLeft(rows).difference(underWay)])
  }
  return unknown
}

/**
 * SES says nothing when it takes mail again, so it is tried every hour. A pause of staff's is
 * theirs to end.
 */
async function goOnIfItMay(house: SweepMailingsHouse, campaign: CampaignId, step: Step, left: number[]): Promise<void> {
  const now = house.clock.now()
  if (step.pausedFor !== 'quota' || later(step.pausedAt, patience) > now) return
  const going = await house.table.write({
    update: stepKey(campaign, step.name, step.run),
    set: { state: 'sending', queuedAgain: now },
    remove: ['pausedFor', 'pausedAt'],
    // Staff may have stopped it since: then it is theirs.
    if: all(stepAsRead(step), is('pausedFor', 'quota')),
  })
  if (going.done) await house.mailings.send(...inRuns(left).map(run => ({ ...stepIsDue(campaign, step), ...run })))
}

function lostOf(step: Step, rows: KeptBatch[], finished: Set<number>): number[] {
  const open = new Set(rows.filter(isOpen).map(row => callOf(row).batch))
  const first = batchOf(step.from ?? 1, step.batchSize ?? largestBatch)
  const all = Array.from({ length: step.batches ?? 0 }, (_, index) => first + index)
  return all.filter(batch => !finished.has(batch) && !open.has(batch))
}

const isOpen = ({ state }: KeptBatch) => state === 'claimed' || state === 'inDoubt'

async function close(house: SweepMailingsHouse, campaign: CampaignId, step: Step, rows: KeptBatch[]): Promise<void> {
  // Compared before anybody is read: one with unknown readers comes by here every round for a week.
  const progress = progressOf(rows)
  if (step.totals && isSame(progress, step.totals)) return
  const totals = step.superseded ? await whenOvertaken(house, campaign, step, { rows, progress }) : progress
  const state = step.state === 'sending' || step.state === 'paused' ? 'sent' : step.state
  await house.table.write({ update: stepKey(campaign, step.name, step.run), set: { state, totals }, if: stepAsRead(step) })
}

const isSame = (a: Progress, b: NonNullable<Step['totals']>) =>
  (['sent', 'inDoubt', 'unknown'] as const).every(what => a[what] === (b[what] ?? 0))
