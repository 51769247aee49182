import { type Campaign, campaignKey, loadCampaign, loadSteps, stepAsRead, stepKey } from '../campaign/store.ts'
import { journal } from '../journal/journal.ts'
import type { Step } from '../letter/step.ts'
import { stopsForStaff } from '../mailing/pause.ts'
import { absent, all, is } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import type { Change } from '../platform/table.ts'
import { stepIsDue, type TimetableQueue } from '../schedule/wake-up.ts'
import type { CampaignId } from '../values/ids.ts'
import { type Afterwards, afterwards, followUp } from './follow-up.ts'
import type { NotRunning } from './not-running.ts'

export type PauseHouse = Pick<Platform, 'table' | 'clock' | 'random'> & TimetableQueue

export interface PauseOrder {
  campaign: CampaignId
  /** Who gave the order, for the log: `staff:cli`. */
  by: string
}

/** `steps`: the mailings under way that were stopped, or go on. */
export type Paused =
  | ({ outcome: 'paused' | 'resumed'; steps: Step[] } & Afterwards)
  | { outcome: 'alreadySo' | 'unknown' }
  | { outcome: 'notRunning'; state: NotRunning }

/**
 * Stops a campaign's mailings: what is under way sends no further batch, and none begins. A call to
 * SES that has begun is not called back. Answers are taken and confirmed as ever.
 */
export const pause = (house: PauseHouse, order: PauseOrder): Promise<Paused> => change(house, order, stop)

/**
 * Lets them go on from where they were; what became too late meanwhile is held, and staff are told.
 */
export async function resume(house: PauseHouse, order: PauseOrder): Promise<Paused> {
  const resumed = await change(house, order, letGo)
  if (resumed.outcome !== 'resumed') return resumed
  const due = resumed.steps.map(step => stepIsDue(order.campaign, step))
  return { ...resumed, ...afterwards(await followUp([() => house.timetable.send(...due)])) }
}

/** What began between the look at the steps and the stop; see `mailing/start.ts`. */
async function stopWhatBegan(house: PauseHouse, id: CampaignId): Promise<Step[]> {
  const begun = (await loadSteps(house, id)).filter(({ state }) => state === 'sending')
  for (const step of begun) await house.table.write(stopsForStaff(id, step, house.clock.now()))
  return begun
}

type Turn = (campaign: Campaign, steps: Step[], now: string) => { what: 'paused' | 'resumed'; steps: Step[]; changes: Change[] } | null

function stop({ id, paused }: Campaign, steps: Step[], now: string) {
  if (paused) return null
  const underWay = steps.filter(({ state }) => state === 'sending' || state === 'paused')
  return {
    what: 'paused' as const,
    steps: underWay,
    changes: [
      { update: campaignKey(id), set: { paused: true }, if: all(is('state', 'launched'), absent('paused')) },
      ...underWay.map(step => turned(id, step, { set: { state: 'paused', pausedFor: 'staff', pausedAt: now } })),
    ],
  }
}

function letGo({ id, paused }: Campaign, steps: Step[], now: string) {
  if (!paused) return null
  const stopped = steps.filter(({ state, pausedFor }) => state === 'paused' && pausedFor === 'staff')
  const due = steps.filter(({ state, at }) => state === 'planned' && at <= now)
  return {
    what: 'resumed' as const,
    steps: [...stopped, ...due],
    changes: [
      { update: campaignKey(id), remove: ['paused'], if: is('paused', true) },
      ...stopped.map(step => turned(id, step, { set: { state: 'sending' }, remove: ['pausedFor', 'pausedAt'] })),
    ],
  }
}

const turned = (id: CampaignId, step: Step, to: { set: Record<string, unknown>; remove?: string[] }): Change => ({
  update: stepKey(id, step.name, step.run),
  ...to,
  if: stepAsRead(step),
})

async function change(house: PauseHouse, { campaign: id, by }: PauseOrder, turn: Turn): Promise<Paused> {
  for (let attempt = 1; attempt <= 5; attempt++) {
    const [campaign, steps] = await Promise.all([loadCampaign(house, id), loadSteps(house, id)])
    if (!campaign) return { outcome: 'unknown' }
    if (campaign.state !== 'launched') return { outcome: 'notRunning', state: campaign.state }
    const now = house.clock.now()
    const turning = turn(campaign, steps, now)
    if (!turning) return { outcome: 'alreadySo' }
    const entry = { at: now, actor: by, what: turning.what, number: 0, after: { steps: turning.steps.map(({ name }) => name) } } as const
    const written = await house.table.commit([...turning.changes, journal(id, entry, house.random.id())])
    if (written.done) {
      const begun = turning.what === 'paused' ? await stopWhatBegan(house, id) : []
      return { outcome: turning.what, steps: [...turning.steps, ...begun] }
    }
  }
  throw new Error(`the mailings of ${id} began or ended five times while they were to be stopped`)
}
