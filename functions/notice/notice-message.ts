import { nameForOthers } from '../audience/name-for-others.ts'
import type { Person } from '../audience/person.ts'
import { readerOf } from '../audience/reader-of.ts'
import { loadPerson } from '../audience/store.ts'
import type { Agreement } from '../billing/agreement.ts'
import { loadAgreement } from '../billing/store.ts'
import { type CalendarEntry, calendarEntry } from '../calendar/entry.ts'
import { entryUid } from '../calendar/entry-uid.ts'
import { organiserOf } from '../calendar/organiser.ts'
import { partstatOf } from '../calendar/partstat.ts'
import { sequenceOf } from '../calendar/sequence.ts'
import type { Attachments } from '../documents/attachments.ts'
import { personalHalves } from '../documents/mailed.ts'
import { replyAddress } from '../invitation/reply-address.ts'
import { linkTokens } from '../invitation/tokens-of-a-mail.ts'
import { type FrozenLetter, sessionEver } from '../letter/frozen-letter.ts'
import { composeNotice } from '../mail/compose-notice.ts'
import { answeringHeaders, replyTo, sharedHeaders, unsubscribeHeader } from '../mail/headers.ts'
import type { Message } from '../mail/mime.ts'
import type { Notice } from '../outbox/notice.ts'
import type { Platform } from '../platform/platform.ts'
import { awaitsOwnYes } from '../registration/bound.ts'
import type { Brought } from './notice-documents.ts'

export type NoticeMessageHouse = Pick<Platform, 'table' | 'clock' | 'linkKeys' | 'siteUrl' | 'inboxDomain'> & { attachments: Attachments }

/** What an outbox row comes to as a mail to the person it is about, with its calendar part. */
export async function noticeMessage(
  house: NoticeMessageHouse,
  due: Notice,
  person: Person,
  letter: FrozenLetter,
  { carries, documents }: Brought,
): Promise<Message> {
  const now = house.clock.now()
  const tokens = linkTokens(house.linkKeys, due.campaign, person)
  const answers = house.inboxDomain && replyAddress(house.linkKeys, house.inboxDomain, due.campaign, person)
  const session = sessionEver(letter, due.session ?? letter.sessions[0].id) ?? letter.sessions[0]
  const mail = composeNotice(due, {
    reader: readerOf(person, letter.language),
    session: due.session ? session : null,
    tokens: { ...tokens, files: personalHalves(house.linkKeys, due.campaign, person, documents) },
    letter,
    baseUrl: house.siteUrl,
    now,
    carries,
    documents,
    ...(await theOther(house, due)),
    isUnbound: awaitsOwnYes(person.answer),
    order: await orderOf(house, due, person, letter),
  })
  return {
    ...mail,
    from: letter.sender,
    to: { name: person.name, address: person.email },
    replyTo: [replyTo(letter), ...(answers ? [{ name: letter.sender.name, address: answers }] : [])],
    headers: [
      ...(due.answersMail === undefined ? sharedHeaders : answeringHeaders(due.answersMail)),
      unsubscribeHeader(house.siteUrl, tokens.optOut, answers ?? undefined),
    ],
    calendar: calendarPart(due, person, letter, { session, url: `${house.siteUrl}/d/${tokens.participant}`, now }),
    attachments: await house.attachments(due.campaign, documents),
    date: now,
  }
}

/**
 * What the mail asks of a calendar, the way this person's calendar has been written to since its
 * first entry; a CANCEL has the shape of what it takes away.
 */
function calendarPart(
  { calendar, personVersion, number }: Notice,
  person: Person,
  letter: FrozenLetter,
  about: Pick<CalendarEntry, 'session' | 'now'> & { url: string },
): Message['calendar'] {
  if (calendar === null) return null
  const shared = {
    ...about,
    uid: entryUid(letter, number),
    sequence: sequenceOf(letter.plan ?? 0, personVersion),
    letter,
    organiser: organiserOf(letter, person),
  }
  const isAsked = person.calendar?.method === 'REQUEST'
  const attendee = { name: person.name, address: person.email }
  const partstat = partstatOf(person, letter)
  const method = calendar === 'CANCEL' ? 'CANCEL' : isAsked ? 'REQUEST' : 'PUBLISH'
  if (method === 'REQUEST') return { method, text: calendarEntry({ ...shared, method, attendee, partstat }) }
  return { method, text: calendarEntry({ ...shared, method, ...(isAsked && { attendee, partstat }) }) }
}

/** What a receipt for a seat says was ordered; nobody else's order, and none where it is free. */
async function orderOf(
  house: Pick<Platform, 'table'>,
  { kind, campaign, number }: Notice,
  { answer }: Person,
  { price }: FrozenLetter,
): Promise<Agreement | undefined> {
  const isReceipt = kind === 'confirmation' || kind === 'approved'
  if (!price || !isReceipt || answer.status !== 'registered' || answer.agreed === undefined) return undefined
  return loadAgreement(house, { campaign, number, order: answer.agreed })
}

/** Somebody else a notice names: who registered its reader, or who has the seat now. */
async function theOther(house: Pick<Platform, 'table'>, due: Notice): Promise<{ registeredBy?: string; handedTo?: string }> {
  if (!('other' in due) || due.other === undefined) return {}
  const person = await loadPerson(house, due.campaign, due.other)
  const name = person ? nameForOthers(person) : ''
  return due.kind === 'handed-over' ? { handedTo: name } : { registeredBy: name }
}
