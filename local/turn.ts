import { listCampaigns, listErased, listOver, loadCampaign, loadStep } from '../functions/campaign/store.ts'
import { nextNight } from '../functions/endings/next-night.ts'
import type { StepName } from '../functions/letter/step.ts'
import { loadProgress } from '../functions/mailing/progress.ts'
import type { StepIsDue, WakeUp } from '../functions/schedule/wake-up.ts'
import { type Instant, instant } from '../functions/values/instant.ts'
import type { House } from './house.ts'

export interface Fired {
  at: Instant
  campaign: string
  step: StepName
  sent: number
  leftOut: Record<string, number>
}

export type Turned = { outcome: 'turned'; now: Instant; fired: Fired[]; sent: number } | { outcome: 'backwards' }

/**
 * Turns the clock forward: everything due on the way fires at its own instant, in order, and the
 * house settles after each.
 */
export async function turnTo(house: House, to: Instant): Promise<Turned> {
  if (to < house.clock.now()) {
    if (await anythingLaunched(house)) return { outcome: 'backwards' }
    house.clock.set(to)
    house.remember()
    return { outcome: 'turned', now: to, fired: [], sent: 0 }
  }
  const mailsBefore = house.ses.outbox.count()
  const fired: Fired[] = []
  await house.settle()
  for (let next = await nextAlarm(house); next && next.at <= to; next = await nextAlarm(house)) {
    // A schedule whose time is past fires now: the clock never goes back.
    if (next.at > house.clock.now()) house.clock.set(next.at)
    if (next.rings === 'night') {
      await house.doors.retention({})
      await settleAndSweep(house)
      continue
    }
    const due = house.scheduler.takeDue(new Date(house.clock.now())).map(({ input }) => JSON.parse(input) as WakeUp)
    await house.platform.timetable.send(...due)
    await settleAndSweep(house)
    for (const wakeUp of due) if ('step' in wakeUp) fired.push(await whatFired(house, wakeUp))
  }
  house.clock.set(to)
  await settleAndSweep(house)
  return { outcome: 'turned', now: to, fired, sent: house.ses.outbox.count() - mailsBefore }
}

/** What rings next: an alarm clock of the timetable, or a night on which something is erased. */
async function nextAlarm(house: House): Promise<{ at: Instant; rings: 'alarmClock' | 'night' } | null> {
  const next = house.scheduler.nextDue()
  const alarm = next ? { at: instant(next), rings: 'alarmClock' as const } : null
  const night = await nextNight(house.platform)
  return night && (!alarm || night < alarm.at) ? { at: night, rings: 'night' } : alarm
}

export async function settleAndSweep(house: House): Promise<void> {
  await house.settle()
  await house.doors.sweep({})
  await house.settle()
}

async function whatFired({ platform, clock }: House, { campaign, step: name, run }: StepIsDue): Promise<Fired> {
  const step = await loadStep(platform, campaign, name, run)
  const { sent, leftOut } = step ? await loadProgress(platform, campaign, step) : { sent: 0, leftOut: {} }
  return { at: clock.now(), campaign, step: name, sent, leftOut }
}

async function anythingLaunched({ platform }: House): Promise<boolean> {
  const campaigns = await Promise.all((await listCampaigns(platform)).map(id => loadCampaign(platform, id)))
  return (
    (await listOver(platform)).length + (await listErased(platform)).length > 0 || campaigns.some(campaign => campaign?.state !== 'draft')
  )
}
