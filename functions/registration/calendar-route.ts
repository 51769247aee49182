import type { Context } from 'hono'
import { entryUid } from '../calendar/entry-uid.ts'
import { organiserOf } from '../calendar/organiser.ts'
import { sequenceOf } from '../calendar/sequence.ts'
import type { Opened } from '../invitation/open-link.ts'
import { sessionOf } from '../letter/frozen-letter.ts'
import type { Platform } from '../platform/platform.ts'

/**
 * A seat as a calendar file (iCalendar, METHOD:PUBLISH): the entry of the mail, for whoever opens
 * their page on another machine. Undefined where there is no seat, or no
 * meeting any more. What makes it is read when the
 * first is asked for: few do, and it weighs as much as all our pages.
 */
export async function calendarFile(
  { clock }: Pick<Platform, 'clock'>,
  { person, letter, campaign }: Opened,
  c: Context,
): Promise<Response | undefined> {
  const { answer } = person
  const session = campaign.state !== 'calledOff' && answer.status === 'registered' && sessionOf(letter, answer.session)
  if (!session) return undefined
  const { calendarEntry } = await import('../calendar/entry.ts')
  const text = calendarEntry({
    uid: entryUid(letter, person.number),
    sequence: sequenceOf(letter.plan ?? 0, person.version),
    letter,
    session,
    organiser: organiserOf(letter, person),
    now: clock.now(),
    method: 'PUBLISH',
  })
  const headers = {
    'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH',
    'Content-Disposition': 'attachment; filename="moede.ics"',
    'Cache-Control': 'no-store',
  }
  return c.body(text, 200, headers)
}
