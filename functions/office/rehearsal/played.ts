import type { Person, PersonRow } from '../../audience/person.ts'
import { fingerprintText } from '../../rehearsing/fingerprint.ts'
import { fingerprintOf, type Rehearsable, withDeadline } from '../../rehearsing/rehearsable.ts'
import { type PlayedStep, type Rehearsal, rehearsalOf } from '../../rehearsing/rehearsal.ts'
import type { Instant } from '../../values/instant.ts'
import type { RehearsalQuestions } from './rehearsal-questions.ts'

/** A rehearsal as a page shows it: what was played, and as whom its mails are read. */
export interface Played {
  /** With the deadline that was asked for. */
  of: Rehearsable
  rehearsal: Rehearsal
  /** Somebody picked, and one of them alone. */
  as: PersonRow | null
  /** Those the words typed fit, where it is not one. */
  found: PersonRow[]
  /** Of what is stored, whatever was supposed. */
  fingerprint: string
}

/** At most so many are offered to pick from. */
const mostOffered = 20

export function played(stored: Rehearsable, asked: RehearsalQuestions, now: Instant): Played {
  const of = asked.deadline ? withDeadline(stored, asked.deadline, now) : stored
  const { campaign, letter, steps, persons, documents } = of
  const rehearsal = rehearsalOf({
    letter,
    steps,
    persons,
    invitedTo: campaign.state === 'draft' ? campaign.highest : campaign.invitedTo,
    documents: documents.map(({ document }) => document),
    now,
    whatIf: asked.whatIf,
  })
  const found = asked.who === '' ? [] : peopleLike(persons, asked.who)
  return {
    of,
    rehearsal,
    as: found.length === 1 ? found[0]! : null,
    found: found.slice(0, mostOffered),
    fingerprint: fingerprintText(fingerprintOf(stored, now)),
  }
}

/** By number, or by a part of name or address. Whoever is called exactly that is meant alone. */
function peopleLike(persons: readonly PersonRow[], words: string): PersonRow[] {
  if (/^\d+$/.test(words)) return persons.filter(({ number }) => number === Number(words))
  const wanted = words.toLocaleLowerCase('da')
  const exact = persons.filter(({ name, email }) => [name, email].some(text => text.toLocaleLowerCase('da') === wanted))
  if (exact.length > 0) return exact
  return persons.filter(({ name, email }) => `${name}\n${email}`.toLocaleLowerCase('da').includes(wanted))
}

/** Whose mail a step shows: whoever was picked, else its first reader. */
export function readerOfStep({ rehearsal, as }: Played, { step, readers }: PlayedStep): Person | undefined {
  const cast = rehearsal.castAt(step.at)
  const number = as?.number ?? readers[0]
  return number === undefined ? undefined : cast.find(person => person.number === number)
}
