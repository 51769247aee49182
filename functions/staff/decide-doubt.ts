import { stepAsRead, stepKey } from '../campaign/store.ts'
import { journal } from '../journal/journal.ts'
import { callOf } from '../mailing/batch.ts'
import { unknownIn } from '../mailing/calls.ts'
import type { MailingQueue } from '../mailing/messages.ts'
import type { NoticeQueue } from '../outbox/outbox.ts'
import { all, is } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import type { Change } from '../platform/table.ts'
import { stepIsDue } from '../schedule/wake-up.ts'
import type { CampaignId } from '../values/ids.ts'
import { type Doubt, loadDoubts } from './doubts.ts'
import { type Afterwards, afterwards, followUp } from './follow-up.ts'

export type DecideDoubtHouse = Pick<Platform, 'table' | 'clock' | 'random'> & MailingQueue & NoticeQueue

export type DoubtDecision = 'sendAgain' | 'leave'

/** `mayBeTold`: SES' events may still decide it. `tooLate`: the mail is of no use any more. */
export type DoubtDecided = ({ outcome: 'decided'; people: number } & Afterwards) | { outcome: 'noDoubt' | 'mayBeTold' | 'tooLate' }

/**
 * Staff say what becomes of mails nobody knows of: they are mailed again, which some may then have
 * twice, or left as they are. The log says who decided it.
 */
export async function decideDoubt(
  house: DecideDoubtHouse,
  { campaign, doubt: name, decision, by }: { campaign: CampaignId; doubt: string; decision: DoubtDecision; by: string },
): Promise<DoubtDecided> {
  const doubt = (await loadDoubts(house, campaign)).find(one => one.name === name)
  if (!doubt) return { outcome: 'noDoubt' }
  if (doubt.row.state !== 'unknown') return { outcome: 'mayBeTold' }
  const now = house.clock.now()
  const again = decision === 'sendAgain'
  if (again && doubt.of === 'batch' && now >= doubt.step.usefulUntil) return { outcome: 'tooLate' }
  const written = await house.table.commit([
    settled(doubt, again),
    ...(again ? reopened(campaign, doubt) : []),
    journal(
      campaign,
      { at: now, actor: by, what: again ? 'doubtSentAgain' : 'doubtLeft', number: 0, after: { doubt: name } },
      house.random.id(),
    ),
  ])
  // An event has come, or a colleague was quicker.
  if (!written.done) return { outcome: 'noDoubt' }
  const refusals = again ? await followUp([() => queue(house, campaign, doubt)]) : []
  return { outcome: 'decided', people: doubt.people.length, ...afterwards(refusals) }
}

function settled({ of, row }: Doubt, again: boolean): Change {
  const sendAgain = of === 'batch' ? { state: 'sent', again: unknownIn(row) } : { state: 'released' }
  const { pk, sk, attempt } = row
  return { update: { pk, sk }, set: again ? sendAgain : { state: 'left' }, if: all(is('attempt', attempt), is('state', 'unknown')) }
}

/** A mailing that was closed with what is unknown of it goes on. */
function reopened(campaign: CampaignId, doubt: Doubt): Change[] {
  if (doubt.of === 'letter' || doubt.step.state === 'sending' || doubt.step.state === 'paused') return []
  const { step } = doubt
  return [
    {
      update: stepKey(campaign, step.name, step.run),
      set: { state: 'sending' },
      remove: ['totals'],
      if: stepAsRead(step),
    },
  ]
}

async function queue({ mailings, outgoing }: DecideDoubtHouse, campaign: CampaignId, doubt: Doubt): Promise<void> {
  if (doubt.of === 'batch') await mailings.send({ ...stepIsDue(campaign, doubt.step), batch: callOf(doubt.row).batch })
  else await outgoing.send({ pk: doubt.row.pk, sk: doubt.row.sk.replace(/#claim$/, '') })
}
