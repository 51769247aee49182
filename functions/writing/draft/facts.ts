import { audience } from './audience.ts'
import { contact } from './contact.ts'
import { type DateMention, dateMentions, dateText } from './date-mentions.ts'
import { deadline, type SaidDeadline } from './deadline.ts'
import type { Found } from './found.ts'
import { type Guesses, newGuesses } from './guesses.ts'
import { kindOfMeeting } from './kind.ts'
import { languageOf } from './language.ts'
import { letterText } from './letter-text.ts'
import { namedDays } from './named-days.ts'
import type { Parts } from './parts.ts'
import { practicalInfo } from './practical.ts'
import { price } from './price.ts'
import { programme } from './programme.ts'
import { sessions } from './sessions.ts'
import { signatories } from './signatories.ts'
import { title } from './title.ts'
import { datedDeadline, type YearEvidence } from './years.ts'

export type Facts = ReturnType<typeof factsIn>

/** A deadline as the letter will have it, and as the text says it. */
export interface DraftDeadline {
  /** `2026-04-15 12.00`, or `15. april kl. 12.00` without a year. */
  value: string
  /** `15. april`, `to uger før` */
  said: string
  line: number
}

/** Everything the text says, each fact weighed over the whole of it. */
export function factsIn(parts: Parts) {
  const text = letterText(parts)
  const guesses = newGuesses()
  const heading = title(parts)
  const found = guesses.take('title', heading, ({ words }) => words)
  const years = yearEvidence(parts, found?.value.words ?? '', text.words)
  const days = namedDays(text, years.written?.date ?? null)
  const items = programme(parts.programme)
  const meetings = sessions(text, days, items, years, guesses)
  const [first] = meetings.sessions
  const meeting = first.date && /^\d{4}-/.test(first.date.value) ? first.date.value : null
  const signed = signatories(signedBelow(parts))
  const money = price(text)
  for (const { value, line, reasons } of money.doubts)
    guesses.note(
      'price',
      `»${value}« kan være prisen, men ${reasons.find(({ weight }) => weight < 0)?.says ?? 'det er ikke sikkert'}.`,
      line,
    )
  return {
    guesses,
    title: found && { value: found.value.words, line: found.line, from: found.value.from },
    kind: guesses.take('kind', kindOfMeeting(text, found?.value.words ?? null), kind => kind),
    language: languageOf(text.words),
    ...meetings,
    deadline: draftDeadline(guesses, guesses.take('deadline', deadline(text, days, meeting), saidText), meeting, years),
    audience: audience(text),
    ...money,
    contact: contact(text, parts, signed),
    ...signed,
    programme: items,
    practical: practicalInfo(parts.practical),
  }
}

/** Without a sign-off the names may stand below "På vegne af". */
const signedBelow = (parts: Parts) => parts.below

const saidText = (said: SaidDeadline): string => ('day' in said ? withTime(dateText(said.day.mention), said.time) : said.words)

const withTime = (day: string, time: string | null) => (time ? `${day} kl. ${time}` : day)

function draftDeadline(
  guesses: Guesses,
  found: Found<SaidDeadline> | null,
  meeting: string | null,
  years: YearEvidence,
): DraftDeadline | null {
  if (!found) return null
  const { value, line } = found
  const said = saidText(value)
  if ('words' in value) {
    if (!value.date) return { value: value.words, said, line }
    guesses.note('deadline', `»${value.words}« er læst som ${value.date}.`, line)
    return { value: withTime(value.date, value.time), said, line }
  }
  const dated = datedDeadline(value.day.mention, meeting, years)
  if (dated?.says) guesses.note('deadline', `»${dateText(value.day.mention)}« er læst som ${dated.date}. ${dated.says}`, line)
  return { value: withTime(dated?.date ?? dateText(value.day.mention), value.time), said, line }
}

/** The day the text was written or sent, and a year beside the meeting's name. */
function yearEvidence({ written, mail, leftOver }: Parts, title: string, words: string): YearEvidence {
  const updated = leftOver.find(({ text }) =>
    /^(?:siden er |side )?(?:sidst|senest) (?:opdateret|ændret)|^(?:opdateret|publiceret)/i.test(text),
  )
  const head = written ?? mail?.sent ?? null
  const [date] = head ? dateMentions(head.value) : updated ? dateMentions(updated.text) : []
  const year = /(?<![\d/-])(20\d{2})(?![\d/-])/.exec(title)?.[1] ?? namedYear.exec(words)?.[1]
  return {
    written: date?.year
      ? { date: iso(date), says: head ? `Brevet er dateret ${iso(date)} (linje ${head.line}).` : `Siden er ændret ${iso(date)}.` }
      : null,
    named: year ? { year: Number(year), says: `Året ${year} står i overskriften.` } : null,
  }
}

const namedYear =
  /(?:konference|konferanse|generalforsamling|årsmøde|temadag|seminar|forår(?:et)?|efterår(?:et)?|sommer(?:en)?|vinter(?:en)?)\s(20\d{2})(?![\d/-])/iu

const iso = ({ year, month, day }: DateMention) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
