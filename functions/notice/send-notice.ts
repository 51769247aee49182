import { loadPerson } from '../audience/store.ts'
import type { Letters } from '../campaign/letters.ts'
import { versionsOf } from '../documents/document.ts'
import { leaveOut, type MailOnceHouse, mailOnce } from '../mail/mail-once.ts'
import { mimeMessage } from '../mail/mime.ts'
import { loadNotice } from '../outbox/outbox.ts'
import type { Key } from '../platform/table.ts'
import { broughtBy } from './notice-documents.ts'
import { type NoticeMessageHouse, noticeMessage } from './notice-message.ts'
import { staffNoticeMessage } from './staff-notice-message.ts'

export type SendNoticeHouse = MailOnceHouse & NoticeMessageHouse & { letters: Letters }

/** Mails one letter that an answer has caused, or that staff must have, once. */
export async function sendNotice(house: SendNoticeHouse, outbox: Key): Promise<'sent' | 'claimed' | 'suppressed'> {
  const due = await loadNotice(house, outbox)
  if (!due) throw new Error('an outbox row that was announced is not there')
  const { campaign, kind } = due
  const letter = await house.letters(campaign, due.letterVersion)
  if (kind === 'staff-notice') {
    // Nobody on the list has the number 0: what becomes of a mail to staff is not held against whom
    // it is about.
    const tags = { campaign, mailing: kind, number: 0 }
    return mailOnce(house, outbox, { mime: await mimeMessage(await staffNoticeMessage(house, due, letter)), tags })
  }
  const { number } = due
  const person = await loadPerson(house, campaign, number)
  if (!person) throw new Error(`person ${number} of ${campaign} has a letter waiting and is not there`)
  // A receipt for what somebody just did themselves is sent to whoever opted out, but not to an
  // address that is gone or has complained.
  if (person.suppression && person.suppression.because !== 'optedOut') {
    await leaveOut(house, outbox, person.suppression.because)
    return 'suppressed'
  }
  const tags = { campaign, mailing: kind, number }
  const brought = await broughtBy(house, due, letter)
  const mime = await mimeMessage(await noticeMessage(house, due, person, letter, brought))
  return mailOnce(house, outbox, {
    mime,
    tags,
    ...(brought.documents.length > 0 && { beside: { documents: versionsOf(brought.documents) } }),
  })
}
