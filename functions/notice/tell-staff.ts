import type { Letters } from '../campaign/letters.ts'
import { sorted } from '../mail/kept-notices.ts'
import { leaveOut, type MailOnceHouse, mailOnce } from '../mail/mail-once.ts'
import { mimeMessage } from '../mail/mime.ts'
import { loadStaffOutbox } from '../outbox/outbox.ts'
import { keyOfOne, type StaffDecide, type StaffFact, type StaffNotice } from '../outbox/staff-notice.ts'
import type { Key } from '../platform/table.ts'
import { askedTogether } from './asked-together.ts'
import { type ForwardHouse, forwardMail } from './forward-mail.ts'
import { toldWithinTheHour } from './merging.ts'
import { staffNoticeMessage } from './staff-notice-message.ts'

/**
 * Mails one row to everyone the letter names as staff (fan-out), each under a claim of their own:
 * tried again after a failure it reaches only those it had not. An address that fails keeps none of
 * the others waiting.
 */
export async function tellStaff(
  house: ForwardHouse & { letters: Letters },
  outbox: Key,
  due: StaffNotice,
): Promise<'sent' | 'claimed' | 'toldBefore'> {
  const { campaign, kind } = due
  const letter = await house.letters(campaign, due.letterVersion)
  if (due.fact.what === 'mailIn') return forwardMail(house, outbox, letter, due.fact.mail)
  if (due.staff === undefined && (await knowAlready(house, outbox, due))) {
    for (const index of letter.staff.keys()) await leaveOut(house, keyOfOne(outbox, index), 'merged')
    return 'toldBefore'
  }
  // Nobody on the list has the number 0: what becomes of a mail to staff is not held against whom
  // it is about.
  const tags = { campaign, mailing: kind, number: 0 }
  const { fact } = due
  const also = due.staff === undefined && awaitsStaff(fact) ? await askedTogether(house, outbox, campaign, fact) : []
  for (const { pk, sk } of also) for (const index of letter.staff.keys()) await leaveOut(house, keyOfOne({ pk, sk }, index), 'merged')
  const message = await staffNoticeMessage(house, { fact, also: also.map(other => other.fact) }, letter)
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

const awaitsStaff = (fact: StaffFact): fact is StaffDecide => fact.what === 'pendingApproval' || fact.what === 'lateRequest'

/**
 * Somebody who asks, takes it back and asks again within an hour is one piece of news, however
 * often they do.
 */
async function knowAlready(house: MailOnceHouse, outbox: Key, { fact, campaign }: StaffNotice): Promise<boolean> {
  if (!awaitsStaff(fact)) return false
  const rows = await loadStaffOutbox(house, campaign, `${fact.what}#${fact.number}#`)
  const claims = [...sorted(rows).claims.values()].filter(({ sk }) => !sk.startsWith(`${outbox.sk}#`))
  return toldWithinTheHour(claims, house.clock.now())
}
