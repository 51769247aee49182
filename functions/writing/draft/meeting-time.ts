import type { Found } from './found.ts'
import { type LetterText, sentenceBefore } from './letter-text.ts'
import type { NamedDay } from './named-days.ts'
import type { DraftItem } from './programme.ts'
import { type Cue, type Reading, reasonsFor, type Weighed, weigh } from './reading.ts'
import { clockTimes, type TimeSpan, timeSpans } from './time-spans.ts'

/** From when to when; the end is null where no end is said. */
export interface MeetingTime {
  starts: string
  ends: string | null
}

interface Place {
  before: string
  label: string | null
  part: string
  hasEnd: boolean
  isBesideDay: boolean
}

const aside =
  /(?<!\p{L})(?:dørene|døren|åbner|kaffe(?:n)?|morgen(?:mad|brød)|smørrebrød|suppe|spisning|middag|indtjekning|check-in|ankomst|registrering|telefontid|åbningstid\p{L}*|træffes|ring\p{L}*|hverdage|parkering|bus(?:sen)?|tog(?:et)?|afgang|husk|sendt)(?!\p{L})[^.!?\n]{0,40}$/iu

const cues: Cue<Place>[] = [
  { weight: 4, says: 'det står ved dagen', holds: ({ isBesideDay }) => isBesideDay },
  { weight: 4, says: 'det står under »Tid«', holds: ({ label }) => label === 'when' },
  { weight: 2, says: 'det er fra og til', holds: ({ hasEnd }) => hasEnd },
  {
    weight: 2,
    says: 'sætningen siger, at mødet foregår da',
    holds: ({ before }) =>
      /(?<!\p{L})(?:begynder|starter|varer|foregår|afholdes|holdes|mødes|\p{L}*møde(?:r|t|rne)?|alle dage|begge dage|generalforsamling)(?!\p{L})[^.!?\n]{0,50}$/iu.test(
        before,
      ),
  },
  { weight: -5, says: 'det er, hvornår man kan komme, spise eller ringe', holds: ({ before }) => aside.test(before) },
  {
    weight: -6,
    says: 'det hører til en frist',
    holds: ({ before, label }) => label === 'deadline' || /(?<!\p{L})(?:senest|inden|frist\p{L}*)(?!\p{L})[^!?\n]{0,60}$/iu.test(before),
  },
  {
    weight: -4,
    says: 'det hører til et andet møde',
    holds: ({ before }) => /^p\.?\s?s\b|næste (?:møde|gang)|(?:husk|også)[^.!?]{0,30}(?:tur|den)/iu.test(before),
  },
  { weight: -5, says: 'det står i programmet', holds: ({ part }) => part === 'programme' },
  {
    weight: -3,
    says: 'det står under et andet ord',
    holds: ({ label }) => label === 'contact' || label === 'price',
  },
]

/** The time of one day: what its own stretch of text says, else what the whole text does. */
export function meetingTime(text: LetterText, days: NamedDay[], programme: DraftItem[]): Weighed<MeetingTime & { at: number }> {
  const beside = days.map(({ mention, stretch }) => ({ from: mention.to, to: mention.to + stretch.length }))
  const isBeside = (at: number) => beside.some(({ from, to }) => at >= from && at < to && at - from < 160)
  const placeAt = (at: number, hasEnd: boolean): Place => {
    const unit = text.unitAt(at)
    return {
      before: sentenceBefore(text.words, at),
      label: unit?.label ?? null,
      part: unit?.part ?? 'letter',
      hasEnd,
      isBesideDay: isBeside(at),
    }
  }
  const read = (starts: string, ends: string | null, at: number): Reading<MeetingTime & { at: number }> => ({
    value: { starts, ends, at },
    line: text.lineAt(at),
    reasons: reasonsFor(cues, placeAt(at, ends !== null)),
  })
  const spans = [...timeSpans(text.words), ...beginsAndEnds(text.words)]
  const single = clockTimes(text.words).filter(
    ({ from }) => !spans.some(span => from >= span.from && from < span.to) && !endLabel.test(sentenceBefore(text.words, from)),
  )
  const readings = [
    ...spans.map(({ starts, ends, from }) => read(starts, ends, from)),
    ...single.map(({ time, from }) => read(time, null, from)),
  ]
  const found = weigh([...readings, ...timeOfProgramme(programme)], { sure: 2, guess: 1, same: sameTime })
  return found
}

