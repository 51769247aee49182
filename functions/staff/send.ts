import { loadMessage, messageKey, messageRow } from '../campaign/message.ts'
import { lostToAnOrder, ordersStep } from '../campaign/plan-lock.ts'
import { putStep } from '../campaign/store.ts'
import { journal } from '../journal/journal.ts'
import { type MessageReaders, nextRun, type Step } from '../letter/step.ts'
import { type Reach, reachOf } from '../mailing/reach.ts'
import { absent } from '../platform/conditions.ts'
import { printedLocal } from '../schedule/printed-dates.ts'
import type { CampaignId } from '../values/ids.ts'
import { hour, type Instant, later } from '../values/instant.ts'
import type { Problem } from '../values/problem.ts'
import { type ReadMessage, readMessage } from '../writing/read-message.ts'
import { setAlarms } from './alarms.ts'
import { type Afterwards, afterwards } from './follow-up.ts'
import type { LaunchHouse } from './launch-letter.ts'
import { loadRunning } from './load-running.ts'
import { whyNotRunning } from './not-running.ts'

export interface SendOrder {
  campaign: CampaignId
  to: MessageReaders
  /** Markdown, as in a letter. */
  text: string
  /** How many it reaches, typed by hand; null only shows it. */
  confirmed: number | null
  /** Who gave the order, for the log: `staff:cli`. */
  by: string
}

export type Sent =
  | ({ outcome: 'sent' | 'dryRun'; message: NonNullable<ReadMessage['message']>; warnings: Problem[]; title: string } & Reach & Afterwards)
  | { outcome: 'alreadySent'; at: Instant }
  | { outcome: 'unknownCampaign' }
  | { outcome: 'refused'; problems: Problem[] }

/** The same words to the same people so soon again are an order given twice. */
const sameOrder = 24 * hour

/**
 * Sends what staff wrote to those they mean, as one more mailing: nobody twice, and nobody who may
 * not be written to.
 */
export async function send(house: LaunchHouse, { campaign: id, to, text, confirmed, by }: SendOrder): Promise<Sent> {
  const running = await loadRunning(house, id)
  if (running === 'unknownCampaign') return { outcome: running }
  if (typeof running === 'string') {
    const not = whyNotRunning(running, 'Arrangementet er ikke sendt ud, så der er ingen at skrive til endnu.')
    return refused(id, not.code, not.says)
  }
  const { campaign, letter, steps } = running
  const now = house.clock.now()
  const read = readMessage(text, to, letter, now)
  if (!read.message) return { outcome: 'refused', problems: read.problems }
  const { message, warnings } = read

  const earlier = steps.filter(({ name }) => name === 'message')
  const twin = await theSame(house, id, { to, text, steps: earlier.filter(({ at }) => at > later(now, -sameOrder)) })
  if (twin) return { outcome: 'alreadySent', at: twin.at }

  const run = nextRun(steps, 'message')
  const step: Step = {
    name: 'message',
    ...(run > 1 && { run }),
    to,
    at: now,
    local: printedLocal(now, letter.language),
    usefulUntil: later(now, 24 * hour),
    version: campaign.version,
    state: 'planned',
    letterVersion: letter.version,
  }
  const reach = await reachOf(house, running, step)
  if (reach.sends === 0) return refused(id, 'NOBODY', 'Der er ingen at sende den til.')
  const shown = { message, warnings, title: letter.title, ...reach }
  if (confirmed === null) return { outcome: 'dryRun', ...shown }
  if (confirmed !== reach.sends)
    return refused(id, 'COUNT-DIFFERS', `Mailen når ${reach.sends}, men du skrev ${confirmed}. Se den igennem, og skriv det rigtige tal.`)

  const written = await house.table.commit([
    ordersStep(campaign),
    { put: { ...messageKey(id, run), ...messageRow.written({ message }) }, if: absent('pk') },
    { ...putStep(id, step), if: absent('pk') },
    journal(id, { at: now, actor: by, what: 'messageSent', number: 0, after: { run, to, reaches: reach.sends } }, house.random.id()),
  ])
  if (!written.done)
    return lostToAnOrder(campaign, written)
      ? refused(id, 'SOMEBODY-SENDS', `En anden sendte en mail i samme øjeblik. Se, om det var den samme: indbyd status ${id}`)
      : refused(id, 'CHANGED-MEANWHILE', 'Planen blev ændret i samme øjeblik, så intet er sendt. Se det igennem igen.')
  return { outcome: 'sent', ...shown, ...afterwards(await setAlarms(house, id, [step])) }
}

async function theSame(
  house: LaunchHouse,
  campaign: CampaignId,
  { to, text, steps }: Pick<SendOrder, 'to' | 'text'> & { steps: Step[] },
): Promise<Step | undefined> {
  for (const step of steps.filter(step => step.to === to)) if ((await loadMessage(house, campaign, step.run)).markdown === text) return step
  return undefined
}

const refused = (at: string, code: string, says: string): Sent => ({ outcome: 'refused', problems: [{ at, code, level: 'blocker', says }] })
