import type { CalendarWay, PersonRow } from '../audience/person.ts'
import { loadPerson, personKey } from '../audience/store.ts'
import { organiserOf } from '../calendar/organiser.ts'
import { replyAddress } from '../invitation/reply-address.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Notice } from '../outbox/notice.ts'
import { loadOutboxOf } from '../outbox/outbox.ts'
import { absent, all, present } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import { sorted } from './kept-notices.ts'

export type CalendarWayHouse = Pick<Platform, 'table' | 'linkKeys' | 'inboxDomain'>

/** What writes to a calendar: a notice, or the mail of a change. */
type WritesTo = Pick<Notice, 'campaign' | 'number' | 'personVersion' | 'calendar'>

/**
 * The person with how their calendar is written to, which is decided and kept before the first mail
 * that writes to it: asked at an address an answer comes back to, or only told where none comes in.
 * Undefined for whoever was forgotten since they were read.
 */
export async function withCalendarWay(
  house: CalendarWayHouse,
  due: WritesTo,
  person: PersonRow,
  letter: Pick<FrozenLetter, 'contact' | 'sender'>,
): Promise<PersonRow | undefined> {
  if (due.calendar === null || person.calendar) return person
  const calendar = await firstWay(house, due, person, letter)
  const key = personKey(due.campaign, due.number)
  const { done } = await house.table.write({ update: key, set: { calendar }, if: all(present('pk'), absent('calendar')) })
  // Two of a person's mails may be on their way at once: the first to write has decided.
  return done ? { ...person, calendar } : loadPerson(house, due.campaign, due.number)
}

async function firstWay(
  house: CalendarWayHouse,
  due: WritesTo,
  person: PersonRow,
  letter: Pick<FrozenLetter, 'contact' | 'sender'>,
): Promise<CalendarWay> {
  const { linkKeys, inboxDomain } = house
  if (!inboxDomain || (await wasTold(house, due))) return { method: 'PUBLISH', organiser: organiserOf(letter, {}).address }
  return { method: 'REQUEST', organiser: replyAddress(linkKeys, inboxDomain, due.campaign, person) }
}

/** Whoever was mailed an entry before ways were kept was told and not asked. */
async function wasTold(house: Pick<Platform, 'table'>, { campaign, number, personVersion }: WritesTo): Promise<boolean> {
  if (personVersion === 1) return false
  const { notices, claims } = sorted(await loadOutboxOf(house, campaign, number))
  return notices.some(
    notice =>
      notice.kind !== 'staff-notice' &&
      notice.calendar !== null &&
      notice.personVersion < personVersion &&
      claims.get(`${notice.sk}#claim`)?.state === 'sent',
  )
}
