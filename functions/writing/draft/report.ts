import { kindsIn } from '../../letter/kinds.ts'
import type { Instant } from '../../values/instant.ts'
import { dateText } from './date-mentions.ts'
import type { Facts } from './facts.ts'
import { hasYear, possibleDays } from './possible-days.ts'
import { type DraftItem, itemText } from './programme.ts'
import type { DraftSession } from './sessions.ts'

/** One fact the text tells, as the draft has it, and the line it was read from. */
export interface Recognised {
  /** `title`, `sessions.0.date`, `programme.3` */
  fact: string
  value: string
  line: number
}

/** One thing a person must find out, with what the text does say. */
export interface Missing {
  fact: string
  says: string
}

export function recognised(facts: Facts): Recognised[] {
  const { price, contact } = facts
  return [
    ...told('title', facts.title),
    ...told('kind', facts.kind),
    { fact: 'language', value: facts.language, line: 1 },
    ...facts.sessions.flatMap(({ date, time, venue, seats, share }, index) => [
      ...told(`sessions.${index}.date`, date),
      ...told(`sessions.${index}.time`, time),
      ...(['name', 'room', 'address'] as const).flatMap(name =>
        told(`sessions.${index}.venue.${name}`, venue?.value[name] ? { value: venue.value[name], line: venue.line } : null),
      ),
      ...told(`sessions.${index}.capacity`, seats),
      ...told(`sessions.${index}.per-municipality`, share),
    ]),
    ...told('deadline', facts.deadline && { value: facts.deadline.said, line: facts.deadline.line }),
    ...facts.audience.map(({ value, line }, index) => ({ fact: `roles.${index}`, value, line })),
    ...(price?.amounts ?? []).map(({ value, line }, index) => ({ fact: `price.${index}`, value, line })),
    ...told('price.binding', price?.binding),
    ...told('price.release-on-venue-change', price?.releaseOnVenueChange),
    ...(['name', 'email', 'phone'] as const).flatMap(name => told(`contact.${name}`, contact?.[name])),
    ...facts.signatories.map(({ value, line }, index) => ({
      fact: `signatories.${index}`,
      value: [value.name, value.title].filter(Boolean).join(', '),
      line,
    })),
    ...facts.programme.flatMap(itemFacts),
    ...facts.practical.map(({ heading, line }, index) => ({ fact: `practical.${index}`, value: heading, line })),
  ]
}

const told = (fact: string, found: { value: string | boolean | number; line: number } | null | undefined): Recognised[] =>
  found ? [{ fact, value: String(found.value), line: found.line }] : []

const itemFacts = (item: DraftItem, index: number): Recognised[] => [
  ...(item.part ? [{ fact: `programme.${index}.part`, value: item.part, line: item.line }] : []),
  { fact: `programme.${index}`, value: itemText(item), line: item.line },
]