/** A start without an end does not speak against the same start with one. */
const sameTime = (a: MeetingTime, b: MeetingTime) => a.starts === b.starts && (a.ends === b.ends || a.ends === null || b.ends === null)

const clock = String.raw`(?:kl\.?\s?|klokken\s)?(?:ca\.?\s)?(\d{1,2})(?:[.:](\d{2}))?(?!\d)`
const startsThenEnds = new RegExp(
  String.raw`(?:begynder|starter|start|fra|begins?|starts?)(?: alle dage)?\s(?:kl\.?|klokken)\s?${clock}[^.!?\n]{0,30}?(?:slutter|slut|færdige?|ends?)\s(?:senest |omkring |ca\. )?${clock}`,
  'giu',
)

/** "begynder klokken 9.30 og slutter klokken 15" */
const beginsAndEnds = (words: string): TimeSpan[] =>
  [...words.matchAll(startsThenEnds)].map(({ 0: all, 1: hour = '', 2: minute = '00', 3: lastHour = '', 4: lastMinute = '00', index }) => ({
    starts: `${hour.padStart(2, '0')}.${minute}`,
    ends: `${lastHour.padStart(2, '0')}.${lastMinute}`,
    from: index,
    to: index + all.length,
  }))

const goodbye =
  /^(?:tak for|vel hjem|farvel|goodbye|slut(?:t)?(?!\p{L})|kom godt hjem|mødet slutter|afslutning$|på gensyn|konferencen slutter|forventet afslutning|thank you)/iu

/**
 * From the first point to the end of the last one; the start of a last point is an end only where
 * the point is a goodbye.
 */
function timeOfProgramme(items: DraftItem[]): Reading<MeetingTime & { at: number }>[] {
  const timed = items.filter(({ time }) => time !== '')
  const [first, last] = [timed[0], timed.at(-1)]
  if (!first || !last || timed.length < 2) return []
  const ends = last.ends !== '' ? last.ends : goodbye.test(last.title) ? last.time : null
  return [
    { value: { starts: first.time, ends, at: -1 }, line: first.line, reasons: [{ weight: 2, says: 'programmet begynder og slutter da' }] },
  ]
}

/** `Slut: kl. 14.00` on a line of its own. */
const endLabel = /^(?:slut(?:ter|tid|tidspunkt)?|ends?)\s?:/i

const saysEnd = new RegExp(
  String.raw`(?:^slut(?:ter|tid|tidspunkt)?\s?:\s|(?:slutter|er slut|er færdige?|færdige?)\s(?:senest |omkring |ca\. |igen |vi )*(?:kl\.?|klokken)\s?)${clock}`,
  'imu',
)

/** "Vi slutter senest kl. 18.00", in another sentence than the beginning. */
export function endSaid({ words, lineAt }: LetterText, starts: string): Found<string> | null {
  const match = saysEnd.exec(words)
  const ends = match && `${(match[1] ?? '').padStart(2, '0')}.${match[2] ?? '00'}`
  return match && ends && ends > starts ? { value: ends, line: lineAt(match.index) } : null
}

/** Where the letter says only when it begins, the end of the programme is the end. */
export function endOfProgramme(items: DraftItem[], starts: string): Found<string> | null {
  const [time] = timeOfProgramme(items)
  return time?.value.ends && time.value.ends > starts ? { value: time.value.ends, line: items.at(-1)?.line ?? time.line } : null
}
