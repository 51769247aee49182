import type { MailWords } from '../../templates/words/mail.da.ts'
import type { Reader } from '../audience/reader.ts'
import type { FrozenLetter, FrozenSession } from '../campaign/frozen-letter.ts'
import { escapeHtml } from '../values/html.ts'
import { mailWords } from './frame.ts'
import { venueName } from './meeting.ts'
import type { PersonalPlaceholder } from './personal-placeholders.ts'
import { capitalised } from './piece.ts'

/** The signed halves of a reader's links; what stands before them is in the template. */
export interface MailTokens {
  answer: string
  participant: string
  optOut: string
}

/** One reader of a mail, with the session they have a seat at. */
export interface MailReader {
  reader: Reader
  session: FrozenSession | null
  tokens: MailTokens
  /** Who has registered this reader, when it was somebody else. */
  registeredBy?: string
}

/** Every placeholder a mail may ask for, as typed and, with `Html` behind its name, escaped. */
export function personalValues(of: MailReader, letter: FrozenLetter): Record<string, string> {
  const raw = rawValues(of, letter, mailWords(letter.language))
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(raw)) {
    const line = oneLine(value)
    values[name] = line
    values[`${name}Html`] = escapeHtml(line)
  }
  return values
}

function rawValues(
  { reader, session, tokens, registeredBy }: MailReader,
  letter: FrozenLetter,
  words: MailWords,
): Record<PersonalPlaceholder, string> {
  return {
    greeting: reader.kind === 'mailbox' ? words.everyoneAt(reader.name) : reader.name,
    name: reader.name,
    municipality: reader.municipality,
    role: reader.role,
    to: commaJoined(reader.name, standing(reader, words)),
    why: why(reader, letter, words),
    soFar: soFar(reader, words),
    seat: commaJoined(reader.name, reader.municipality),
    registeredBy: registeredBy ?? '',
    sessionDate: capitalised(session?.date.long ?? ''),
    sessionShort: session?.date.short ?? '',
    sessionBrief: session?.date.brief ?? '',
    sessionTime: session?.time ?? '',
    sessionVenue: session ? venueName(session.venue) : '',
    sessionAddress: session?.venue.address ?? '',
    token: tokens.answer,
    participantToken: tokens.participant,
    optOutToken: tokens.optOut,
  }
}

/** `Social- og Sundhedsudvalget i Furesø Kommune`, `direktør i Furesø Kommune`, `Furesø Kommune` */
function standing({ groups, role, municipality, kind }: Reader, words: MailWords): string {
  const of = kind === 'mailbox' ? '' : groups || role
  return of && municipality ? words.standing(of, municipality) : of || municipality
}

function why(reader: Reader, letter: FrozenLetter, words: MailWords): string {
  const { why } = words.foot
  if (reader.kind === 'mailbox') return why.mailbox(reader.name)
  if (!reader.groups && !reader.role) return why.invited(letter.sender.name)
  if (!reader.groups) return why.role(standing(reader, words))
  return isMemberOf.has(reader.role) ? why.member(standing(reader, words)) : why.listed(standing(reader, words))
}

/** A director may stand on a committee's list without sitting in it. */
const isMemberOf: ReadonlySet<string> = new Set(['udvalgsmedlem', 'økonomiudvalgsmedlem', 'udvalgsformand'])

/** How a reminder begins. A mailbox is never "answered", so it is asked instead; how many it has registered could stand here. */
const soFar = ({ kind }: Reader, words: MailWords): string => (kind === 'mailbox' ? words.reminder.mailbox : words.reminder.noAnswerYet)

const commaJoined = (...parts: string[]): string => parts.filter(Boolean).join(', ')

/** A value is a piece of a line: what was typed with a line break must not start one of its own in a text part or a subject. */
const oneLine = (value: string): string => value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
