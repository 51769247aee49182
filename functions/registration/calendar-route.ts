import type { Context } from 'hono'
import type { Opened } from '../invitation/open-link.ts'
import { sessionOf } from '../letter/frozen-letter.ts'
import type { Platform } from '../platform/platform.ts'

/**
 * A seat as a calendar file (iCalendar, METHOD:PUBLISH): the entry of the mail, for whoever opens
 * their page on another machine. Undefined where there is no seat. What makes it is read when the
 * first is asked for: few do, and it weighs as much as all our pages.
 */
export async function calendarFile(
  { clock }: Pick<Platform, 'clock'>,
  { person, letter }: Opened,
  c: Context,
): Promise<Response | undefined> {
  const session = person.answer.status === 'registered' && sessionOf(letter, person.answer.session)
  if (!session) return undefined
  const { calendarEntry, entryUid } = await import('../calendar/entry.ts')
  const text = calendarEntry({
    uid: entryUid(letter, person.number),
    sequence: person.version,
    letter,
    session,
    organiser: letter.contact === 'none' ? letter.sender : letter.contact,
    now: clock.now(),
    method: 'PUBLISH',
  })
  const headers = {
    'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH',
    'Content-Disposition': 'attachment; filename="moede.ics"',
  }
  return c.body(text, 200, headers)
}
