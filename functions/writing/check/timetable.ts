import { note } from '../../letter/finding.ts'
import type { Letter } from '../../letter/letter.ts'
import type { StepName } from '../../letter/step.ts'
import { isWorkingDay, workingDayOnOrBefore } from '../../schedule/danish-calendar.ts'
import { firstStart } from '../../schedule/letter-moments.ts'
import { localDate } from '../../schedule/local-time.ts'
import { printedDate, printedLocal } from '../../schedule/printed-dates.ts'
import { stepInDanish, timetable, wishedSteps } from '../../schedule/timetable.ts'
import { instant } from '../../values/instant.ts'
import type { LetterRemark } from './rule.ts'

export const openWithoutDeadline: LetterRemark = letter => {
  if (letter.deadline) return []
  const { date, time } = printedLocal(firstStart(letter), 'da')
  const until = letter.sessions.length > 1 ? 'den sidste mødegang begynder' : `mødet begynder ${date.long} ${time}`
  return [
    note(
      letter.lines.sessions ?? 1,
      'NO-DEADLINE',
      `Brevet har ingen tilmeldingsfrist: Tilmeldingen er åben, til ${until}, og ingen får en påmindelse.`,
    ),
  ]
}

/**
 * A mail that would go out on a weekend or holiday goes the working day before, unless the letter
 * wants it on that very day.
 */
export const mailsOnDaysOff: LetterRemark = letter =>
  wishedSteps(letter).flatMap(({ name, day }) => {
    if (isWorkingDay(day, letter.timetable)) return []
    const sentOn = letter.timetable.moveToWorkingDay === 'earlier' ? workingDayOnOrBefore(day, letter.timetable) : day
    const says = `${stepInDanish(name)} falder på ${long(day)}, som er en fridag. Den sendes ${sentOn === day ? 'alligevel den dag, som brevet siger' : `${long(sentOn)} i stedet`}.`
    return [note(lineOf(letter, name), 'DAY-OFF', says)]
  })

const longBeforeAnyLetter = instant(0)

export const twoMailsOnOneDay: LetterRemark = letter =>
  timetable(letter, longBeforeAnyLetter, 1)
    .dropped.filter(({ because }) => because === 'sameDay')
    .map(({ step, says }) => note(lineOf(letter, step), 'SAME-DAY', says))

/**
 * The programme is sent while people may still register: whoever does so later has it with the
 * confirmation.
 */
export const programmeBeforeTheDeadline: LetterRemark = letter => {
  const sent = timetable(letter, longBeforeAnyLetter, 1).steps.find(({ name }) => name === 'programme')
  if (!letter.deadline || !sent || localDate(sent.at) !== letter.deadline.date) return []
  return [
    note(
      letter.lines.deadline ?? 1,
      'PROGRAMME-ON-DEADLINE',
      `Programmet sendes den dag, fristen udløber (${long(letter.deadline.date)} ${sent.local.time}). Den, der tilmelder sig senere samme dag, får det med bekræftelsen.`,
    ),
  ]
}

const long = (date: string) => printedDate(date, 'da').long

const lineOf = ({ lines }: Letter, step: StepName): number =>
  step.startsWith('reminder-')
    ? (lines['timetable.reminders'] ?? lines.deadline ?? 1)
    : (lines[`timetable.${step}`] ?? lines.timetable ?? lines.sessions ?? 1)
