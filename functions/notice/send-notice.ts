import { asOfLetter } from '../audience/reconfirm.ts'
import { loadPerson } from '../audience/store.ts'
import type { Letters } from '../campaign/letters.ts'
import { planNumberOf } from '../campaign/plan-number.ts'
import { loadCampaign } from '../campaign/store.ts'
import { versionsOf } from '../documents/document.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { type CalendarWayHouse, withCalendarWay } from '../mail/calendar-way.ts'
import { sorted } from '../mail/kept-notices.ts'
import { claimOf, leaveOut, mailOnce } from '../mail/mail-once.ts'
import { mimeMessage } from '../mail/mime.ts'
import type { Notice } from '../outbox/notice.ts'
import { loadNotice, loadOutboxOf } from '../outbox/outbox.ts'
import { present } from '../platform/conditions.ts'
import type { Key } from '../platform/table.ts'
import { leaveToMailing } from '../registration/mailed-already.ts'
import type { ForwardHouse } from './forward-mail.ts'
import { mayWait, waitsUntil } from './merging.ts'
import { broughtAlong } from './notice-documents.ts'
import { type NoticeMessageHouse, noticeMessage } from './notice-message.ts'
import { isStillTrue } from './still-true.ts'
import { tellStaff } from './tell-staff.ts'

export type SendNoticeHouse = ForwardHouse & NoticeMessageHouse & CalendarWayHouse & { letters: Letters }

/** `forgotten`: whoever it was to, or their whole campaign, was erased before it was sent. */
export type NoticeOutcome = 'sent' | 'claimed' | 'suppressed' | 'overtaken' | 'waits' | 'toldBefore' | 'calledOff' | 'forgotten'

/** Mails one notice that an answer has caused, or that staff must have, once to each it is for. */
export async function sendNotice(house: SendNoticeHouse, outbox: Key): Promise<NoticeOutcome> {
  const due = await loadNotice(house, outbox)
  if (!due) return 'forgotten'
  return due.kind === 'staff-notice' ? tellStaff(house, outbox, due) : tellPerson(house, outbox, due)
}

async function tellPerson(house: SendNoticeHouse, outbox: Key, due: Notice): Promise<NoticeOutcome> {
  const { campaign, number, kind } = due
  const read = await loadPerson(house, campaign, number)
  if (!read) return 'forgotten'
  const [letter, isOff] = await letterOfNow(house, due)
  const person = asOfLetter(read, letter)
  // Of a meeting that is off nobody is told that they come to it; an entry that is taken out is.
  if (isOff && due.calendar !== 'CANCEL' && due.kind !== 'by-page') {
    await leaveOut(house, outbox, 'calledOff')
    return 'calledOff'
  }
  // A receipt for what somebody just did themselves is sent to whoever opted out, but not to an
  // address that is gone or has complained.
  if (person.suppression && person.suppression.because !== 'optedOut') {
    await leaveToMailing(house, due, due.carries)
    await leaveOut(house, outbox, person.suppression.because)
    return 'suppressed'
  }
  if (!isStillTrue(due, person, letter)) {
    await leaveToMailing(house, due, due.carries)
    await leaveOut(house, outbox, 'overtaken')
    return 'overtaken'
  }
  if (mayWait(due) && (await hasToWait(house, outbox, due))) return 'waits'
  // The list of mailings is closed, and this is one message to one person.
  const tags = { campaign, mailing: kind === 'by-page' ? 'message' : kind, number }
  const brought = await broughtAlong(house, due, person, letter)
  const reader = await withCalendarWay(house, due, read, letter)
  if (!reader) return 'forgotten'
  const mime = await mimeMessage(await noticeMessage(house, due, asOfLetter(reader, letter), letter, brought))
  return mailOnce(house, outbox, {
    mime,
    tags,
    ...(brought.documents.length > 0 && { beside: { documents: versionsOf(brought.documents) } }),
  })
}

/**
 * A notice that was written before a change of plan and is mailed after it tells of the plan of
 * now, or a calendar would be put back. Whether the meeting is off as a whole.
 */
async function letterOfNow(house: SendNoticeHouse, { campaign: id, letterVersion }: Notice): Promise<[FrozenLetter, boolean]> {
  const [letter, campaign] = await Promise.all([house.letters(id, letterVersion), loadCampaign(house, id)])
  const isNewer = campaign !== undefined && planNumberOf(campaign) > (letter.plan ?? 0)
  return [isNewer ? await house.letters(id, campaign.version) : letter, campaign?.state === 'calledOff']
}

/** Marks the notice where it has to wait; the sweep comes back to it. */
async function hasToWait(house: SendNoticeHouse, outbox: Key, { campaign, number }: Notice): Promise<boolean> {
  const { claims } = sorted(await loadOutboxOf(house, campaign, number))
  if (claims.has(claimOf(outbox).sk)) return false
  const waits = waitsUntil([...claims.values()], house.clock.now())
  // Whoever is forgotten meanwhile takes the notice along: it is not made anew, without its words.
  if (waits) await house.table.write({ update: { pk: outbox.pk, sk: outbox.sk }, set: { waits }, if: present('pk') })
  return waits !== null
}
