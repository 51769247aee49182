import { loadPerson } from '../audience/store.ts'
import type { Letters } from '../campaign/letters.ts'
import { type MailOnceHouse, mailOnce } from '../mail/mail-once.ts'
import { mimeMessage } from '../mail/mime.ts'
import { loadOutboxLetter } from '../outbox/outbox.ts'
import type { Key } from '../platform/table.ts'
import { type LetterMessageHouse, letterMessage } from './letter-message.ts'
import { staffNoticeMessage } from './staff-notice-message.ts'

export type SendLetterHouse = MailOnceHouse & LetterMessageHouse & { letters: Letters }

/** Mails one letter that an answer has caused, once. */
export async function sendLetter(house: SendLetterHouse, outbox: Key): Promise<'sent' | 'claimed' | 'suppressed'> {
  const due = await loadOutboxLetter(house, outbox)
  if (!due) throw new Error('an outbox row that was announced is not there')
  const { campaign, number, kind } = due
  const [person, letter] = await Promise.all([loadPerson(house, campaign, number), house.letters(campaign, due.letterVersion)])
  if (!person) throw new Error(`person ${number} of ${campaign} has a letter waiting and is not there`)
  const tags = { campaign, mailing: kind, number }
  if (kind === 'staff-notice')
    return mailOnce(house, outbox, { mime: await mimeMessage(staffNoticeMessage(house, due, person, letter)), tags })
  // A receipt for what somebody just did themselves is sent to whoever opted out, but not to an address that is gone or has complained.
  if (person.suppression && person.suppression.because !== 'optedOut') return 'suppressed'
  return mailOnce(house, outbox, { mime: await mimeMessage(await letterMessage(house, { ...due, kind }, person, letter)), tags })
}
