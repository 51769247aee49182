import { deadlineReasons, isForSomethingElse, needsNoAnswer } from './deadline-readings.ts'
import type { LetterText } from './letter-text.ts'
import { sentenceAfter, sentenceBefore } from './letter-text.ts'
import type { NamedDay } from './named-days.ts'
import { type Reading, type Weighed, weigh } from './reading.ts'
import { daysBeforeMeeting } from './relative-days.ts'
import { clockTimes } from './time-spans.ts'

/**
 * The last day to answer as the text says it: a day of the calendar, or one told by another day.
 */
export type SaidDeadline = { time: string | null } & ({ day: NamedDay } | { words: string; date: string | null })

/** @param meeting the day others are told by, where it is known */
export function deadline(text: LetterText, days: NamedDay[], meeting: string | null): Weighed<SaidDeadline> {
  const readings = [...days.flatMap(day => onADay(text, day)), ...relative(text, meeting)]
  const nobodyAnswers = needsNoAnswer.test(text.words)
  const all = readings.map(reading =>
    nobodyAnswers ? { ...reading, reasons: [...reading.reasons, { weight: -5, says: 'ingen behøver at melde sig til' }] } : reading,
  )
  return weigh(all, { sure: 5, guess: 2, same: (a, b) => dayKey(a) === dayKey(b) })
}

const dayKey = (said: SaidDeadline): string => ('day' in said ? `${said.day.mention.month}-${said.day.mention.day}` : said.words)

function onADay(text: LetterText, day: NamedDay): Reading<SaidDeadline>[] {
  const reasons = deadlineReasons(day)
  return reasons.length > 0 ? [{ value: { day, time: timeBeside(day) }, line: text.lineAt(day.mention.from), reasons }] : []
}

/** "senest kl. 12 den 3. marts", "senest den 3. marts kl. 12" */
function timeBeside({ before, after }: Pick<NamedDay, 'before' | 'after'>): string | null {
  const [behind] = clockTimes(after.slice(0, 24))
  const [ahead] = clockTimes(before.slice(-16))
  const isBeside = behind && /^[\s,]*(?:inden |før |senest )?$/i.test(after.slice(0, behind.from))
  return isBeside ? behind.time : ahead ? ahead.time : null
}

const asks = /(?<!\p{L})(?:senest|inden)(?!\p{L})[^.!?\n]{0,40}$/iu
const answers = /(?<!\p{L})(?:tilmeld|meld|svar|besked|skriv|send|s\.\s?u\.|su(?!\p{L})|bestil|ring)/iu

function relative({ words, lineAt }: LetterText, meeting: string | null): Reading<SaidDeadline>[] {
  const found = daysBeforeMeeting(words).map(day => ({ day, date: meeting && day.date(meeting) }))
  return found.flatMap(({ day, date }) => {
    const before = sentenceBefore(words, day.from)
    if (!asks.test(before)) return []
    const sentence = before + day.words + sentenceAfter(words, day.to)
    return [
      {
        value: { words: day.words, date, time: null },
        line: lineAt(day.from),
        reasons: [
          { weight: 3, says: 'den står efter »senest« eller »inden«' },
          ...(answers.test(sentence) ? [{ weight: 3, says: 'sætningen handler om at svare' }] : []),
          ...(isForSomethingElse(sentence) && !/tilmeld/i.test(sentence) ? [{ weight: -6, says: 'fristen er for noget andet' }] : []),
        ],
      },
    ]
  })
}
