import { loadPersons } from '../audience/store.ts'
import { type ChangedPart, changesBetween, type LetterChange } from '../campaign/changes.ts'
import { check } from '../campaign/check.ts'
import { freeze } from '../campaign/freeze.ts'
import type { FrozenLetter } from '../campaign/frozen-letter.ts'
import type { Letter } from '../campaign/letter.ts'
import type { Step } from '../campaign/step.ts'
import { type Campaign, campaignKey, loadCampaign, loadLetter, loadSteps, putLetter, putStep, stepKey } from '../campaign/store.ts'
import { journal } from '../journal/journal.ts'
import { absent, all, is } from '../platform/conditions.ts'
import type { Change } from '../platform/table.ts'
import { offerFreedSeats } from '../registration/offer-seats.ts'
import { lastStart } from '../schedule/letter-moments.ts'
import { planChanges, reminderTooClose } from '../schedule/plan-changes.ts'
import { type Replanned, replan } from '../schedule/replan.ts'
import { stepInDanish } from '../schedule/timetable.ts'
import { isBlocker, type Problem } from '../values/problem.ts'
import { alarmName, inPrint, type LaunchHouse, setAlarms, setMinimumAlarms } from './launch.ts'
import { whyNotOrdinary } from './not-ordinary.ts'
import { type SeatPlan, seatPlan } from './seat-plan.ts'

export interface ApplyOrder {
  letter: Letter
  /** Typed by hand: how many the change mails, or how many are on the list. Null only shows what would happen. */
  confirmed: number | null
  /** Who gave the order, for the log: `staff:cli`. */
  by: string
}

/** What an edited letter changes, and what follows from it. */
export interface Edited {
  /** The letter's version once it is in force. */
  version: number
  changes: { what: ChangedPart | 'timetable'; says: string }[]
  /** The whole timetable, sent steps and those to come. */
  steps: Step[]
  dropped: string[]
  /** People who are mailed because of it: those in a line for whom there is a seat now. */
  mails: number
  recipients: number
}

export type Applied =
  | ({ outcome: 'applied' | 'dryRun' } & Edited)
  | { outcome: 'nothingChanged'; version: number }
  | { outcome: 'refused'; problems: Problem[] }

/**
 * Puts an edited letter in force for a campaign that is out. Everything that is true of it changes in one transaction, on condition of the version
 * that was read: letter, timetable, seats, log. Nobody is mailed but whoever waits for a seat that is there now.
 */
export async function apply(house: LaunchHouse, { letter, confirmed, by }: ApplyOrder): Promise<Applied> {
  const [campaign, was, steps] = await Promise.all([
    loadCampaign(house, letter.id),
    loadLetter(house, letter.id, { consistent: true }),
    loadSteps(house, letter.id),
  ])
  const now = house.clock.now()
  if (campaign?.state !== 'launched' || !was)
    return refused('NOT-LAUNCHED', 'Arrangementet er ikke sendt ud. Ret brevet, som du vil, og send det: indbyd launch MAPPE --yes ANTAL')
  if (now >= lastStart(letter)) return refused('PAST', 'Mødet er begyndt eller holdt, så der er ikke mere at ændre.')

  const version = campaign.version + 1
  const seats = await seatPlan(house, was, freeze(letter, version, now))
  const { letter: becomes } = seats
  const changes = changesBetween(was, becomes, now)
  const plan = replan(letter, steps, version, now)
  const problems = [
    ...check(letter).filter(isBlocker),
    ...(await notOrdinary(house, campaign, { letter, was, changes, seats })),
    ...tooLate(plan),
  ]
  if (problems.length > 0) return { outcome: 'refused', problems }

  const moved = planChanges(steps, plan).map(says => ({ what: 'timetable' as const, says }))
  if (changes.length + moved.length === 0) return { outcome: 'nothingChanged', version: campaign.version }
  const edited: Edited = {
    version,
    changes: [...changes, ...moved].map(({ what, says }) => ({ what, says: forTerminal(says) })),
    steps: inOrder([...steps.filter(step => !isReplaced(step, plan)), ...plan.steps]),
    dropped: plan.tooClose.map(step => forTerminal(reminderTooClose(step))),
    mails: seats.offers,
    recipients: campaign.recipients,
  }
  if (confirmed === null) return { outcome: 'dryRun', ...edited }
  if (confirmed !== edited.mails && confirmed !== edited.recipients) return countDiffers(edited, confirmed)

  const written = await house.table.commit([
    {
      update: campaignKey(letter.id),
      set: { version, title: letter.title, plan: printedPlan(edited.steps) },
      if: all(is('state', 'launched'), is('version', campaign.version)),
    },
    ...putLetter(becomes),
    ...plan.steps.map(step => replaced(letter.id, step, steps)),
    ...plan.gone.map((step): Change => ({ erase: stepKey(letter.id, step.name, step.run), if: asRead(step) })),
    ...seats.changes,
    journal(letter.id, { at: now, actor: by, what: 'changed', number: 0, after: { version, parts: partsOf(edited) } }, house.random.id()),
  ])
  if (!written.done) return refused('CHANGED-MEANWHILE', 'Noget blev ændret i samme øjeblik, så intet er gemt. Se det igennem igen.')
  await Promise.all(plan.gone.map(step => house.wakeUps.cancel(alarmName(letter.id, step))))
  await setAlarms(house, letter.id, plan.steps)
  await setMinimumAlarms(house, becomes)
  for (const session of seats.limited) await offerFreedSeats(house, letter.id, session)
  return { outcome: 'applied', ...edited }
}

