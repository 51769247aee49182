import type { Venue } from '../../letter/letter.ts'
import { dateText } from './date-mentions.ts'
import { type Flow, flow } from './flow.ts'
import type { Found } from './found.ts'
import { isGreeting, isSignOff } from './line-kinds.ts'
import { type MeetingDay, meetingDays } from './meeting-days.ts'
import type { Parts } from './parts.ts'
import { startTime, timeSpans } from './time-spans.ts'
import { addressIn, placeAfter, venueFrom, withAddress } from './venue.ts'

/** A meeting as far as the text tells. */
export interface DraftSession {
  /** `2026-05-04`, or `17. august`. */
  date: Found<string> | null
  /** `15.30-18.00`; only `15.30` where no end is said. */
  time: Found<string> | null
  venue: Found<Venue> | null
}

/**
 * The meeting, or the several meetings of which each person picks one. Always at least one, if only
 * to be filled in.
 */
export function sessions(parts: Parts): [DraftSession, ...DraftSession[]] {
  const text = flow([...parts.top, ...parts.letter, ...parts.below])
  const time = timeOf(text) ?? timeOfProgramme(flow(parts.programme)) ?? onlyStart(text)
  const venue = labelledVenue(text)
  const [first, ...others] = meetingDays(text.words).map(day => sessionOn(day, text, { time, venue }))
  if (!first) return [addressed({ date: null, time, venue }, text, parts)]
  return others.length > 0 ? [first, ...others] : [addressed(first, text, parts)]
}

function sessionOn(day: MeetingDay, text: Flow, overall: Pick<DraftSession, 'time' | 'venue'>): DraftSession {
  const [span] = timeSpans(day.words)
  return {
    date: { value: dateText(day.mention), line: text.lineAt(day.mention.from) },
    time: span ? { value: span.span, line: text.lineAt(day.from + span.from) } : overall.time,
    venue: overall.venue ?? venueNear(day, text, span?.to ?? 0),
  }
}

function timeOf({ words, lineAt }: Flow): Found<string> | null {
  const [span] = timeSpans(words)
  return span ? { value: span.span, line: lineAt(span.from) } : null
}

/** From the first point of the programme to the last. */
function timeOfProgramme({ words, lineAt }: Flow): Found<string> | null {
  const times = [...words.matchAll(/^(?:kl\.?\s*)?(\d{1,2})[.:](\d{2})/gim)].map(({ index, 1: hour = '', 2: minute = '' }) => ({
    at: index,
    clock: `${hour.padStart(2, '0')}.${minute}`,
  }))
  const [first, last] = [times[0], times.at(-1)]
  return first && last && first.clock < last.clock ? { value: `${first.clock}-${last.clock}`, line: lineAt(first.at) } : null
}

function onlyStart({ words, lineAt }: Flow): Found<string> | null {
  const start = startTime(words)
  return start && { value: start.time, line: lineAt(start.at) }
}

const label = /(?:^|\n)(?:mødested|sted|hvor|adresse|lokale|venue|where|place):\s*([^\n]+)/i

function labelledVenue({ words, lineAt }: Flow): Found<Venue> | null {
  const match = label.exec(words)
  const [all = '', said = ''] = match ?? []
  const place = placeAfter(said)
  return match && place ? { value: venueFrom(place), line: lineAt(match.index + all.length - said.length) } : null
}

/**
 * What follows day and time, on the same line or the next; else what stands before the day: "mødet
 * på Rådhuset den 4. maj".
 */
function venueNear({ mention, words, from }: MeetingDay, text: Flow, spanEnds: number): Found<Venue> | null {
  const told = Math.max(mention.to - from, spanEnds)
  const after = words.slice(told)
  const endsHere = from + words.length
  if (/^[\s,:;]*$/.test(after)) {
    const [, next = ''] = /^\n([^\n]{3,90})(?:\n|$)/.exec(text.words.slice(endsHere)) ?? []
    const place = text.words[endsHere] === '\n' && !/[.!?:]$/.test(next) && !isSignOff(next) && !isGreeting(next) && placeAfter(next)
    if (place) return { value: venueFrom(place), line: text.lineAt(endsHere + 1) }
  }
  const place = placeAfter(after)
  if (place) return { value: venueFrom(place), line: text.lineAt(from + told + after.indexOf(place)) }
  const match = placeBefore.exec(words.slice(0, mention.from - from))
  const [all = '', earlier = ''] = match ?? []
  return match && earlier ? { value: venueFrom(earlier.trim()), line: text.lineAt(from + match.index + all.indexOf(earlier)) } : null
}

const placeBefore =
  /(?<!\p{L})(?:på|i|hos|ved|at|in)\s+(\p{Lu}[^,.!?\n]{2,60}?)[\s,]*(?:foregår|afholdes|finder sted|den|kl\.?|on|\p{L}*dag)?[\s,]*(?:den|d\.|kl\.?)?\s*$/u

/** A single meeting's address may stand further down, where the way is described. */
function addressed(session: DraftSession, text: Flow, parts: Parts): DraftSession {
  if (!session.venue || /\d{4}/.test(session.venue.value.address ?? '')) return session
  for (const { words } of [text, flow(parts.practical)]) {
    const found = addressIn(words)
    if (found) return { ...session, venue: { ...session.venue, value: withAddress(session.venue.value, found.address) } }
  }
  return session
}
