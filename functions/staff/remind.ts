import { lostToAnOrder, ordersStep } from '../campaign/plan-lock.ts'
import { putStep } from '../campaign/store.ts'
import { journal } from '../journal/journal.ts'
import { closes, type FrozenLetter } from '../letter/frozen-letter.ts'
import { hasBegun, restAfterInvitation, type Step } from '../letter/step.ts'
import { type Reach, reachOf } from '../mailing/reach.ts'
import { absent } from '../platform/conditions.ts'
import { lastForReminders } from '../schedule/last-use.ts'
import { localDate } from '../schedule/local-time.ts'
import { printedLocal } from '../schedule/printed-dates.ts'
import type { CampaignId } from '../values/ids.ts'
import { earliest, type Instant, later } from '../values/instant.ts'
import type { Problem } from '../values/problem.ts'
import { setAlarms } from './alarms.ts'
import { type Afterwards, afterwards } from './follow-up.ts'
import type { LaunchHouse } from './launch-letter.ts'
import { loadRunning } from './load-running.ts'
import { whyNotRunning } from './not-running.ts'

export interface RemindOrder {
  campaign: CampaignId
  dryRun: boolean
  /** How many it reaches, typed by hand: needed only where the invitation is fresh. */
  confirmed: number | null
  /** Who gave the order, for the log: `staff:cli`. */
  by: string
}

export type Reminded =
  /** `asks`: why a number will have to be typed, where it will. */
  | ({ outcome: 'dryRun'; step: Step; asks: Reason } & Reach)
  | ({ outcome: 'reminded'; step: Step } & Reach & Afterwards)
  | ({ outcome: 'nobody' } & Reach)
  | { outcome: 'unknownCampaign' }
  | { outcome: 'refused'; problems: Problem[] }

/**
 * Reminds those who have not answered at once, beside the timetable: as the reminder after the last
 * one that is or will be.
 */
export async function remind(house: LaunchHouse, order: RemindOrder): Promise<Reminded> {
  const { campaign: id, dryRun, confirmed, by } = order
  const running = await loadRunning(house, id)
  if (running === 'unknownCampaign') return { outcome: running }
  if (typeof running === 'string') {
    const not = whyNotRunning(running, 'Arrangementet er ikke sendt ud, så der er ikke noget at minde om.')
    return refused(id, not)
  }
  const { campaign, letter, steps } = running
  const now = house.clock.now()
  const step = nextReminder(letter, steps, now)
  const reach = await reachOf(house, running, step)
  const never = whyNot(letter, steps, now)
  if (never) return refused(id, never)
  if (reach.sends === 0) return { outcome: 'nobody', ...reach }
  const asks = whyAsk(steps, reach, now)
  if (dryRun) return { outcome: 'dryRun', step, asks, ...reach }
  const notYet = confirmed === null ? asks : countDiffers(reach, confirmed)
  if (notYet) return refused(id, notYet)

  const written = await house.table.commit([
    ordersStep(campaign),
    { ...putStep(id, step), if: absent('pk') },
    journal(id, { at: now, actor: by, what: 'reminded', number: 0, after: { step: step.name, reaches: reach.sends } }, house.random.id()),
  ])
  if (!written.done)
    return lostToAnOrder(campaign, written)
      ? // Was it a reminder too, then that is seen now.
        remind(house, order)
      : refused(id, {
          code: 'CHANGED-MEANWHILE',
          says: 'Planen blev ændret i samme øjeblik, så ingen er mindet om noget. Se den igennem igen.',
        })
  return { outcome: 'reminded', step, ...reach, ...afterwards(await setAlarms(house, id, [step])) }
}

const isReminder = ({ name }: Step) => name.startsWith('reminder-')

function nextReminder(letter: FrozenLetter, steps: Step[], now: Instant): Step {
  const numbers = steps.filter(isReminder).map(({ name }) => Number(name.slice('reminder-'.length)))
  const planned = steps.filter(step => isReminder(step) && step.state === 'planned' && step.at > now)
  return {
    name: `reminder-${Math.max(0, ...numbers) + 1}`,
    at: now,
    local: printedLocal(now, letter.language),
    usefulUntil: earliest(lastForReminders(closes(letter)), ...planned.map(({ at }) => at)),
    version: letter.version,
    state: 'planned',
    letterVersion: letter.version,
  }
}

type Reason = Pick<Problem, 'code' | 'says' | 'figures'> | null

function whyNot(letter: FrozenLetter, steps: Step[], now: Instant): Reason {
  if (now >= closes(letter)) return { code: 'AFTER-DEADLINE', says: 'Tilmeldingen er lukket, så ingen kan svare mere.' }
  if (now >= lastForReminders(closes(letter)))
    return { code: 'TOO-LATE', says: 'Tilmeldingen lukker om mindre end seks timer. Ring hellere til dem, der mangler.' }
  if (!steps.some(step => step.name === 'invitation' && hasBegun(step)))
    return { code: 'NOT-INVITED', says: 'Invitationen er ikke gået ud endnu.' }
  const today = steps.find(step => isReminder(step) && step.state !== 'held' && localDate(step.at) === localDate(now))
  if (!today) return null
  const [verb, when] = [today.at <= now ? 'gik' : 'går', today.local.time.replaceAll('\u00a0', ' ')]
  return { code: 'REMINDED-TODAY', says: `En påmindelse ${verb} ud i dag ${when}. To på en dag er for mange.` }
}

/** Allowed, but only to somebody who has said how many they mean. */
function whyAsk(steps: Step[], { sends }: Reach, now: Instant): Reason {
  const fresh = steps.some(({ name, run, at }) => name === 'invitation' && run === undefined && at > later(now, -restAfterInvitation))
  if (!fresh) return null
  return {
    code: 'FRESH-INVITATION',
    says: `Invitationen er mindre end to døgn gammel. Vil du minde de ${sends} om den allerede, så skriv --yes ${sends}.`,
    figures: { sends },
  }
}

const countDiffers = ({ sends }: Reach, confirmed: number): Reason =>
  sends === confirmed ? null : { code: 'COUNT-DIFFERS', says: `Påmindelsen når ${sends}, men du skrev ${confirmed}.` }

const refused = (at: string, reason: NonNullable<Reason>): Reminded => ({
  outcome: 'refused',
  problems: [{ at, level: 'blocker', ...reason }],
})
