import { inboxWordsDa } from '../../templates/words/inbox.ts'
import { loadPerson } from '../audience/store.ts'
import { forwardedHeader } from '../incoming/forwarded-header.ts'
import { loadMailIn } from '../incoming/store.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { replyTo, sharedHeaders } from '../mail/headers.ts'
import { composeForwarded } from '../mail/kinds/forwarded.ts'
import { leaveOut, type MailOnceHouse, mailOnce } from '../mail/mail-once.ts'
import { mimeMessage } from '../mail/mime.ts'
import type { Key } from '../platform/table.ts'

/**
 * Sends a mail that came in on to the contact person, once: from us, so that it arrives, and
 * answered to whoever wrote it.
 */
export async function forwardMail(house: MailOnceHouse, outbox: Key, letter: FrozenLetter, id: string): Promise<'sent' | 'claimed'> {
  const mail = await loadMailIn(house, letter.campaign, id)
  if (!mail) {
    // Its writer was forgotten before it went on.
    await leaveOut(house, outbox, 'forgotten')
    return 'claimed'
  }
  const person = mail.number === null ? undefined : await loadPerson(house, letter.campaign, mail.number)
  const name = person?.name || mail.name || mail.from
  const mime = await mimeMessage({
    ...composeForwarded({
      name,
      address: mail.from,
      as: person ? (inboxWordsDa.forward.status[person.answer.status] ?? '') : '',
      subject: mail.subject,
      title: letter.title,
      campaign: letter.campaign,
      words: mail.words,
      comment: mail.comment,
      ...(mail.wishes && { wishes: mail.wishes }),
      files: mail.files,
      isProven: mail.isProven === true,
      isCut: mail.isCut === true,
    }),
    from: letter.sender,
    to: replyTo(letter),
    replyTo: { name, address: mail.from },
    headers: [...sharedHeaders.filter(({ Name }) => !Name.startsWith('List-')), { Name: forwardedHeader, Value: id }],
    calendar: null,
    date: house.clock.now(),
  })
  return mailOnce(house, outbox, { mime, tags: { campaign: letter.campaign, mailing: 'staff-notice', number: 0 } })
}
