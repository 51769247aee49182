import type { Found } from './found.ts'
import { type LetterText, sentenceBefore } from './letter-text.ts'
import { nameBefore } from './names.ts'
import type { Parts } from './parts.ts'
import { type Cue, type Reading, reasonsFor, weightOf } from './reading.ts'
import type { FoundSignatures } from './signatories.ts'

export interface DraftContact {
  name: Found<string> | null
  email: Found<string> | null
  phone: Found<string> | null
}

/** A mail address or telephone number where it stands. */
interface Reach {
  kind: 'email' | 'phone'
  value: string
  at: number
}

interface Place extends Reach {
  before: string
  label: string | null
  part: string
  isHead: boolean
  /** "Spørgsmål?" stands right before the sentence. */
  asked: boolean
}

const address = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/giu
const number = /(?<![\d.,/-]|\d )(?:(?:\(?(?:\+|00)4[57]\)?)\s?)?(?:\d{2} ?\d{2} ?\d{2} ?\d{2}|\d{2}-\d{2}-\d{2}-\d{2})(?![\d/-]| \d{2})/g

const cues: Cue<Place>[] = [
  { weight: 5, says: 'det står under »Kontakt« eller »Spørgsmål«', holds: ({ label }) => label === 'contact' },
  {
    weight: 4,
    says: 'sætningen handler om spørgsmål',
    holds: ({ before, asked }) =>
      asked || /(?:spørg\p{L}*|spørsmål|kontakt\p{L}*|henvend\p{L}*|tvivl|hør nærmere|questions?|contact|stilles til)/iu.test(before),
  },
  {
    weight: 3,
    says: 'det er den, man svarer eller ringer til',
    holds: ({ before }) =>
      /(?<!\p{L})(?:ring\p{L}*|besked|s\.?\s?u\.?|svar|meld\p{L}*|tilmeld\p{L}*|påmeld\p{L}*|skriv|bestil|formand)(?!\p{L})/iu.test(before),
  },
  { weight: 2, says: 'det står ved underskriften', holds: ({ part }) => part === 'below' },
  { weight: 1, says: 'det står i brevet', holds: ({ part }) => part === 'letter' || part === 'top' },
  {
    weight: -9,
    says: 'det er ikke et telefonnummer',
    holds: ({ before, kind }) =>
      kind === 'phone' &&
      /(?:cvr|ean|konto|reg|sags|dok|nr|j)\.?(?:\s?nr\.?|nummer)?[:\s-]*$/i.test(before) &&
      !/(?:tlf|telefon|mobil)\S*(?:\s?nr\.?|nummer)?[:\s]*$/i.test(before),
  },
  {
    weight: -3,
    says: 'det er til at købe eller bestille noget andet hos',
    holds: ({ before }) => /(?:hotel|taxa|kantinen|politi|persondata|databeskyttelse)/i.test(before),
  },
]

const asks = /(?:spørgsmål|tvivl|questions)\s?\?[^.!?]{0,80}$/iu
const lineBefore = (words: string, at: number) => words.slice(Math.max(0, at - 160), at).replace(/^.*\n/s, '')

/** Whom readers may ask: the address and number that most speaks for, with the name beside them. */
export function contact(text: LetterText, parts: Parts, signed: FoundSignatures): DraftContact | null {
  const readings = reaches(text).map((reach): Reading<Reach> => {
    const unit = text.unitAt(reach.at)
    const before = sentenceBefore(text.words, reach.at)
    return {
      value: reach,
      line: text.lineAt(reach.at),
      reasons: reasonsFor(cues, {
        ...reach,
        before,
        label: unit?.label ?? null,
        part: unit?.part ?? 'letter',
        isHead: false,
        asked: asks.test(lineBefore(text.words, reach.at)),
      }),
    }
  })
  const best = readings
    .filter(reading => weightOf(reading) > 0)
    .toSorted((a, b) => weightOf(b) - weightOf(a) || byKind(a) - byKind(b) || a.value.at - b.value.at)[0]
  if (!best) return senderOfMail(parts)
  const near = readings.filter(({ value, reasons }) => beside(text, best.value, value) && weightOf({ reasons }) > -4)
  const pick = (kind: Reach['kind']) =>
    (best.value.kind === kind
      ? best
      : near
          .filter(({ value }) => value.kind === kind)
          .toSorted((a, b) => Math.abs(a.value.at - best.value.at) - Math.abs(b.value.at - best.value.at))[0]) ?? null
  const [email, phone] = [pick('email'), pick('phone')]
  const first = Math.min(email?.value.at ?? Number.POSITIVE_INFINITY, phone?.value.at ?? Number.POSITIVE_INFINITY)
  const name = nameBefore(text.words, first) ?? (email && nameBefore(text.words, email.value.at))
  // `Venue: City Hall` is nobody.
  const isBeside = name && text.unitAt(name.at)?.block === text.unitAt(first)?.block && text.unitAt(name.at)?.label !== 'where'
  const own = name && isBeside ? { value: name.name, line: text.lineAt(name.at) } : null
  const unit = text.unitAt(first)
  const signer = unit?.part === 'below' && !own && signed.signatories.length === 1 ? signed.signatories[0]! : null
  const named = own ?? (signer ? { value: signer.value.name, line: signer.line } : signerCalled(unit?.words ?? '', signed))
  return {
    name: named,
    email: email ? { value: email.value.value, line: email.line } : addressOfSender(named, parts),
    phone: phone && { value: phone.value.value, line: phone.line },
  }
}

/** "Afbud til Erik på 40 11 22 33", and Erik Thomsen signs. */
function signerCalled(sentence: string, { signatories }: FoundSignatures): Found<string> | null {
  const called = signatories.filter(({ value }) => new RegExp(`(?<!\\p{L})${firstName(value.name)}(?!\\p{L})`, 'u').test(sentence))
  return called.length === 1 && called[0] ? { value: called[0].value.name, line: called[0].line } : null
}

const firstName = (name: string) => (name.split(' ')[0] ?? '').replace(/[^\p{L}-]/gu, '')

/** Whom to ask sent the mail: its head has the address. */
const addressOfSender = (named: Found<string> | null, { mail }: Parts): Found<string> | null =>
  named && mail?.sender?.email && mail.sender.name?.value === named.value ? mail.sender.email : null

const byKind = ({ value }: Reading<Reach>) => (value.kind === 'email' ? 0 : 1)

/** In the same block of lines, a few lines away at most. */
const beside = ({ unitAt }: LetterText, a: Reach, b: Reach): boolean =>
  unitAt(a.at)?.block === unitAt(b.at)?.block && Math.abs(a.at - b.at) < 200

function senderOfMail({ mail }: Parts): DraftContact | null {
  const sender = mail?.sender
  return sender?.email ? { name: sender.name, email: sender.email, phone: null } : null
}

function reaches({ words }: LetterText): Reach[] {
  return [
    ...[...words.matchAll(address)].map(({ 0: typed, index }): Reach => ({ kind: 'email', value: typed.replace(/[.-]+$/, ''), at: index })),
    ...[...words.matchAll(number)].map(({ 0: typed, index }): Reach => ({ kind: 'phone', value: inPairs(typed), at: index })),
  ]
}

const inPairs = (typed: string) =>
  typed
    .replace(/^\(?(?:\+|00)4[57]\)?\s?/, '')
    .replace(/[\s-]/g, '')
    .replace(/\d\d(?=\d)/g, '$& ')
