import { planAsRead } from '../campaign/plan-lock.ts'
import { campaignKey, putLetter, putSource, putStep, stepAsRead, stepKey } from '../campaign/store.ts'
import { journal } from '../journal/journal.ts'
import type { Letter } from '../letter/letter.ts'
import { isTimetables, type Step } from '../letter/step.ts'
import { absent } from '../platform/conditions.ts'
import { type Change, mostInTransaction, type Written } from '../platform/table.ts'
import { offerFreedSeats } from '../registration/offer-seats.ts'
import { lastStart } from '../schedule/letter-moments.ts'
import type { Problem } from '../values/problem.ts'
import { alarmName, setAlarms, setLineAlarms, setMinimumAlarms } from './alarms.ts'
import { type Edit, editOf, type InForce } from './edit.ts'
import { type Afterwards, afterwards, followUp } from './follow-up.ts'
import { inPrint, type LaunchHouse } from './launch-letter.ts'
import { loadRunning } from './load-running.ts'
import { sayLaunch, whyNotRunning } from './not-running.ts'

export interface ApplyOrder {
  letter: Letter
  /**
   * Typed by hand: how many the change mails, or how many are on the list. Null only shows what
   * would happen.
   */
  confirmed: number | null
  /** Who gave the order, for the log: `staff:cli`. */
  by: string
}

/** What an edited letter changes, and what follows from it. */
export interface Edited extends Pick<Edit, 'changes' | 'steps' | 'dropped' | 'warnings'> {
  /** The letter's version once it is in force. */
  version: number
  /** People who are mailed because of it: those in a line for whom there is a seat now. */
  mails: number
  recipients: number
}

export type Applied =
  | ({ outcome: 'applied' | 'dryRun' } & Edited & Afterwards)
  | { outcome: 'nothingChanged'; version: number }
  | { outcome: 'refused'; problems: Problem[] }

/**
 * Puts an edited letter in force for a campaign that is out. Everything that is true of it changes
 * in one transaction, on condition of the version that was read: letter, timetable, seats, log.
 * Nobody is mailed but whoever waits for a seat that is there now.
 */
export async function apply(house: LaunchHouse, { letter, confirmed, by }: ApplyOrder): Promise<Applied> {
  const inForce = await loadRunning(house, letter.id)
  if (typeof inForce === 'string') {
    const not = whyNotRunning(inForce === 'unknownCampaign' ? 'draft' : inForce, sayLaunch)
    return refused(not.code, not.says)
  }
  if (house.clock.now() >= lastStart(letter)) return refused('PAST', 'Mødet er begyndt eller holdt, så der er ikke mere at ændre.')

  const { campaign } = inForce
  const edit = await editOf(house, inForce, letter)
  if (edit.problems.length > 0) return { outcome: 'refused', problems: edit.problems }
  if (edit.changes.length === 0) return { outcome: 'nothingChanged', version: campaign.version }
  const { changes, dropped, warnings, seats } = edit
  const edited: Edited = {
    version: edit.letter.version,
    changes,
    steps: edit.steps,
    dropped,
    warnings,
    mails: seats.offers,
    recipients: campaign.recipients,
  }
  if (confirmed === null) return { outcome: 'dryRun', ...edited }
  if (confirmed !== edited.mails && confirmed !== edited.recipients) return countDiffers(edited, confirmed)

  const rows = edit.plan.steps.length + edit.plan.gone.length + edit.seats.changes.length + besides
  if (rows > mostInTransaction)
    return refused(
      'TOO-MUCH-AT-ONCE',
      `Rettelsen ændrer ${rows} rækker, og der er plads til ${mostInTransaction} på én gang. Sæt den i kraft i to omgange: pladserne for sig og resten for sig.`,
    )
  const written = await commitEdit(house, inForce, { ...edit, source: letter.source }, by)
  if (!written.done) return refused('CHANGED-MEANWHILE', 'Noget blev ændret i samme øjeblik, så intet er gemt. Se det igennem igen.')
  return { outcome: 'applied', ...edited, ...afterwards(await whatFollows(house, edit)) }
}

/** What an edit always writes: the campaign, the letter twice, its source, the log. */
const besides = 5

function commitEdit(house: LaunchHouse, { campaign, steps }: InForce, edit: Edit & { source: string }, by: string): Promise<Written> {
  const { id } = campaign
  const { letter, plan, seats, source } = edit
  const after = { version: letter.version, parts: [...new Set(edit.changes.map(({ what }) => what))] }
  return house.table.commit([
    {
      update: campaignKey(id),
      set: { version: letter.version, title: letter.title, plan: printedPlan(edit.steps) },
      if: planAsRead(campaign),
    },
    ...putLetter(letter),
    putSource(id, letter.version, source),
    ...plan.steps.map(step => replaced(id, step, steps)),
    ...plan.gone.map((step): Change => ({ erase: stepKey(id, step.name, step.run), if: stepAsRead(step) })),
    ...seats.changes,
    journal(id, { at: house.clock.now(), actor: by, what: 'changed', number: 0, after }, house.random.id()),
  ])
}

/**
 * A step that has gone out since it was read says no, and so does one that somebody has just made.
 */
export function replaced(campaign: Letter['id'], step: Step, steps: Step[]): Change {
  const was = steps.find(({ name, run }) => name === step.name && run === step.run)
  return { ...putStep(campaign, step), if: was ? stepAsRead(was) : absent('pk') }
}

/**
 * An invitation of their own for those added later is nothing to the others; an extra mail was
 * never planned.
 */
export const printedPlan = (steps: Step[]) =>
  inPrint(steps.filter(({ name, run }) => isTimetables(name) && (name !== 'invitation' || run === undefined)))

/** The alarm of a step that is gone does nothing, and the sweep offers seats too. */
async function whatFollows(house: LaunchHouse, { letter, plan, seats }: Edit): Promise<Problem[]> {
  const { campaign } = letter
  return [
    ...(await followUp(plan.gone.map(step => () => house.wakeUps.cancel(alarmName(campaign, step))))),
    ...(await setAlarms(house, campaign, plan.steps)),
    ...(await setMinimumAlarms(house, letter)),
    ...(await setLineAlarms(house, letter)),
    ...(await followUp(seats.limited.map(session => () => offerFreedSeats(house, campaign, session)))),
  ]
}

const refused = (code: string, says: string): Applied => ({
  outcome: 'refused',
  problems: [{ at: 'letter.md', code, level: 'blocker', says }],
})

const countDiffers = ({ mails, recipients }: Edited, confirmed: number): Applied =>
  refused(
    'COUNT-DIFFERS',
    `Ændringen mailer ${mails}, og der er ${recipients} på listen, men du skrev ${confirmed}. Skriv et af de to tal.`,
  )
