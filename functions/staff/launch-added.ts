import { loadPersons } from '../audience/store.ts'
import { lostToAnOrder, ordersStep } from '../campaign/plan-lock.ts'
import { type Campaign, putStep, stepKey } from '../campaign/store.ts'
import { journal } from '../journal/journal.ts'
import { nextRun, type Step } from '../letter/step.ts'
import { absent, all, is } from '../platform/conditions.ts'
import type { Change } from '../platform/table.ts'
import { printedLocal } from '../schedule/printed-dates.ts'
import type { CampaignId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { Problem } from '../values/problem.ts'
import { setAlarms } from './alarms.ts'
import { type Afterwards, afterwards } from './follow-up.ts'
import { isWaiting } from './import-recipients.ts'
import type { LaunchHouse } from './launch-letter.ts'
import { loadRunning } from './load-running.ts'
import { whyNotRunning } from './not-running.ts'

export interface AddedOrder {
  campaign: CampaignId
  /** How many staff believe they mail, typed by hand. */
  confirmed: number
  /** When their invitation goes out; now when absent. */
  at?: Instant
  /** Who gave the order, for the log: `staff:cli`. */
  by: string
}

export type AddedLaunched =
  | ({ outcome: 'launched'; added: number; step: Step } & Afterwards)
  | { outcome: 'nobodyAdded'; recipients: number }
  | { outcome: 'refused'; problems: Problem[] }

/**
 * Invites those who came on the list after the invitation went out, and only them: the invitation
 * runs once more, from the first of their numbers. If it has not gone out yet, they simply join it.
 * Whoever comes second is told that nobody is left to invite.
 */
export async function launchAdded(house: Omit<LaunchHouse, 'files'>, order: AddedOrder): Promise<AddedLaunched> {
  const { campaign: id, confirmed, at, by } = order
  const now = house.clock.now()
  const running = await loadRunning(house, id)
  if (typeof running === 'string') {
    const not = whyNotRunning(
      running === 'unknownCampaign' ? 'draft' : running,
      'Arrangementet er ikke sendt ud, så ingen kan komme til bagefter.',
    )
    return refused(id, not.code, not.says)
  }
  const { campaign, letter, steps } = running
  const added = await countAdded(house, campaign)
  if (added === 0) return { outcome: 'nobodyAdded', recipients: campaign.recipients }

  const runs = steps.filter(({ name }) => name === 'invitation')
  const usefulUntil = runs[0]?.usefulUntil ?? now
  const start = at && at > now ? at : now
  const problem = whyNot(campaign, { added, confirmed, tooLate: start >= usefulUntil })
  if (problem) return problem

  const planned = runs.find(({ state }) => state === 'planned')
  const step: Step = planned
    ? { ...planned, version: planned.version + 1 }
    : {
        name: 'invitation',
        run: nextRun(steps, 'invitation'),
        from: campaign.invitedTo + 1,
        at: start,
        local: printedLocal(start, letter.language),
        usefulUntil,
        version: 1,
        state: 'planned',
        letterVersion: letter.version,
        ...(runs[0]?.documents && { documents: runs[0].documents }),
      }
  const written = await house.table.commit([
    ordersStep(campaign, { invitedTo: campaign.highest }),
    planned ? joined(id, planned) : { ...putStep(id, step), if: absent('pk') },
    journal(id, { at: now, actor: by, what: 'launchedAdded', number: 0, after: { added, run: step.run ?? 1 } }, house.random.id()),
  ])
  if (!written.done && !lostToAnOrder(campaign, written))
    return refused(id, 'CHANGED-MEANWHILE', 'Planen blev ændret i samme øjeblik, så ingen er inviteret. Se den igennem igen.')
  if (!written.done)
    return written.refused === 0
      ? // Was it the same order, then nobody is left to invite.
        launchAdded(house, order)
      : refused(id, 'INVITATION-UNDERWAY', 'Invitationen gik ud i samme øjeblik. Prøv igen.')
  return { outcome: 'launched', added, step, ...afterwards(await setAlarms(house, id, [step])) }
}

/**
 * A new version makes a start that is under way, and has counted its people already, come to
 * nothing: the next one counts anew.
 */
const joined = (id: CampaignId, { name, run, version }: Step): Change => ({
  update: stepKey(id, name, run),
  set: { version: version + 1 },
  if: all(is('version', version), is('state', 'planned')),
})

function whyNot(
  { id, importOpen }: Campaign,
  { added, confirmed, tooLate }: { added: number; confirmed: number; tooLate: boolean },
): AddedLaunched | null {
  if (importOpen) return refused(id, 'IMPORT-UNFINISHED', 'En indlæsning af modtagere blev afbrudt. Kør den igen, så er listen hel.')
  if (tooLate) return refused(id, 'TOO-LATE', 'Det er for sent at invitere: Tilmeldingen er lukket.')
  if (added === confirmed) return null
  return refused(
    id,
    'COUNT-DIFFERS',
    `${added} er kommet til, siden invitationen gik ud, men du skrev ${confirmed}. Se listen igennem, og skriv det rigtige tal.`,
  )
}

const refused = (at: string, code: string, says: string): AddedLaunched => ({
  outcome: 'refused',
  problems: [{ at, code, level: 'blocker', says }],
})

/** How many came on the list after the invitation and have had none. */
export const countAdded = async (house: Pick<LaunchHouse, 'table'>, campaign: Campaign): Promise<number> =>
  (await loadPersons(house, campaign.id, campaign.invitedTo + 1, campaign.highest)).filter(person => isWaiting(person, campaign)).length
