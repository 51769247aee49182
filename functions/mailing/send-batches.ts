import { loadStep } from '../campaign/store.ts'
import { changeNames, type StepName } from '../letter/step.ts'
import { errorText } from '../platform/error-text.ts'
import type { Pace } from '../platform/pace.ts'
import type { Platform } from '../platform/platform.ts'
import { isTooFast, saysNoMoreForNow } from '../platform/ses-refusal.ts'
import { later, minute } from '../values/instant.ts'
import type { BatchToSend, CalendarQueue, MailingQueue } from './messages.ts'
import { pauseMailing } from './pause.ts'
import { type BatchSent, type SendBatchHouse, sendBatch } from './send-batch.ts'
import type { OnTheWalk } from './still-in-force.ts'

export type SendBatchesHouse = Omit<SendBatchHouse, keyof OnTheWalk> &
  Pick<Platform, 'log'> &
  MailingQueue &
  CalendarQueue & {
    /** Asked anew for every message, for the account's rate may have been raised. */
    paceNow: () => Promise<Pace>
  }

/**
 * A hundred calls take at most two minutes: each is for what SES takes in a second, or for fifty
 * where it takes more. A Lambda that dies has that much to be walked again, and nobody is mailed
 * twice by it.
 */
export const mostAMessage = 100

/**
 * A pace that was halved makes a walk longer; the Lambda has three minutes, and a call may take
 * twenty seconds.
 */
const mailingsEnough = 2 * minute

/**
 * Sends a mailing's batches one after the other at the pace SES allows, and puts what is left of
 * them back on the queue: a mailing has one walker, so no two have to agree on the pace. What fails
 * comes back as a message of its own, and holds up nobody else.
 * @throws what a batch that came alone failed with
 */
export async function sendBatches(house: SendBatchesHouse, order: BatchToSend, tries = 1): Promise<Record<string, number>> {
  const walked = await walk(house, order, tries, {
    send: sendBatch,
    queue: (...orders) => house.mailings.send(...orders),
  })
  // The other half of a change begins where this one ends: it mails those whom the claims of this
  // one leave to it.
  if (walked.isOver && isChange(order.step))
    await house.calendars.send({ ...order, ...(order.through === undefined ? {} : { batch: 0 }), half: 'calendar' })
  return walked.outcomes
}

const isChange = (step: StepName) => changeNames.some(name => name === step)

/** What is done with each batch on the way, and where the rest of the way goes. */
export interface Walking<House> {
  /** How long one message's way may take, where the door has less time than a mailing's. */
  enough?: number
  send: (house: House & OnTheWalk, batch: BatchToSend, mayDivide: boolean) => Promise<BatchSent>
  queue: (...orders: BatchToSend[]) => Promise<unknown>
}

type WalkHouse = Pick<Platform, 'table' | 'clock' | 'log'> & { paceNow: () => Promise<Pace> }

/** @throws what a batch that came alone failed with */
export async function walk<House extends WalkHouse>(
  house: House,
  { through, ...order }: BatchToSend,
  tries: number,
  { send, queue, enough = mailingsEnough }: Walking<House>,
): Promise<{ outcomes: Record<string, number>; isOver: boolean }> {
  const [pace, step] = await Promise.all([house.paceNow(), loadStep(house, order.campaign, order.step, order.run)])
  const last = Math.min(through ?? order.batch, order.batch + mostAMessage - 1)
  const outcomes: Record<string, number> = {}
  const failures: { batch: number; error: unknown }[] = []
  const under = new Set<Promise<void>>()
  const tired = later(house.clock.now(), enough)
  let goesOn = true
  let next = order.batch
  while (next <= last && goesOn && house.clock.now() < tired) {
    const batch = next++
    const one = sendPatiently({ ...house, pace, step }, send, { ...order, batch }, through === undefined && tries >= triesWhole).then(
      ({ outcome, error }) => {
        under.delete(one)
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
        if (outcome === 'failed') failures.push({ batch, error })
        if (outcome === 'otherPlan' || outcome === 'tooLate' || outcome === 'noMoreForNow') goesOn = false
      },
    )
    under.add(one)
    if (under.size >= pace.atOnce) await Promise.race(under)
  }
  await Promise.all(under)
  if (outcomes.noMoreForNow) await pauseMailing(house, order)
  if (through === undefined && failures[0]) throw failures[0].error
  for (const { batch, error } of failures) house.log.error('a batch could not be sent', { ...order, batch, error: errorText(error) })
  const rest = goesOn && through !== undefined && next <= through ? [{ ...order, batch: next, through }] : []
  await queue(...failures.map(({ batch }) => ({ ...order, batch })), ...rest)
  return { outcomes, isOver: goesOn && rest.length === 0 }
}

/**
 * A batch that SES refuses as a whole is first taken for bad luck; from this try on for a mail in
 * it that keeps the other forty-nine from theirs.
 */
const triesWhole = 3

type Ended = { outcome: BatchSent | 'noMoreForNow'; error?: never } | { outcome: 'failed'; error: unknown }

/** What came of the batch. What SES found too fast is tried again a little later. */
async function sendPatiently<House>(
  house: House & OnTheWalk,
  send: Walking<House>['send'],
  batch: BatchToSend,
  mayDivide: boolean,
): Promise<Ended> {
  for (let attempt = 1; ; attempt++) {
    try {
      return { outcome: await send(house, batch, mayDivide) }
    } catch (error) {
      if (saysNoMoreForNow(error)) return { outcome: 'noMoreForNow' }
      if (!isTooFast(error) || attempt === 3) return { outcome: 'failed', error }
      await house.pace.slower()
    }
  }
}
