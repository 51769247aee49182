import type { Instant } from '../values/instant.ts'
import type { Problem } from '../values/problem.ts'
import { contactIsGiven } from './check/contact.ts'
import { deadlineBeforeTheMeeting, deadlineNotFarOff, deadlineTheSameInTheText } from './check/deadline.ts'
import { oneKindOfMeeting } from './check/kind.ts'
import { noTextLeftFromSlides } from './check/left-over-text.ts'
import { linksLeadSomewhere, registrationLinkIsPersonal } from './check/links.ts'
import { meetingAhead } from './check/past.ts'
import { priceSaysVat } from './check/price.ts'
import { programmeFitsTheSession, programmeGoesForward } from './check/programme.ts'
import type { Rule } from './check/rule.ts'
import { oneTitleAPerson } from './check/titles.ts'
import { weekdaysFitDates } from './check/weekdays.ts'
import { inOrder, undismissed } from './finding.ts'
import type { Letter } from './letter.ts'

const rules: Rule[] = [
  contactIsGiven,
  linksLeadSomewhere,
  registrationLinkIsPersonal,
  deadlineBeforeTheMeeting,
  deadlineNotFarOff,
  deadlineTheSameInTheText,
  weekdaysFitDates,
  oneKindOfMeeting,
  oneTitleAPerson,
  programmeGoesForward,
  programmeFitsTheSession,
  priceSaysVat,
  noTextLeftFromSlides,
]

/**
 * What should be mended or looked at before launch, without the warnings the author has dismissed.
 * @param now at launch, when a meeting that has been held is a mistake; left out when an old letter may be read at leisure
 */
export function check(letter: Letter, now?: Instant): Problem[] {
  const found = [...rules.flatMap(rule => rule(letter)), ...(now ? meetingAhead(letter, now) : [])]
  return undismissed(inOrder(found), letter.dismiss)
}
