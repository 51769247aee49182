import type { Venue } from '../../letter/letter.ts'
import { dateText } from './date-mentions.ts'
import type { Found } from './found.ts'
import type { Guesses } from './guesses.ts'
import type { LetterText } from './letter-text.ts'
import { type MeetingDays, meetingDays } from './meeting-days.ts'
import { placeInSentence, placeOfDay, placeUnderLabel } from './meeting-place.ts'
import { endOfProgramme, endSaid, type MeetingTime, meetingTime } from './meeting-time.ts'
import type { NamedDay } from './named-days.ts'
import type { DraftItem } from './programme.ts'
import type { Reading, Weighed } from './reading.ts'
import { seatsSaid, shareSaid } from './seats.ts'
import { clockTimes, timeSpans } from './time-spans.ts'
import { addressIn, withAddress } from './venue.ts'
import { datedMeeting, type YearEvidence } from './years.ts'

/** A meeting as far as the text tells. */
export interface DraftSession {
  /** `2026-05-04`, or `17. august`. */
  date: Found<string> | null
  /** `15.30-18.00`; only `15.30` where no end is said. */
  time: Found<string> | null
  venue: Found<Venue> | null
  seats: Found<number> | null
  /** Of those, for any one municipality. */
  share: Found<number> | null
  /** The last of several days: `2027-03-04`, or `4. marts`. */
  lastDay: Found<string> | null
}

export interface Meetings {
  sessions: [DraftSession, ...DraftSession[]]
  days: MeetingDays
}

/**
 * The meeting, or the several meetings of which each person picks one. Always at least one, if only
 * to be filled in.
 */
export function sessions(text: LetterText, named: NamedDay[], programme: DraftItem[], years: YearEvidence, guesses: Guesses): Meetings {
  const days = meetingDays(text, named)
  const meetings = severalDays(days.sure, text)
  const overall = {
    time: meetingTime(
      text,
      meetings.map(({ value }) => value),
      programme,
    ),
    labelled: placeUnderLabel(text),
    spoken: placeInSentence(text),
    seats: seatsSaid(text),
    share: shareSaid(text),
  }
  const made = meetings.map((day, index) => sessionOn(day, index, text, { programme, years, guesses, overall, of: meetings.length }))
  const [first, ...others] = made
  if (first) return { days, sessions: [others.length > 0 ? first : addressed(first, text), ...others] }
  return { days, sessions: [addressed(undated(text, programme, guesses, overall), text)] }
}

interface Around {
  programme: DraftItem[]
  years: YearEvidence
  guesses: Guesses
  overall: Overall
  of: number
}

interface Overall {
  time: Weighed<MeetingTime>
  labelled: Weighed<Venue>
  spoken: Weighed<Venue>
  seats: Weighed<number>
  share: Found<number> | null
}

function sessionOn({ value: day, line }: Reading<NamedDay>, index: number, text: LetterText, around: Around): DraftSession {
  const { overall, guesses, years } = around
  const fact = (name: string) => `sessions.${index}.${name}`
  const dated = datedMeeting(day.mention, years)
  if (dated?.says) guesses.note(fact('date'), `${dateText(day.mention)} er læst som ${dated.date}. ${dated.says}`)
  const own = placeOfDay(text, day)
  const { labelled, spoken } = overall
  const venue = firstKnown(around.of > 1 ? [own, labelled, spoken] : [labelled, own, spoken])
  return {
    date: { value: dated?.date ?? dateText(day.mention), line },
    time: timeOf(day, text, around, fact('time')),
    venue: guesses.take(fact('venue'), venue, ({ name, room, address }) => [room, name, address].filter(Boolean).join(', ')),
    seats: guesses.take(fact('capacity'), overall.seats, String),
    share: overall.share,
    lastDay: lastDayOf(day, line, dated?.date ?? null),
  }
}

