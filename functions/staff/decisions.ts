import type { Person } from '../audience/person.ts'
import type { Campaign } from '../campaign/store.ts'
import type { DocumentVersion } from '../documents/document.ts'
import { awaitsStaff, type MailIn } from '../incoming/store.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { type Step, waitsForStaff } from '../letter/step.ts'
import type { PersonRequest } from '../outbox/person-request.ts'
import { unreconfirmed } from '../registration/unreconfirmed.ts'
import type { PersonNumber, SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'

/**
 * Something of a campaign that waits for a human being to decide, with what it takes to do so (task
 * list).
 */
export type OpenDecision =
  | { what: 'pending'; because: 'role' | 'late'; person: Person }
  | { what: 'undelivered'; people: Person[] }
  | { what: 'documentMissing'; document: string; title: string; due: Instant; isLate: boolean }
  | { what: 'unknown'; step: Step['name']; run: number; forDay?: string; people: number }
  | { what: 'held'; step: Step['name']; run: number; forDay?: string; due: Instant }
  | { what: 'unreconfirmed'; people: number }
  | { what: 'minimum'; session: SessionId; registered: number; minimum: number }
  | { what: 'added'; people: number }
  /** A mail that came in and that no rule settles. */
  | { what: 'mail'; mail: MailIn }
  /** Somebody asked on their own page to be erased, or for a copy. */
  | { what: 'asks'; wants: PersonRequest['wants']; person: Person }
  | { what: 'paused' }

export interface KnownForDecisions {
  campaign: Pick<Campaign, 'state' | 'paused' | 'invitedTo'>
  letter: FrozenLetter | undefined
  persons: readonly Person[]
  steps: readonly (Step & { unknown: number })[]
  versions: readonly Pick<DocumentVersion, 'document'>[]
  mails: readonly MailIn[]
  requests: readonly PersonRequest[]
  now: Instant
}

/**
 * Everything that waits for a decision, the most pressing first. What is settled is no longer here.
 */
export function openDecisions(known: KnownForDecisions): OpenDecision[] {
  const { campaign, letter } = known
  if (campaign.state === 'over') return asking(known)
  if (campaign.state !== 'launched' || !letter) return []
  return [
    ...(campaign.paused ? [{ what: 'paused' as const }] : []),
    ...pending(known),
    ...asking(known),
    ...known.mails.filter(awaitsStaff).map(mail => ({ what: 'mail' as const, mail })),
    ...missing(known, letter),
    ...unknown(known),
    ...held(known),
    ...tooFew(known, letter),
    ...notReconfirmed(known, letter),
    ...undelivered(known),
    ...added(known),
  ]
}

/** They have a month's right to it, and the meeting may be over. */
const asking = ({ requests, persons }: KnownForDecisions): OpenDecision[] =>
  requests.flatMap(({ number, wants }) => {
    const person = persons.find(one => one.number === number)
    return person ? [{ what: 'asks' as const, wants, person }] : []
  })

const pending = ({ persons }: KnownForDecisions): OpenDecision[] =>
  persons.flatMap(person =>
    person.answer.status === 'pendingApproval' ? [{ what: 'pending' as const, because: person.answer.because, person }] : [],
  )

function undelivered({ persons }: KnownForDecisions): OpenDecision[] {
  const people = persons.filter(({ suppression }) => suppression?.because === 'bounced')
  return people.length > 0 ? [{ what: 'undelivered', people }] : []
}

/** A document a coming mailing does not go without, and whose file nobody has added. */
function missing({ steps, versions, now }: KnownForDecisions, letter: FrozenLetter): OpenDecision[] {
  const here = new Set(versions.map(({ document }) => document))
  return letter.documents.flatMap(({ id, title }): OpenDecision[] => {
    if (here.has(id)) return []
    const step = steps.find(({ documents, state }) => documents?.includes(id) && (state === 'planned' || state === 'waiting'))
    return step ? [{ what: 'documentMissing', document: id, title, due: step.at, isLate: step.at <= now }] : []
  })
}

const unknown = ({ steps }: KnownForDecisions): OpenDecision[] =>
  steps.flatMap(step => (step.unknown > 0 ? [{ what: 'unknown' as const, ...which(step), people: step.unknown }] : []))

const held = ({ steps }: KnownForDecisions): OpenDecision[] =>
  steps.flatMap(step => (waitsForStaff(step) ? [{ what: 'held' as const, ...which(step), due: step.at }] : []))

const which = ({ name: step, run = 1, forDay }: Step) => ({ step, run, ...(forDay && { forDay }) })

function notReconfirmed({ persons, now }: KnownForDecisions, letter: FrozenLetter): OpenDecision[] {
  const people = unreconfirmed(persons, letter, now).length
  return people > 0 ? [{ what: 'unreconfirmed', people }] : []
}

const tooFew = ({ persons, now }: KnownForDecisions, letter: FrozenLetter): OpenDecision[] =>
  letter.sessions.flatMap(({ id, minimum, starts }): OpenDecision[] => {
    if (!minimum || now < minimum.decide || now >= starts) return []
    const registered = persons.filter(({ answer }) => answer.status === 'registered' && answer.session === id).length
    return registered < minimum.seats ? [{ what: 'minimum', session: id, registered, minimum: minimum.seats }] : []
  })

function added({ campaign, persons }: KnownForDecisions): OpenDecision[] {
  const people = persons.filter(person => isAdded(person, campaign.invitedTo))
  return people.length > 0 ? [{ what: 'added', people: people.length }] : []
}

const isAdded = ({ number, registeredBy, answer }: Person, invitedTo: number): boolean =>
  number > (invitedTo as PersonNumber) && registeredBy === null && answer.status === 'noAnswer'
