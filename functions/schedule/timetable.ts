import type { Letter, Session } from '../letter/letter.ts'
import { restAfterInvitation, type Step, type StepName, type TimetableStepName } from '../letter/step.ts'
import { earliest, hour, type Instant, later } from '../values/instant.ts'
import { workingDayOnOrBefore } from './danish-calendar.ts'
import { lastForReminders, lastForTheDay } from './last-use.ts'
import { closingTime, firstStart, lastStart } from './letter-moments.ts'
import { daysBefore, instantOf, localDate } from './local-time.ts'
import { printedDate, printedLocal } from './printed-dates.ts'

/** A step the letter could have had and has not, with a sentence for the secretary. */
export interface DroppedStep {
  step: StepName
  because: 'past' | 'tooSoonAfterInvitation' | 'sameDay' | 'off' | 'noDeadline'
  says: string
}

type Due = Pick<Step, 'run' | 'sessions' | 'forDay' | 'at' | 'usefulUntil'> & { name: TimetableStepName }

/**
 * When a letter's mailings go out if it is launched at `launch`. A pure function, so a rehearsal, a
 * launch and a change of the meeting agree. With sessions on several days the programme and the
 * practical mail run once for each day.
 */
export function timetable(letter: Letter, launch: Instant, version: number): { steps: Step[]; dropped: DroppedStep[] } {
  const kept: Due[] = []
  const dropped: DroppedStep[] = leftOut(letter)
  for (const step of dueSteps(letter, launch)) {
    const reason = reasonToDrop(step, kept, launch)
    if (reason) dropped.push({ step: step.name, because: reason, says: sentence(step, reason) })
    else kept.push(step)
  }
  const steps = kept
    .map((step): Step => {
      const local = printedLocal(step.at, letter.language)
      return {
        ...step,
        usefulUntil: untilTheNext(step, kept),
        local,
        version,
        state: 'planned',
        ...documentsOf(letter, step, launch),
      }
    })
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return { steps, dropped }
}

/** Every step the letter asks for, in the order in which one may push out another. */
function dueSteps(letter: Letter, launch: Instant): Due[] {
  const { invitation, at } = letter.timetable
  const opens = invitation === 'at launch' ? launch : instantOf(invitation.date, invitation.time ?? at)
  return [
    { name: 'invitation', at: opens < launch ? launch : opens, usefulUntil: closingTime(letter) ?? lastStart(letter) },
    ...wishedSteps(letter).map(({ day, ...step }) => ({
      ...step,
      at: step.name === 'thanks' ? morningAfter(letter, day) : morning(letter, day),
    })),
  ]
}

/** A step on the day the letter asks for, before weekends and holidays are looked at. */
type WishedStep = Omit<Due, 'at'> & { day: string }

export function wishedSteps(letter: Letter): WishedStep[] {
  const { programme, practical, thanks } = letter.timetable
  const days = meetingDays(letter)
  const beforeTheMeeting = (name: TimetableStepName, wish: 'off' | { daysBefore: number }): WishedStep[] =>
    wish === 'off'
      ? []
      : days.map((sessions, index) => ({
          name,
          ...(index > 0 && { run: index + 1 }),
          ...(days.length > 1 && { sessions: sessions.map(({ id }) => id), forDay: sessions[0].date }),
          day: daysBefore(sessions[0].date, wish.daysBefore),
          usefulUntil: lastForTheDay(firstStart({ sessions })),
        }))
  const afterwards = beforeTheMeeting('thanks', thanks === 'off' ? 'off' : { daysBefore: -thanks.daysAfter })
  return [
    ...reminders(letter),
    ...beforeTheMeeting('programme', programme),
    ...beforeTheMeeting('practical', practical),
    ...afterwards.map(step => ({ ...step, usefulUntil: later(step.usefulUntil, thanksLasts) })),
  ]
}

/** Thanks that come two weeks late are none. */
const thanksLasts = 14 * 24 * hour

/** What a step does not go without, and when staff are told that it is missing. */
function documentsOf(
  { documents, timetable: wishes }: Letter,
  { name, at }: Due,
  launch: Instant,
): Pick<Step, 'documents' | 'lookForDocumentsAt'> {
  const ids = documents.filter(document => document.with.some(mailing => mailing === name)).map(({ id }) => id)
  if (ids.length === 0) return {}
  const dayBefore = workingDayOnOrBefore(daysBefore(localDate(at), 1), wishes)
  const lookForDocumentsAt = instantOf(dayBefore, wishes.at)
  return { documents: ids, ...(lookForDocumentsAt > launch && { lookForDocumentsAt }) }
}

/** The sessions of each day on which there are any, earliest day first. */
function meetingDays({ sessions }: Letter): [Session, ...Session[]][] {
  const days = Map.groupBy(sessions, ({ date }) => date)
  return [...days.keys()].toSorted().map(date => days.get(date) as [Session, ...Session[]])
}