export function missing(facts: Facts, now: Instant): Missing[] {
  const none = (fact: string, found: unknown, says: string): Missing[] => (found ? [] : [{ fact, says }])
  const { contact, price } = facts
  const guessed = new Set(facts.guesses.all.flatMap(({ fact, readings }) => (readings.length > 0 ? [fact] : [])))
  const noted = new Set(facts.guesses.all.map(({ fact }) => fact))
  const all: Missing[] = [
    ...none('title', facts.title, 'Teksten har ingen overskrift.'),
    ...facts.sessions.flatMap((session, index) => missingOfSession(session, index, facts, now)),
    ...facts.days.also.map(({ value, line }) => ({
      fact: 'sessions',
      says: `»${dateText(value.mention)}« (linje ${line}) kan også være en dag, man mødes. Den er ikke taget med.`,
    })),
    ...(facts.deadline
      ? withoutYear('deadline', facts.deadline.value, now, facts.sessions[0].date?.value)
      : none(
          'deadline',
          null,
          'Teksten har ingen tilmeldingsfrist. Uden frist er der åbent, til mødet begynder, og ingen får påmindelser.',
        )),
    ...none('kind', facts.kind, 'Teksten siger ikke, hvad slags møde det er.'),
    ...none('roles', facts.audience.length > 0, 'Teksten siger ikke, hvem der må tilmelde sig.'),
    ...none('contact', contact, 'Teksten nævner ingen, man kan spørge.'),
    ...none('contact.name', !contact || contact.name, 'Kontaktpersonens navn står der ikke.'),
    ...none('contact.email', !contact || contact.email, 'Kontaktpersonens mailadresse står der ikke.'),
    ...none('contact.phone', !contact || contact.phone, 'Kontaktpersonens telefonnummer står der ikke.'),
    ...none('price', price || facts.isFree || noted.has('price'), 'Teksten nævner ingen pris. Uden pris er det gratis at deltage.'),
    ...none('price.binding', !price || price.binding, 'Teksten siger ikke, at tilmeldingen er bindende.'),
    ...none(
      'price',
      !price?.writtenWithVat,
      `Der stod ${price?.writtenWithVat} med moms. Et brev skriver prisen uden, så der står nu ${price?.amounts[0]?.value}`,
    ),
    ...none('price', !price?.withVat, 'Prisen er med moms. Et brev skriver den uden, og momsen lægges til.'),
    ...none(
      'price',
      (price?.amounts.length ?? 0) < 2,
      'Teksten nævner flere priser. Skriv dem med en kategori til hver, hvis de alle gælder.',
    ),
    ...none('signatories', facts.signatories.length > 0, 'Teksten har ingen underskrift.'),
    ...none(
      'programme',
      facts.programme.length > 0,
      'Teksten har intet program. Det kan skrives under ## Program eller ligge i et dokument.',
    ),
  ]
  // A guess says it better.
  return all.filter(({ fact }) => !guessed.has(fact))
}

function missingOfSession({ date, time, venue, seats, lastDay }: DraftSession, index: number, facts: Facts, now: Instant): Missing[] {
  const fact = (name: string) => `sessions.${index}.${name}`
  const none = (name: string, found: unknown, says: string): Missing[] => (found ? [] : [{ fact: fact(name), says }])
  const likely = facts.days.guesses.map(({ value, line }) => `»${dateText(value.mention)}« (linje ${line})`).join(' eller ')
  const noDay = likely ? `Mødets dag er måske ${likely}.` : 'Teksten siger ikke, hvilken dag mødet er.'
  return [
    ...(date ? withoutYear(fact('date'), date.value, now) : none('date', null, noDay)),
    ...none(
      'until',
      !lastDay,
      `Mødet varer flere dage, til og med ${lastDay?.value}. Et brev kan kun nævne den første dag, så skriv det også i teksten.`,
    ),
    ...none('time', time, 'Teksten siger ikke, hvad klokken er.'),
    ...none('time', !time || time.value.includes('-'), `Mødet begynder kl. ${time?.value}, men teksten siger ikke, hvornår det slutter.`),
    ...none('venue', venue, 'Teksten siger ikke, hvor mødet er.'),
    ...none('venue.address', !venue || venue.value.address, 'Stedets adresse står der ikke.'),
    ...none('capacity', seats, 'Teksten nævner intet antal pladser. Uden et tal er der plads til alle.'),
  ]
}

/**
 * The box with time and place, which often says the other word, does not come into the letter, so
 * its check cannot find it.
 */
export function mixedKinds(text: string): Missing[] {
  const kinds = kindsIn(text)
  return kinds.length > 1 ? [{ fact: 'kind', says: `Teksten kalder mødet både ${kinds.join(' og ')}. Brug samme ord hele vejen.` }] : []
}

function withoutYear(fact: string, date: string, now: Instant, meeting?: string): Missing[] {
  return hasYear(date) ? [] : [{ fact, says: [`»${date}« har intet årstal.`, ...sentence(possibleDays(date, now, meeting))].join(' ') }]
}

const sentence = (days: string[]) => (days.length > 0 ? [`${days.join(', ')}.`] : [])
