import type { MailWords } from '../../templates/words/mail.ts'
import type { Listed } from '../audience/participant-list.ts'
import type { Reader } from '../audience/reader.ts'
import type { Agreement } from '../billing/agreement.ts'
import type { PersonalHalves } from '../documents/mailed.ts'
import type { FrozenLetter, FrozenSession } from '../letter/frozen-letter.ts'
import { printedPrice } from '../letter/money.ts'
import { capitalised } from '../values/capitalised.ts'
import { escapeHtml } from '../values/html.ts'
import type { Language } from '../values/language.ts'
import { roleName } from '../values/role.ts'
import type { PersonalPlaceholder } from './personal-placeholders.ts'
import { mailWords } from './pieces/frame.ts'
import { venueName } from './pieces/meeting.ts'

/** The signed halves of a reader's links; what stands before them is in the template. */
export interface MailTokens {
  answer: string
  participant: string
  optOut: string
  /** The reader's own halves of the links to the documents this mail has. */
  files?: PersonalHalves
}

/** One reader of a mail, with the session they have a seat at. */
export interface MailReader {
  reader: Reader
  session: FrozenSession | null
  tokens: MailTokens
  /** A group mailbox: how many it has registered. */
  hasRegistered?: number | undefined
  /** Who has registered this reader, when it was somebody else. */
  registeredBy?: string | undefined
  /** Somebody else registered them, and their own yes is missing. */
  isUnbound?: boolean | undefined
  /** Who has this reader's seat now. */
  handedTo?: string | undefined
  /** How a mail to them begins, where it is not by whether they have answered. */
  soFar?: string | undefined
  /** Who else comes to this reader's session, where the letter has such a list. */
  participants?: readonly Listed[] | undefined
  /** What this reader has agreed to pay, and who gets the invoice. */
  order?: Pick<Agreement, 'øre' | 'buyer'> | undefined
}

/** Every placeholder a mail may ask for, as typed and, with `Html` behind its name, escaped. */
export function personalValues({ reader, ...of }: MailReader, { language }: Pick<FrozenLetter, 'language'>): Record<string, string> {
  const raw = rawValues({ ...of, reader: { ...reader, role: roleName(reader.role, language) } }, mailWords(language), language)
  // A link has nothing to escape.
  return { ...forBothHalves(raw), ...of.tokens.files }
}

/** What people typed, for the text as it is and, with `Html` behind its name, escaped. */
export function forBothHalves(raw: Record<string, string>): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(raw)) {
    const line = oneLine(value)
    values[name] = line.replaceAll('\u00a0', ' ')
    values[`${name}Html`] = escapeHtml(line)
  }
  return values
}

function rawValues(
  { reader, session, tokens, hasRegistered = 0, soFar: begins, registeredBy, handedTo, participants = [], order, isUnbound }: MailReader,
  words: MailWords,
  language: Language,
): Record<PersonalPlaceholder, string> {
  return {
    whom: reader.kind === 'mailbox' ? words.everyoneAt(reader.name) : reader.name,
    name: reader.name,
    municipality: reader.municipality,
    role: reader.role,
    as: standing(reader, words),
    soFar: begins ?? soFar(reader, hasRegistered, words),
    seat: [reader.name, reader.municipality].filter(Boolean).join(', '),
    registeredBy: registeredBy ?? '',
    handedTo: handedTo ?? '',
    participants: listed(participants, words),
    order: order ? ordered(order, words, language) : '',
    binds: isUnbound ? words.seat.boundYet : words.seat.binding,
    sessionDate: capitalised(session?.date.long ?? ''),
    sessionShort: session?.date.short ?? '',
    sessionBrief: session?.date.brief ?? '',
    sessionTime: session?.time ?? '',
    sessionVenue: session ? venueName(session.venue) : '',
    // To follow the venue's name.
    sessionAddress: session?.venue.address ? `, ${session.venue.address}` : '',
    token: tokens.answer,
    ownToken: tokens.participant,
    outToken: tokens.optOut,
  }
}

/**
 * `, Social- og Sundhedsudvalget i Furesø Kommune`, to follow a name; empty for somebody nobody
 * knows more of.
 */
function standing({ groups, role, municipality, kind }: Reader, words: MailWords): string {
  const group = kind === 'mailbox' ? '' : groups || role
  const whole = group && municipality ? words.of(group, municipality) : group || municipality
  return whole && `, ${whole}`
}

/** A long list stands on the page: fifty mails to a call would each carry it. */
const mostInMail = 200

function listed(participants: readonly Listed[], { practical }: MailWords): string {
  if (participants.length === 0) return practical.nobodyListed
  const shown = participants.slice(0, mostInMail).map(({ name, municipality }) => (municipality ? `${name} (${municipality})` : name))
  const more = participants.length - shown.length
  return `${shown.join('; ')}${more > 0 ? practical.moreListed(more) : '.'}`
}

/** The whole order, so that whoever pays by mistake for another sees it. */
function ordered({ øre, buyer }: Pick<Agreement, 'øre' | 'buyer'>, { facts }: MailWords, language: Language): string {
  const { ean, reference, name, email } = buyer
  const whom = [name, email].filter(Boolean).join(', ')
  const parts = [ean && facts.ean(ean), reference && facts.reference(reference), whom && facts.invoiceTo(whom)]
  return [printedPrice(øre, language), ...parts.filter(Boolean)].join('; ')
}

/** How a reminder begins. A mailbox is never "answered": it is told how many it has registered. */
const soFar = ({ kind }: Reader, hasRegistered: number, { reminder }: MailWords): string =>
  kind === 'mailbox' ? `${reminder.soFar(hasRegistered)} ${reminder.mailbox}` : reminder.noAnswerYet

/**
 * A value is a piece of a line: what was typed with a line break must not start one of its own in a
 * text part or a subject.
 */
const oneLine = (value: string): string => value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
