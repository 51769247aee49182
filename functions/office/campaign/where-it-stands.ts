import { campaignWords } from '../../../templates/words/office/campaign.ts'
import { countGroups } from '../../audience/answer-group.ts'
import type { Standing } from '../../staff/standing.ts'
import type { Instant } from '../../values/instant.ts'
import type { Language } from '../../values/language.ts'
import { printedMoment } from '../../values/printed-moment.ts'

/**
 * What answers a chief in one breath: *40 af 80 pladser er taget. 45 mangler at svare; de får en
 * påmindelse mandag den 13. april kl. 09.00. 4 ting venter på jer.*
 */
export function whereItStands({ campaign, letter, persons, steps, decisions }: Standing, now: Instant, language: Language): string {
  const words = campaignWords[language]
  if (campaign.state === 'draft' || !letter) return words.draftSays(persons.length)
  const { registered, toReconfirm, noAnswer: missing, undelivered } = countGroups(persons, letter)
  const capacity = letter.sessions.reduce<number | null>(
    (sum, { capacity }) => (sum === null || capacity === null ? null : sum + capacity),
    0,
  )
  const reminder = steps.find(({ name, state, at }) => name.startsWith('reminder-') && state === 'planned' && at > now)
  return [
    capacity === null ? words.coming(registered) : words.seats(registered + toReconfirm, capacity),
    ...(toReconfirm > 0 ? [words.toReconfirm(toReconfirm)] : []),
    missing === 0
      ? words.nobodyMissing(undelivered)
      : words.missing(missing) + (reminder ? words.reminded(printedMoment(reminder.at, language)) : words.notReminded),
    words.waiting(decisions.length),
  ].join(' ')
}
