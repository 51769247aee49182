import type { Letters } from '../campaign/letters.ts'
import { type MailOnceHouse, mailOnce } from '../mail/mail-once.ts'
import { mimeMessage } from '../mail/mime.ts'
import { keyOfOne, type StaffNotice } from '../outbox/staff-notice.ts'
import type { Key } from '../platform/table.ts'
import { staffNoticeMessage } from './staff-notice-message.ts'

/**
 * Mails one row to everyone the letter names as staff (fan-out), each under a claim of their own:
 * tried again after a failure it reaches only those it had not. An address that fails keeps none of
 * the others waiting.
 */
export async function tellStaff(house: MailOnceHouse & { letters: Letters }, outbox: Key, due: StaffNotice): Promise<'sent' | 'claimed'> {
  const { campaign, kind } = due
  const letter = await house.letters(campaign, due.letterVersion)
  // Nobody on the list has the number 0: what becomes of a mail to staff is not held against whom
  // it is about.
  const tags = { campaign, mailing: kind, number: 0 }
  const message = await staffNoticeMessage(house, due, letter)
  const mailTo = async (address: string | undefined, claimed: Key) =>
    mailOnce(house, claimed, { mime: await mimeMessage({ ...message, to: { name: '', address: address ?? letter.sender.address } }), tags })
  if (due.staff !== undefined) return mailTo(letter.staff[due.staff], outbox)

  let outcome: 'sent' | 'claimed' = 'claimed'
  const failures: unknown[] = []
  for (const [index, address] of letter.staff.entries())
    try {
      if ((await mailTo(address, keyOfOne(outbox, index))) === 'sent') outcome = 'sent'
    } catch (error) {
      failures.push(error)
    }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of the staff could not be told`, { cause: failures[0] })
  return outcome
}