async function notOrdinary(
  house: LaunchHouse,
  { id, highest }: Campaign,
  { letter, was, changes, seats }: { letter: Letter; was: FrozenLetter; changes: LetterChange[]; seats: SeatPlan },
): Promise<Problem[]> {
  const asksPeople = changes.some(({ what }) => what === 'price' || what === 'sender')
  const people = asksPeople ? await loadPersons(house, id, 1, highest) : []
  const answered = people.filter(({ answer: { status } }) => ['registered', 'waitlisted', 'pendingApproval'].includes(status)).length
  const edit = { was, becomes: seats.letter, answered, waiting: seats.waiting, taken: seats.taken }
  return changes.flatMap(change => {
    const reason = whyNotOrdinary(change, edit)
    const line = letter.lines[change.field] ?? letter.lines[change.field.split('.')[0] ?? ''] ?? 1
    return reason
      ? [{ at: `letter.md:${line}`, code: reason.code, level: 'blocker' as const, says: forTerminal(`${change.says} ${reason.says}`) }]
      : []
  })
}

/** No-break spaces are for mails and pages; in a terminal they only hinder search. */
const forTerminal = (says: string): string => says.replaceAll('\u00a0', ' ')

const tooLate = ({ late }: Replanned): Problem[] =>
  late.map(({ name }) => ({
    at: 'letter.md',
    code: 'STEP-PAST',
    level: 'blocker',
    says: `${stepInDanish(name)} ville ligge i fortiden og aldrig blive sendt. Vælg en dag, der ikke er gået, under »timetable«.`,
  }))

const isReplaced = (step: Step, { steps, gone }: Replanned) =>
  [...steps, ...gone].some(other => other.name === step.name && other.run === step.run)

const asRead = ({ version, state }: Step) => all(is('version', version), is('state', state))

/** A step that has gone out since it was read says no, and so does one that somebody has just made. */
function replaced(campaign: Letter['id'], step: Step, steps: Step[]): Change {
  const was = steps.find(({ name, run }) => name === step.name && run === step.run)
  return { ...putStep(campaign, step), if: was ? asRead(was) : absent('pk') }
}

const inOrder = (steps: Step[]) => steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))

/** An invitation of their own for those added later is nothing to the others. */
const printedPlan = (steps: Step[]) => inPrint(steps.filter(({ name, run }) => name !== 'invitation' || run === undefined))

const partsOf = ({ changes }: Edited) => [...new Set(changes.map(({ what }) => what))]

const refused = (code: string, says: string): Applied => ({
  outcome: 'refused',
  problems: [{ at: 'letter.md', code, level: 'blocker', says }],
})

const countDiffers = ({ mails, recipients }: Edited, confirmed: number): Applied =>
  refused(
    'COUNT-DIFFERS',
    `Ændringen mailer ${mails}, og der er ${recipients} på listen, men du skrev ${confirmed}. Skriv et af de to tal.`,
  )