/** The first that is sure, else the first that is a guess. */
const firstKnown = (places: Weighed<Venue>[]): Weighed<Venue> =>
  places.find(({ is }) => is === 'sure') ?? places.find(({ is }) => is === 'guess') ?? { is: 'unsaid' }

function timeOf(day: NamedDay, text: LetterText, { overall, programme, guesses, of }: Around, fact: string): Found<string> | null {
  const [span] = of > 1 ? timeSpans(day.stretch.slice(0, 160)) : []
  if (span) return { value: `${span.starts}-${span.ends}`, line: text.lineAt(day.mention.to + span.from) }
  const [clock] = of > 1 ? clockTimes(day.stretch.slice(0, 60)) : []
  if (clock && overall.time.is !== 'sure') return { value: clock.time, line: text.lineAt(day.mention.to + clock.from) }
  return timeFrom(text, overall.time, programme, guesses, fact)
}

function timeFrom(
  text: LetterText,
  time: Weighed<MeetingTime>,
  programme: DraftItem[],
  guesses: Guesses,
  fact: string,
): Found<string> | null {
  const found = guesses.take(fact, time, ({ starts, ends }) => (ends ? `${starts}-${ends}` : starts))
  if (!found) return null
  const { starts, ends } = found.value
  if (ends) return { value: `${starts}-${ends}`, line: found.line }
  const said = endSaid(text, starts)
  if (said) return { value: `${starts}-${said.value}`, line: found.line }
  const end = endOfProgramme(programme, starts)
  if (end) guesses.note(fact, `Mødet slutter kl. ${end.value}, for da slutter programmet.`)
  return { value: end ? `${starts}-${end.value}` : starts, line: found.line }
}

function undated(
  text: LetterText,
  programme: DraftItem[],
  guesses: Guesses,
  { time, labelled, spoken, seats, share }: Overall,
): DraftSession {
  return {
    date: null,
    time: timeFrom(text, time, programme, guesses, 'sessions.0.time'),
    venue: guesses.take('sessions.0.venue', firstKnown([labelled, spoken]), ({ name, room, address }) =>
      [room, name, address].filter(Boolean).join(', '),
    ),
    seats: guesses.take('sessions.0.capacity', seats, String),
    share,
    lastDay: null,
  }
}

const overSeveral = /begge dage|to dage|tre dage|internat|overnatning|todages|tredages|alle (?:tre )?dagene/iu

/**
 * `3. og 4. marts` of a course with a night between is one meeting of two days; without one, two to
 * choose from.
 */
function severalDays(days: Reading<NamedDay>[], text: LetterText): Reading<NamedDay>[] {
  const [first, ...others] = days
  const last = others.at(-1)
  if (!first || !last || !overSeveral.test(text.words)) return days
  const together = others.every(
    ({ value }, index) => value.mention.month === first.value.mention.month && value.mention.day === first.value.mention.day + index + 1,
  )
  if (!together) return days
  const { day, month } = last.value.mention
  return [{ ...first, value: { ...first.value, mention: { ...first.value.mention, until: { day, month } } } }]
}

function lastDayOf({ mention }: NamedDay, line: number, first: string | null): Found<string> | null {
  if (!mention.until) return null
  const year = first ? Number(first.slice(0, 4)) : null
  return { value: dateText({ ...mention.until, year, weekday: null }), line }
}

/**
 * A single meeting's address may stand further down, where the way is described: never in a
 * letterhead or below the names.
 */
function addressed(session: DraftSession, text: LetterText): DraftSession {
  if (!session.venue || /\d{4}/.test(session.venue.value.address ?? '') || /teams|zoom|online/i.test(session.venue.value.name))
    return session
  const { name } = session.venue.value
  for (const unit of text.units) {
    if (unit.part === 'below' && !/afholdes|foregår|mødet/i.test(unit.words)) continue
    const next = unit.part === 'practical' || unit.words.includes(name)
    const found = next ? addressIn(unit.words) : null
    if (found) return { ...session, venue: { ...session.venue, value: withAddress(session.venue.value, found.address) } }
  }
  return session
}
