import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import type { FrozenLetter, FrozenSession } from '../letter/frozen-letter.ts'
import type { Mailbox, Venue } from '../letter/letter.ts'
import { practicalText, programmeText } from '../letter/programme-text.ts'
import { epoch, type Instant } from '../values/instant.ts'
import { plainLine } from '../values/plain-line.ts'

/**
 * A seat in the calendar. `PUBLISH` asks nothing, so it names no attendee (RFC 5546 §3.2.1);
 * `REQUEST` asks the one who has the seat. `CANCEL` may follow either and names whom the first one
 * named.
 */
export type CalendarEntry = {
  /** The same for a person and a meeting for ever: it is how a calendar knows its entry again. */
  uid: string
  /** Raised by every change a calendar should take over. */
  sequence: number
  letter: FrozenLetter
  session: FrozenSession
  organiser: Mailbox
  /** The participant's own page, where it is known under which address the site stands. */
  url?: string
  now: Instant
} & ({ method: 'PUBLISH' } | ({ method: 'REQUEST' } & Asked) | ({ method: 'CANCEL' } & Partial<Asked>))

/**
 * Whom the entry asks: the address the mail goes to, letter by letter, or programs show no buttons.
 */
export interface Asked {
  attendee: Mailbox
  /** `ACCEPTED` where they have said so already, so that the entry does not ask again. */
  partstat?: 'NEEDS-ACTION' | 'ACCEPTED'
}

/**
 * One VEVENT in UTC, without an alarm: when to be reminded is the reader's own business.
 * @throws when the uid holds a control character, which ical-generator would pass on as it is.
 */
export function calendarEntry(entry: CalendarEntry): string {
  const { letter, session } = entry
  if (/\p{Cc}/u.test(entry.uid)) throw new Error('a calendar uid must not hold control characters')
  const calendar = ical({ prodId: '//Indbyd//DA', method: ICalCalendarMethod[entry.method] })
  const event = calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    stamp: moment(entry.now),
    start: moment(session.starts),
    end: moment(session.ends),
    summary: summary(letter),
    location: location(session.venue),
    description: description(letter, entry.url ?? ''),
    ...(entry.url && { url: entry.url }),
    organizer: { name: commonName(entry.organiser), email: entry.organiser.address },
    status: entry.method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.OPAQUE,
  })
  if (entry.method !== 'PUBLISH' && entry.attendee) {
    event.createAttendee({
      name: commonName(entry.attendee),
      email: entry.attendee.address,
      role: ICalAttendeeRole.REQ,
      type: ICalAttendeeType.INDIVIDUAL,
      status: ICalAttendeeStatus[entry.partstat === 'ACCEPTED' ? 'ACCEPTED' : 'NEEDSACTION'],
      // `RSVP=FALSE` makes Outlook send no answer at all (MS-OXOCAL §3.1.4.8.4).
      rsvp: true,
    })
  }
  // Every line ends so, the last one too (RFC 5545 §3.1).
  return `${calendar.toString()}\r\n`
}

/**
 * Programs disagree on what a quote or a backslash means inside a parameter, so a name there has
 * none.
 */
const commonName = ({ name }: Mailbox): string => plainLine(name.replace(/["\\]+/g, ' '))

const moment = (at: Instant): Date => new Date(epoch(at))

/** A title that does not say what kind of meeting it is gets the kind in front. */
const summary = ({ kind, title }: FrozenLetter): string =>
  title.toLocaleLowerCase('da').includes(kind.toLocaleLowerCase('da'))
    ? title
    : `${kind.charAt(0).toLocaleUpperCase('da')}${kind.slice(1)}: ${title}`

const location = ({ name, room, address }: Venue): string => [name, room, address].filter(Boolean).join(', ')

const description = ({ body }: FrozenLetter, url: string): string =>
  [programmeText(body), practicalText(body), url].filter(Boolean).join('\n\n')
