import { inOrder, undismissed } from '../letter/finding.ts'
import type { Letter } from '../letter/letter.ts'
import type { Instant } from '../values/instant.ts'
import type { Note, Problem } from '../values/problem.ts'
import { contactIsGiven } from './check/contact.ts'
import { deadlineBeforeTheMeeting, deadlineNotFarOff, deadlineTheSameInTheText } from './check/deadline.ts'
import { dismissalsAreKnown } from './check/dismissals.ts'
import { oneKindOfMeeting } from './check/kind.ts'
import { nothingLeftOpen } from './check/left-open.ts'
import { noTextLeftFromSlides, noWordsCutInTwo } from './check/left-over-text.ts'
import { linksLeadSomewhere, registrationLinkIsPersonal, wordsForALinkAreOne } from './check/links.ts'
import { oldDateIsKnown } from './check/new-date.ts'
import { meetingAhead } from './check/past.ts'
import { fieldsArePlain } from './check/plain-fields.ts'
import { priceIsAField, priceSaysVat } from './check/price.ts'
import { programmeFitsTheSession, programmeGoesForward, programmeHasNoHoles } from './check/programme.ts'
import type { LetterRemark, Rule, TextRule } from './check/rule.ts'
import { senderIsOwn } from './check/sender.ts'
import { mailsOnDaysOff, openWithoutDeadline, programmeBeforeTheDeadline, twoMailsOnOneDay } from './check/timetable.ts'
import { oneTitleAPerson } from './check/titles.ts'
import { weekdaysFitDates } from './check/weekdays.ts'

const textRules: TextRule[] = [
  linksLeadSomewhere,
  registrationLinkIsPersonal,
  wordsForALinkAreOne,
  programmeGoesForward,
  programmeHasNoHoles,
  noTextLeftFromSlides,
  noWordsCutInTwo,
]

const rules: Rule[] = [
  contactIsGiven,
  deadlineBeforeTheMeeting,
  deadlineNotFarOff,
  deadlineTheSameInTheText,
  weekdaysFitDates,
  oneKindOfMeeting,
  oneTitleAPerson,
  oldDateIsKnown,
  programmeFitsTheSession,
  priceSaysVat,
  priceIsAField,
  nothingLeftOpen,
  fieldsArePlain,
  dismissalsAreKnown,
]

const remarks: LetterRemark[] = [openWithoutDeadline, mailsOnDaysOff, twoMailsOnOneDay, programmeBeforeTheDeadline]

/**
 * What is wrong with the text alone. A letter whose fields cannot be read is told of it at once,
 * and not when they are mended.
 */
export const checkText: TextRule = letter => textRules.flatMap(rule => rule(letter))

/**
 * All there is to mend or look at before launch.
 * @param now at launch, when a meeting that has been held is a mistake; left out when an old letter
 *   may be read at leisure
 */
export const findings = (letter: Letter, now?: Instant): Problem[] =>
  inOrder([...checkText(letter), ...rules.flatMap(rule => rule(letter)), ...(now ? meetingAhead(letter, now) : [])])

/** The same without the warnings the author has dismissed. */
export const check = (letter: Letter, now?: Instant): Problem[] => undismissed(findings(letter, now), letter.dismiss)

/** What is good to know before launch and stops nobody, without what the author has dismissed. */
export const goodToKnow = (letter: Letter): Note[] =>
  [...inOrder(remarks.flatMap(remark => remark(letter))), ...senderIsOwn(letter)].filter(({ code }) => !Object.hasOwn(letter.dismiss, code))
