import type { PersonRow } from '../audience/person.ts'
import { readerOf } from '../audience/reader-of.ts'
import { asOfLetter } from '../audience/reconfirm.ts'
import { type FrozenLetter, isOpen } from '../letter/frozen-letter.ts'
import type { ChangeStep } from '../letter/step.ts'
import { composeChange } from '../mail/compose-change.ts'
import { filled, type Mail } from '../mail/mail-template.ts'
import { personalValues } from '../mail/personal-values.ts'
import { howItBegins, seatOf } from '../mailing/bulk-mail.ts'
import { placeTold } from '../mailing/calendar-mail.ts'
import { nobodysLinks } from './mail-as-read.ts'

/**
 * The mail of a change of plan as one person would read it (preview), by the code that mails it.
 * @param half of its mailing, as `toldBy` says it of this person
 */
export function changeAsRead(
  step: ChangeStep,
  { half, person: read }: { half: 'bulk' | 'calendar'; person: PersonRow },
  letter: FrozenLetter,
  baseUrl = 'https://indbyd.example',
): Mail {
  const reader = readerOf(read, letter.language)
  const tokens = nobodysLinks
  if (half === 'calendar') {
    const { session, template } = placeTold(step, read, letter)
    return filled(template(baseUrl, isOpen(letter, step.at)), personalValues({ reader, session, tokens }, letter))
  }
  const person = asOfLetter(read, letter)
  const own = { reader, session: seatOf(person, letter), soFar: howItBegins(step, letter, read), tokens }
  return filled(composeChange(step.name, letter, step.change, baseUrl), personalValues(own, letter))
}
