import ICAL from 'ical.js'
import { normaliseAddress } from '../audience/address.ts'
import type { Instant } from '../values/instant.ts'
import { instant } from '../values/instant.ts'
import { plainLine } from '../values/plain-line.ts'
import type { IncomingMail } from './incoming-mail.ts'

/**
 * What somebody's calendar says to ours (iTIP REPLY, RFC 5546 §3.2.3). Programs differ in all but
 * these: Exchange leaves ORGANIZER out, so it is never asked for.
 */
export interface CalendarReply {
  uid: string
  /** As the part names it; the address it stands for where it is one. */
  attendee: string
  partstat: string
  /** 0 where none is echoed. */
  sequence: number
  /** When it was answered (DTSTAMP); null where it cannot be read. */
  stamp: Instant | null
  /** What was written along. */
  comment: string
  /** Answered by somebody for them. */
  isForAnother: boolean
  /** Another time is wished for. */
  isCounter: boolean
  /** From and to, in words of the part's own, where another time is wished for. */
  wishes: { starts: string; ends: string } | null
}

/**
 * `several`: more than one entry, one of a series, or two answers of one person: nobody can say
 * which is meant. `broken`: it says it is a reply and cannot be read.
 */
export type CalendarSays = { reply: CalendarReply } | { unclear: 'several' | 'broken' } | null

/** Null where no part of the mail is a calendar's answer. */
export function calendarSays({ calendars }: Pick<IncomingMail, 'calendars'>): CalendarSays {
  const said = calendars.map(readPart).filter(part => part !== null)
  const [first, ...others] = said
  if (!first || 'unclear' in first) return first ?? null
  // Gmail sends the very same answer as an alternative and as a file.
  const same = others.every(other => 'reply' in other && isSame(other.reply, first.reply))
  return same ? first : { unclear: 'several' }
}

const isSame = (one: CalendarReply, other: CalendarReply): boolean =>
  one.uid === other.uid && one.stamp === other.stamp && one.partstat === other.partstat && one.attendee === other.attendee

/** Of a mail that was cut a part that is whole is read; another has no END, and is broken. */
function readPart({ method, text }: IncomingMail['calendars'][number]): CalendarSays {
  const plain = text.replace(/^\ufeff/, '')
  const inside = /^METHOD:\s*([A-Z]+)\s*$/im.exec(plain.slice(0, 4096))?.[1]?.toUpperCase() ?? null
  const said = method ?? inside
  if (said !== 'REPLY' && said !== 'COUNTER') return null
  // A part whose header and text do not agree is not an answer.
  if (inside !== null && inside !== said) return null
  if (inside === null) return { unclear: 'broken' }
  try {
    const events = new ICAL.Component(ICAL.parse(plain)).getAllSubcomponents('vevent').slice(0, 2)
    const [event, another] = events
    if (!event) return { unclear: 'broken' }
    if (another || event.hasProperty('recurrence-id')) return { unclear: 'several' }
    return replyIn(event, said === 'COUNTER')
  } catch {
    // Its author's error, not ours: a missing END, a date that is none.
    return { unclear: 'broken' }
  }
}

function replyIn(event: ICAL.Component, isCounter: boolean): CalendarSays {
  const uid = String(event.getFirstPropertyValue('uid') ?? '')
  const attendees = event.getAllProperties('attendee')
  const [attendee] = attendees
  if (!uid || !attendee) return { unclear: 'broken' }
  if (attendees.length > 1) return { unclear: 'several' }
  const partstat = (attendee.getFirstParameter('partstat') ?? '').toUpperCase()
  const original = event.getFirstPropertyValue('x-ms-olk-originalstart')
  const wishesOther = isCounter || (partstat === 'TENTATIVE' && original !== null)
  return {
    reply: {
      uid,
      attendee: addressIn(String(attendee.getFirstValue() ?? '')),
      partstat: plainLine(partstat).slice(0, 30),
      sequence: sequenceIn(event),
      stamp: stampIn(event),
      comment: plainLine(event.getAllProperties('comment').map(textIn).join(' ')).slice(0, 2000),
      isForAnother: attendee.getFirstParameter('sent-by') !== null && attendee.getFirstParameter('sent-by') !== undefined,
      isCounter: wishesOther,
      wishes: wishesOther ? { starts: timeIn(event, 'dtstart'), ends: timeIn(event, 'dtend') } : null,
    },
  }
}

const textIn = (property: ICAL.Property): string => String(property.getFirstValue() ?? '')

const addressIn = (written: string): string => {
  const bare = written.replace(/^mailto:/i, '').trim()
  const read = normaliseAddress(bare)
  return read.ok ? read.address : plainLine(bare).toLowerCase().slice(0, 254)
}

/** ical.js finds what is wrong with a value when it is asked for. */
function orNull<Value>(read: () => Value): Value | null {
  try {
    return read()
  } catch {
    return null
  }
}

function sequenceIn(event: ICAL.Component): number {
  const sequence = Number(orNull(() => event.getFirstPropertyValue('sequence')) ?? 0)
  return Number.isSafeInteger(sequence) && sequence >= 0 ? sequence : 0
}

function stampIn(event: ICAL.Component): Instant | null {
  const time = orNull(() => (event.getFirstPropertyValue('dtstamp') as ICAL.Time | null)?.toJSDate())
  return time && !Number.isNaN(time.getTime()) ? instant(time.getTime()) : null
}

const timeIn = (event: ICAL.Component, name: string): string => plainLine(String(orNull(() => event.getFirstPropertyValue(name)) ?? ''))
