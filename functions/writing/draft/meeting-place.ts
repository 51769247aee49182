import type { Venue } from '../../letter/letter.ts'
import { type LetterText, sentenceBefore } from './letter-text.ts'
import type { NamedDay } from './named-days.ts'
import { type Place, placeAfter, placeAtStart, placeReasons } from './place-words.ts'
import { type Reading, type Weighed, weigh, weightOf } from './reading.ts'
import { timeSpans } from './time-spans.ts'
import { venueFrom } from './venue.ts'

/**
 * What follows the day and its time, on the line or the next; else what stands before the day:
 * "mødet på Rådhuset den 4. maj".
 */
export function placeOfDay(text: LetterText, { mention, stretch }: NamedDay): Weighed<Venue> {
  const spans = timeSpans(stretch.slice(0, 160))
  const told = spans[0] && spans[0].from < 120 ? [spans[0].to, 0] : [0]
  const after = told.flatMap(skip => {
    const place = placeAfter(stretch.slice(skip))
    return place ? [readingOf(text, place, mention.to + skip + place.at, { weight: 3, says: 'det følger efter dag og tid' })] : []
  })
  return weighed(after.length > 0 ? after.slice(0, 1) : placeBefore(text, mention.from))
}

const before =
  /(?<!\p{L})(på|i|hos|ved|at|in)\s+(\p{Lu}[^,.!?\n]{2,60}?(?:, [^.!?\n]{2,60}?)?)[\s,]*(?:foregår|afholdes|finder sted|den|kl\.?|on|\p{L}*dag)?[\s,]*(?:den|d\.|kl\.?)?\s*$/u

function placeBefore(text: LetterText, at: number): Reading<Venue>[] {
  const said = sentenceBefore(text.words, at)
  const match = before.exec(said)
  const [all = '', , words = ''] = match ?? []
  return match && words !== ''
    ? [
        readingOf(text, { words: words.trim(), introduced: true, at: 0 }, at - said.length + match.index + all.indexOf(words), {
          weight: 1,
          says: 'det står foran dagen',
        }),
      ]
    : []
}

/** The place of all meetings: under `Sted`. */
export const placeUnderLabel = (text: LetterText): Weighed<Venue> => weighed(labelled(text))

/** Where a sentence says that one meets. */
export const placeInSentence = (text: LetterText): Weighed<Venue> => weighed([...spoken(text), ...onTheNet(text)])

function labelled(text: LetterText): Reading<Venue>[] {
  const groups = Map.groupBy(
    text.units.filter(({ label }) => label === 'where'),
    ({ block }) => block,
  )
  return [...groups.values()].flatMap(units => {
    const lines = units
      .map(({ words }) => words.replace(/^[\p{L} ]{2,20}?:\s*/u, '').replace(/^(?:hvor|sted|mødested)(?:\s+|$)/i, ''))
      .filter(line => line !== '')
    const words = placeAtStart(lines.join('\n').replace(/^(?:på|i|hos|ved)\s+/i, ''))
    const [first] = units
    return words && first
      ? [readingOf(text, { words, introduced: true, at: 0 }, first.from, { weight: 5, says: 'det står under »Sted«' })]
      : []
  })
}

const meets =
  /(?:mødes|mødet|sidder|holdes|afholdes|foregår|finder sted|samles|er|vi ses|møder hinanden)(?: (?:vi|det|alle|sted|her))?\s(?:på|i|hos|ved)\s+(?=\p{L})/giu

function spoken(text: LetterText): Reading<Venue>[] {
  return [...text.words.matchAll(meets)].flatMap(({ 0: all, index }) => {
    const at = index + all.length
    const words = placeAtStart(text.words.slice(at, at + 200).split('\n')[0]!)
    const unit = text.unitAt(index)
    if (!words || unit?.part === 'below' || unit?.part === 'programme' || /^p\.?\s?s\b/i.test(unit?.words ?? '')) return []
    const reading = readingOf(text, { words, introduced: true, at: 0 }, at, { weight: 1, says: 'sætningen siger, at man mødes der' })
    return [reading]
  })
}

const net = /(?<!\p{L})(?:på|over|via) ((?:Microsoft )?(?:Teams|Zoom|Webex|Skype))(?!\p{L})/u

/** "holder vi et webinar på Zoom" */
function onTheNet(text: LetterText): Reading<Venue>[] {
  const match = net.exec(text.words)
  const [all = '', words = ''] = match ?? []
  return match && text.unitAt(match.index)?.part !== 'below'
    ? [
        readingOf(text, { words, introduced: true, at: 0 }, match.index + all.length - words.length, {
          weight: 0,
          says: 'et møde på nettet nævnes',
        }),
      ]
    : []
}

const readingOf = (text: LetterText, place: Place, at: number, reason: { weight: number; says: string }): Reading<Venue> => ({
  value: venueFrom(place.words),
  line: text.lineAt(at),
  reasons: [reason, ...placeReasons(place)],
})

const weighed = (readings: Reading<Venue>[]): Weighed<Venue> =>
  weigh(
    readings.filter(reading => weightOf(reading) > 0),
    { sure: 4, guess: 2, same: (a, b) => a.name === b.name || a.room === b.name || a.name === b.room },
  )
