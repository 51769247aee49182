import { type Campaign, listCampaigns, loadCampaign, loadLetter, loadSteps } from './campaign/store.ts'
import { type CloseCampaignHouse, closeCampaign } from './endings/close-campaign.ts'
import { tellOfUndelivered } from './feedback/undelivered.ts'
import type { FrozenLetter } from './letter/frozen-letter.ts'
import type { Step } from './letter/step.ts'
import { mailsInDoubt } from './mail/doubt.ts'
import { nameDays } from './mailing/name-days.ts'
import { type SweepMailingsHouse, sweepMailings } from './mailing/sweep-mailings.ts'
import { wakeLateSteps } from './mailing/wake-late-steps.ts'
import { type SweepNoticesHouse, sweepNotices } from './notice/sweep-notices.ts'
import { systemClock } from './platform/clock.ts'
import { onColdStart } from './platform/cold-start.ts'
import { tableFromEnvironment } from './platform/dynamodb.ts'
import { errorText } from './platform/error-text.ts'
import { openLog } from './platform/log.ts'
import type { Platform } from './platform/platform.ts'
import { backlogFromEnvironment, queueFromEnvironment } from './platform/queue.ts'
import { systemRandom } from './platform/random.ts'
import { environment } from './platform/settings.ts'
import { wakeUpsFromEnvironment } from './platform/wake-ups.ts'
import { type MendSeatsHouse, mendSeats } from './registration/mend-seats.ts'
import { countLateMinimums } from './registration/minimum.ts'
import { tellOfUnreconfirmed } from './registration/unreconfirmed.ts'
import type { CampaignId } from './values/ids.ts'

export type SweepHouse = MendSeatsHouse & SweepMailingsHouse & SweepNoticesHouse & CloseCampaignHouse & Pick<Platform, 'log'>

/** A campaign as the round found it; each part reads for itself what it is going to change. */
interface Swept {
  campaign: Campaign
  letter: FrozenLetter
  steps: Step[]
}

/**
 * What was lost between two steps of something is found by looking at what is true. A part may find
 * people of whom nobody knows whether they were mailed, and says how many. Mails that have begun
 * are followed to their end even after a meeting was called off.
 */
const parts: { name: string; evenIfCalledOff?: true; mend: (house: SweepHouse, of: Swept) => Promise<unknown> }[] = [
  { name: 'mailings under way', evenIfCalledOff: true, mend: (house, { letter, steps }) => sweepMailings(house, letter, steps) },
  { name: 'notices', evenIfCalledOff: true, mend: (house, { campaign, letter }) => sweepNotices(house, letter, campaign.plan) },
  {
    name: 'late steps',
    evenIfCalledOff: true,
    mend: (house, { campaign, steps }) =>
      wakeLateSteps(house, campaign.id, campaign.state === 'launched' ? steps : steps.filter(({ name }) => name === 'called-off')),
  },
  { name: 'the days of steps', mend: (house, { letter, steps }) => nameDays(house, letter, steps) },
  { name: 'seats', mend: (house, { campaign, letter }) => mendSeats(house, campaign, letter) },
  { name: 'minimums', mend: (house, { campaign, letter }) => countLateMinimums(house, campaign, letter) },
  { name: 'the unreconfirmed', mend: (house, { campaign, letter }) => tellOfUnreconfirmed(house, campaign, letter) },
  { name: 'the unreached', mend: (house, { letter }) => tellOfUndelivered(house, letter) },
  {
    name: 'the end',
    evenIfCalledOff: true,
    mend: (house, { campaign, letter, steps }) => closeCampaign(house, campaign, letter, steps),
  },
]

/**
 * Campaigns looked at side by side: a round's time is waiting for answers, and one with much to
 * mend must not keep the others.
 */
const sideBySide = 10

/**
 * Every ten minutes, the repair round. Each part of each campaign fails alone.
 * @throws when something could not be repaired, after everything else has been
 */
export async function sweep(house: SweepHouse): Promise<void> {
  const campaigns = (await listCampaigns(house)).values()
  const failures: unknown[] = []
  const failed = (campaign: CampaignId, part: string, error: unknown) => {
    house.log.error('a part of the sweep failed', { campaign, part, error: errorText(error) })
    failures.push(error)
  }
  await Promise.all(
    Array.from({ length: sideBySide }, async () => {
      for (const id of campaigns) await sweepCampaign(house, id, failed)
    }),
  )
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} parts of the sweep failed`, { cause: failures[0] })
}

type Failing = (campaign: CampaignId, part: string, error: unknown) => void

async function sweepCampaign(house: SweepHouse, id: CampaignId, failed: Failing): Promise<void> {
  const found = await look(house, id).catch(error => failed(id, 'its rows', error))
  if (!found) return
  for (const { name, evenIfCalledOff, mend } of parts) {
    if (found.campaign.state !== 'launched' && !evenIfCalledOff) continue
    try {
      const unknown = await mend(house, found)
      if (typeof unknown === 'number' && unknown > 0) house.log.warn(mailsInDoubt, { campaign: id, people: unknown })
    } catch (error) {
      failed(id, name, error)
    }
  }
}

/** The campaign before its steps (`campaign/plan-lock.ts`). */
async function look(house: SweepHouse, id: CampaignId): Promise<Swept | null> {
  const campaign = await loadCampaign(house, id)
  if (!campaign || campaign.state === 'draft') return null
  const [letter, steps] = await Promise.all([loadLetter(house, id, { consistent: true }), loadSteps(house, id)])
  return letter ? { campaign, letter, steps } : null
}

export const openSweep = (house: SweepHouse) => async (_: unknown) => sweep(house)

export const handler = onColdStart(async () =>
  openSweep({
    table: tableFromEnvironment(),
    clock: systemClock,
    random: systemRandom,
    wakeUps: wakeUpsFromEnvironment(),
    timetable: queueFromEnvironment('TIMETABLE_QUEUE_URL'),
    mailings: queueFromEnvironment('MAILING_QUEUE_URL'),
    outgoing: queueFromEnvironment('NOTICE_QUEUE_URL'),
    calendars: queueFromEnvironment('NOTICE_QUEUE_URL'),
    feedback: backlogFromEnvironment('MAIL_EVENTS_QUEUE_URL', 'MAIL_EVENTS_DEAD_LETTERS_URL'),
    closeAfterDays: Number(environment('CLOSE_AFTER_DAYS')),
    log: openLog('sweep'),
  }),
)