function reminders(letter: Letter): WishedStep[] {
  const { deadline, timetable: wishes } = letter
  const closes = closingTime(letter)
  if (!deadline || !closes || wishes.reminders === 'off') return []
  return wishes.reminders
    .toSorted((a, b) => b.daysBeforeDeadline - a.daysBeforeDeadline)
    .map(({ daysBeforeDeadline }, index) => ({
      name: `reminder-${index + 1}`,
      day: daysBefore(deadline.date, daysBeforeDeadline),
      usefulUntil: lastForReminders(closes),
    }))
}

/** The letter's mailing time on that day, moved back to a day when people are at work. */
function morning({ timetable: wishes }: Letter, date: string): Instant {
  return instantOf(wishes.moveToWorkingDay === 'earlier' ? workingDayOnOrBefore(date, wishes) : date, wishes.at)
}

/** The same, moved on: thanks the day before the meeting would be odd. */
function morningAfter(letter: Letter, date: string): Instant {
  const { timetable: wishes } = letter
  let day = date
  while (wishes.moveToWorkingDay === 'earlier' && workingDayOnOrBefore(day, wishes) !== day) day = daysBefore(day, -1)
  return instantOf(day, wishes.at)
}

const isReminder = ({ name }: Due) => name.startsWith('reminder-')
const isAfterwards = ({ name }: Due) => name === 'programme' || name === 'practical'

/**
 * Reminders go to those who have not answered, programme and practical mail to the registered: only
 * within a pair does one person get both.
 */
const haveTheSameReaders = (a: Due, b: Due) => (isReminder(a) && isReminder(b)) || (isAfterwards(a) && isAfterwards(b) && a.run === b.run)

function reasonToDrop(step: Due, kept: Due[], launch: Instant): 'past' | 'tooSoonAfterInvitation' | 'sameDay' | null {
  const invitation = kept.find(({ name }) => name === 'invitation')
  if (step.at < launch || step.at >= step.usefulUntil) return 'past'
  if (invitation && isReminder(step) && step.at < later(invitation.at, restAfterInvitation)) return 'tooSoonAfterInvitation'
  if (invitation && step.at < invitation.at) return 'past'
  const sameDay = kept.some(other => haveTheSameReaders(step, other) && localDate(other.at) === localDate(step.at))
  return sameDay ? 'sameDay' : null
}

/** A reminder that is late enough for the next one has missed its use. */
function untilTheNext(step: Due, kept: Due[]): Instant {
  const next = isReminder(step) ? kept.filter(other => isReminder(other) && other.at > step.at).map(other => other.at) : []
  return earliest(step.usefulUntil, ...next)
}

function leftOut(letter: Letter): DroppedStep[] {
  const { reminders: wished, programme, practical } = letter.timetable
  const off = (step: StepName): DroppedStep => ({ step, because: 'off', says: `${stepInDanish(step)} er slået fra i brevet.` })
  const withoutDeadline = (step: StepName): DroppedStep => ({
    step,
    because: 'noDeadline',
    says: `${stepInDanish(step)} udgår: Brevet har ingen tilmeldingsfrist. Tilmeldingen er åben, til mødet begynder.`,
  })
  return [
    ...(wished === 'off' ? [off('reminder-1')] : letter.deadline ? [] : wished.map((_, index) => withoutDeadline(`reminder-${index + 1}`))),
    ...(programme === 'off' ? [off('programme')] : []),
    ...(practical === 'off' ? [off('practical')] : []),
  ]
}

function sentence(step: Due, reason: 'past' | 'tooSoonAfterInvitation' | 'sameDay'): string {
  const name = stepInDanish(step.name)
  const day = printedDate(localDate(step.at), 'da').long
  switch (reason) {
    case 'past':
      return `${name} (${day}) udgår: Det er for sent at sende den.`
    case 'tooSoonAfterInvitation':
      return `${name} (${day}) udgår: Den ville komme mindre end to døgn efter invitationen.`
    case 'sameDay':
      return `${name} (${day}) udgår: De samme personer får en anden mail den dag.`
  }
}

/** At the beginning of a sentence. */
export function stepInDanish(step: StepName): string {
  if (step === 'invitation') return 'Invitationen'
  if (step === 'programme') return 'Programmailen'
  if (step === 'practical') return 'Den praktiske mail'
  if (step === 'thanks') return 'Takkemailen'
  if (step === 'message') return 'Beskeden'
  if (step === 'moved') return 'Mailen om den nye dato'
  if (step === 'venue-changed') return 'Mailen om det nye mødested'
  if (step === 'called-off') return 'Mailen om aflysningen'
  return `Påmindelse ${step.slice('reminder-'.length)}`
}
