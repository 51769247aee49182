import { nameForOthers } from '../audience/name-for-others.ts'
import type { Person } from '../audience/person.ts'
import { readerOf } from '../audience/reader-of.ts'
import { loadPerson } from '../audience/store.ts'
import { calendarEntry, entryUid } from '../calendar/entry.ts'
import type { Attachments } from '../documents/attachments.ts'
import { personalHalves } from '../documents/mailed.ts'
import { linkTokens } from '../invitation/tokens-of-a-mail.ts'
import { type FrozenLetter, sessionOf } from '../letter/frozen-letter.ts'
import { composeNotice } from '../mail/compose-notice.ts'
import { replyTo, sharedHeaders, unsubscribeHeader } from '../mail/headers.ts'
import type { Message } from '../mail/mime.ts'
import type { Notice } from '../outbox/notice.ts'
import type { Platform } from '../platform/platform.ts'
import type { Brought } from './notice-documents.ts'

export type NoticeMessageHouse = Pick<Platform, 'table' | 'clock' | 'linkKeys' | 'siteUrl'> & { attachments: Attachments }

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
  const session = sessionOf(letter, due.session ?? letter.sessions[0].id) ?? letter.sessions[0]
  const organiser = replyTo(letter)
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
  })
  const uid = entryUid(letter, due.number)
  const entry = { uid, sequence: due.personVersion, letter, session, organiser, url: `${house.siteUrl}/d/${tokens.participant}`, now }
  return {
    ...mail,
    from: letter.sender,
    to: { name: person.name, address: person.email },
    replyTo: organiser,
    headers: [...sharedHeaders, unsubscribeHeader(house.siteUrl, tokens.optOut)],
    calendar: due.calendar && { method: due.calendar, text: calendarEntry({ ...entry, method: due.calendar }) },
    attachments: await house.attachments(due.campaign, documents),
    date: now,
  }
}

/** Somebody else a notice names: who registered its reader, or who has the seat now. */
async function theOther(house: Pick<Platform, 'table'>, due: Notice): Promise<{ registeredBy?: string; handedTo?: string }> {
  if (!('other' in due) || due.other === undefined) return {}
  const person = await loadPerson(house, due.campaign, due.other)
  const name = person ? nameForOthers(person) : ''
  return due.kind === 'handed-over' ? { handedTo: name } : { registeredBy: name }
}
