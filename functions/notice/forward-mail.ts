import { forwardedWordsDa } from '../../templates/words/forwarded-mail.da.ts'
import type { PersonRow } from '../audience/person.ts'
import { asOfLetter, isToReconfirm } from '../audience/reconfirm.ts'
import { loadPerson } from '../audience/store.ts'
import { forwardedHeader } from '../incoming/forwarded-header.ts'
import { originalOf } from '../incoming/original.ts'
import { awaitsStaff, loadMailIn, type MailIn } from '../incoming/store.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { replyTo, sharedHeaders } from '../mail/headers.ts'
import { composeForwarded, type Forwarded } from '../mail/kinds/forwarded.ts'
import { leaveOut, type MailOnceHouse, mailOnce } from '../mail/mail-once.ts'
import { mimeMessage } from '../mail/mime.ts'
import type { MailBucket } from '../platform/mail-bucket.ts'
import type { Key } from '../platform/table.ts'
import type { ConsoleAddress } from './staff-notice-message.ts'

export type ForwardHouse = MailOnceHouse & ConsoleAddress & { mailBucket: MailBucket | null }

/**
 * Sends a mail that came in on to the contact person, once: from us, so that it arrives, answered
 * to whoever wrote it, and with the mail itself where it is small enough.
 */
export async function forwardMail(house: ForwardHouse, outbox: Key, letter: FrozenLetter, id: string): Promise<'sent' | 'claimed'> {
  const mail = await loadMailIn(house, letter.campaign, id)
  if (!mail) {
    // Its writer was forgotten before it went on.
    await leaveOut(house, outbox, 'forgotten')
    return 'claimed'
  }
  const person = mail.number === null ? undefined : await loadPerson(house, letter.campaign, mail.number)
  const name = person?.name || mail.name || mail.from
  const original = mail.original === undefined ? null : await originalOf(house, mail.original)
  const mime = await mimeMessage({
    ...composeForwarded({
      name,
      address: mail.from,
      as: person ? (forwardedWordsDa.status[standingOf(person, letter)] ?? '') : '',
      subject: mail.subject,
      title: letter.title,
      campaign: letter.campaign,
      words: mail.words,
      comment: mail.comment,
      ...(mail.wishes && { wishes: mail.wishes }),
      files: mail.files,
      isProven: mail.isProven === true,
      isCut: mail.isCut === true,
      hasOriginal: original !== null,
      page: house.consoleUrl === null ? null : pageOf(mail, `${house.consoleUrl}/c/${letter.campaign}`),
    }),
    from: letter.sender,
    to: replyTo(letter),
    replyTo: { name, address: mail.from },
    headers: [...sharedHeaders.filter(({ Name }) => !Name.startsWith('List-')), { Name: forwardedHeader, Value: id }],
    calendar: null,
    // As plain bytes: a program opens it only when its reader does, and no relay rewraps it.
    attachments: original ? [{ name: 'mail.eml', type: 'application/octet-stream', bytes: original }] : [],
    date: house.clock.now(),
  })
  return mailOnce(house, outbox, { mime, tags: { campaign: letter.campaign, mailing: 'staff-notice', number: 0 } })
}

/** What waits for staff stands on the letter's own page with its buttons. */
function pageOf(mail: MailIn, base: string): Forwarded['page'] {
  if (awaitsStaff(mail)) return { does: 'settle', href: base }
  return mail.number === null ? null : { does: 'see', href: `${base}/person/${mail.number}` }
}

const standingOf = (person: PersonRow, letter: FrozenLetter) => {
  const { answer } = asOfLetter(person, letter)
  return isToReconfirm(answer, letter) ? 'toReconfirm' : answer.status
}
