import type { Letter } from '../letter/letter.ts'
import { restAfterInvitation, type Step, stepPlan, stepRun } from '../letter/step.ts'
import { earliest, type Instant, later } from '../values/instant.ts'
import { lastForReminders } from './last-use.ts'
import { closingTime } from './letter-moments.ts'
import { timetable } from './timetable.ts'

/** What an edited letter makes of a timetable that is already running. */
export interface Replanned {
  /**
   * Every step that is still to be sent, as it stands from now on: to be written, and woken anew.
   */
  steps: Step[]
  /** Planned steps that fall away. */
  gone: Step[]
  /**
   * Steps that people need and whose new moment is over: to be asked about, never dropped in
   * silence.
   */
  late: Step[]
  /** Reminders somebody would get within two days of another. */
  tooClose: Step[]
}

/**
 * The timetable of an edited letter, laid over what has happened (rescheduling). What was sent
 * stays sent; what is on its way goes on with the new letter; what is planned moves. A reminder's
 * number is only a name: reminders still to come take those that are free, then new ones.
 * @param version the edited letter's. A step's version is at least that of its letter, so that a
 * step which went and came again is never an old one
 */
export function replan(letter: Letter, steps: readonly Step[], version: number, now: Instant): Replanned {
  const { steps: made, dropped } = timetable(letter, opened(letter, steps, now), version)
  const wanted = inTheirRuns(made, letter, steps)
  const anew = (step: Step, was?: Step): Step => ({
    ...stepPlan(step),
    ...documentsOf(wanted, step, was),
    version: Math.max(version, (was?.version ?? 0) + 1),
    // What waits for a document goes on waiting, and who registered meanwhile is not forgotten.
    state: was?.state === 'waiting' ? 'waiting' : 'planned',
    letterVersion: version,
  })
  const isLate = (step: Pick<Step, 'at'>) => step.at <= now

  // One that a change of plan took the place of only comes to its end.
  const standing = steps.filter(step => !step.superseded)
  const underway = standing.filter(
    ({ state, ...step }) => state === 'sending' || state === 'paused' || state === 'waiting' || (state === 'planned' && isLate(step)),
  )
  const open = standing.filter(step => step.state === 'held' || (step.state === 'planned' && !isLate(step)))
  const reminders = remindersToCome(wanted, steps, now)

  const replanned: Replanned = {
    steps: underway.map(step => anew(stillUseful(letter, step), step)),
    gone: [],
    late: [],
    tooClose: reminders.tooClose,
  }
  const taken = new Set<string>()
  const place = (step: Step) => {
    taken.add(nameOf(step))
    const was = open.find(other => nameOf(other) === nameOf(step))
    replanned.steps.push(anew(step, was))
  }
  for (const step of reminders.toCome) place(step)
  for (const step of wanted.filter(step => !isReminder(step))) {
    const was = steps.find(other => nameOf(other) === nameOf(step))
    if (was && !open.includes(was)) continue
    if (!isLate(step)) place(step)
    else if (was?.state === 'planned') {
      taken.add(nameOf(step))
      replanned.late.push(step)
    }
  }
  const isPast = (step: Step) => !isReminder(step) && dropped.some(({ step: name, because }) => name === step.name && because === 'past')
  for (const step of open) {
    if (taken.has(nameOf(step)) || step.state === 'held') continue
    if (isOrdered(step)) replanned.steps.push(anew(step, step))
    else (isPast(step) ? replanned.late : replanned.gone).push(step)
  }
  return { ...replanned, steps: replanned.steps.toSorted((a, b) => (a.at < b.at ? -1 : 1)) }
}

/**
 * The edited letter says which documents a step does not go without. Staff who have been told what
 * is missing are not told again of the same day.
 */
function documentsOf(wanted: readonly Step[], step: Step, was: Step | undefined): Pick<Step, 'documents' | 'lookedForDocuments'> {
  const documents = wanted.find(({ name }) => name === step.name)?.documents ?? []
  const looked = was?.lookedForDocuments && was.lookForDocumentsAt === step.lookForDocumentsAt
  return { ...((step.documents || documents.length > 0) && { documents }), ...(looked && { lookedForDocuments: true }) }
}

const nameOf = ({ name, run }: Step) => stepRun(name, run)

/**
 * A day's programme keeps its run when another day is gone or the days change places: under the
 * name of a day whose programme was sent, nobody of another would have theirs.
 */
function inTheirRuns(made: Step[], { sessions }: Letter, steps: readonly Step[]): Step[] {
  const all = sessions.map(({ id }) => id)
  const kept = made.map((step): Step => {
    const days = step.sessions ?? all
    const isOfDays = (of: Step['sessions'] = all) => of.length === days.length && of.every(id => days.includes(id))
    const was = steps.find(({ name, sessions: of }) => name === step.name && isOfDays(of))
    const { run: _, ...rest } = step
    const forDay = sessions.find(({ id }) => days.includes(id))?.date
    return was ? { ...rest, ...(was.run !== undefined && { run: was.run, ...(forDay && { forDay }) }) } : step
  })
  return new Set(kept.map(nameOf)).size === kept.length ? kept : made
}
type Reminder = Step & { name: `reminder-${number}` }
const isReminder = (step: Step): step is Reminder => step.name.startsWith('reminder-')

/**
 * Staff gave the order, at a moment of their own: those added later have an invitation that no
 * letter's timetable knows.
 */
const isOrdered = ({ name, run }: Step) => name === 'invitation' && run !== undefined

/** When the invitation went out, or will. */
function opened(letter: Letter, steps: readonly Step[], now: Instant): Instant {
  const invitation = steps.find(({ name, run }) => name === 'invitation' && run === undefined)
  if (!invitation) return now
  return invitation.state === 'planned' && letter.timetable.invitation !== 'at launch' ? now : invitation.at
}

/** A reminder that is on its way is stopped by a deadline that has come nearer. */
function stillUseful(letter: Letter, step: Step): Step {
  const closes = closingTime(letter)
  return isReminder(step) && closes ? { ...step, usefulUntil: earliest(step.usefulUntil, lastForReminders(closes)) } : step
}

function remindersToCome(wanted: readonly Step[], steps: readonly Step[], now: Instant): { toCome: Step[]; tooClose: Step[] } {
  const had = steps.filter(isReminder)
  // One that was held half-way has reached some: it keeps its name, for under it nobody is mailed
  // twice.
  const reminded = had.filter(({ at, state, batches }) => at <= now && (state !== 'held' || batches !== undefined))
  const rested =
    reminded
      .map(({ at }) => later(at, restAfterInvitation))
      .toSorted()
      .at(-1) ?? now
  const future = wanted.filter(isReminder).filter(({ at }) => at > now)
  const free = had
    .filter(step => !reminded.includes(step))
    .map(({ name }) => name)
    .toSorted(byNumber)
  const highest = Math.max(0, ...had.map(({ name }) => numberOf(name)))
  const toCome = future
    .filter(({ at }) => at >= rested)
    .map((step, index): Step => ({ ...step, name: free[index] ?? `reminder-${highest + 1 + index - free.length}` }))
  return { toCome, tooClose: future.filter(({ at }) => at < rested) }
}

const numberOf = (name: string): number => Number(name.slice('reminder-'.length))
const byNumber = (a: string, b: string) => numberOf(a) - numberOf(b)
