import type { Person } from '../audience/person.ts'
import { type FrozenLetter, isOpen, sessionOf } from '../campaign/frozen-letter.ts'
import type { Campaign } from '../campaign/store.ts'
import type { LetterKind } from '../outbox/outbox.ts'
import type { Instant } from '../values/instant.ts'
import type { Wish } from './wish.ts'

/**
 * What follows when a person answers. A `no` is a value with a reason the page can show; what is already so is done, without a mail and
 * without a line in the log, however often it is asked.
 */
export type Decision =
  | { outcome: 'alreadySo' }
  | { outcome: 'commit'; after: Person; letter: LetterKind; carries: string[] }
  | { outcome: 'refused'; because: 'deadline' | 'started' | 'calledOff' }

export interface Known {
  person: Person
  letter: FrozenLetter
  campaign: Pick<Campaign, 'state' | 'plan'>
  now: Instant
}

type Seat = Extract<Wish, { to: 'register' | 'change' }>

export function decide(wish: Wish, known: Known): Decision {
  if (known.campaign.state === 'calledOff') return { outcome: 'refused', because: 'calledOff' }
  switch (wish.to) {
    case 'register':
    case 'change':
      return register(wish, known)
    case 'decline':
    case 'cancel':
      return stayAway(known)
  }
}

function register({ session, corrected }: Seat, known: Known): Decision {
  const { person, letter, now } = known
  const held = person.answer.status === 'registered' && person.answer.session === session ? person.answer : null
  if (held && Object.keys(corrected).length === 0) return { outcome: 'alreadySo' }
  if (!isOpen(letter, now)) return { outcome: 'refused', because: 'deadline' }
  const starts = sessionOf(letter, session)?.starts
  if (starts && now >= starts) return { outcome: 'refused', because: 'started' }
  const carries = mailedAlready(known)
  return {
    outcome: 'commit',
    letter: 'confirmation',
    carries,
    after: {
      ...person,
      ...corrected,
      answer: held ?? { status: 'registered', session, since: now },
      alreadyHas: [...new Set([...person.alreadyHas, ...carries])],
      version: person.version + 1,
    },
  }
}

/** Declining before, and giving the place up after: both may be said until the meeting starts, for both help whoever counts the chairs. */
function stayAway({ person, letter, now }: Known): Decision {
  const { answer } = person
  if (answer.status === 'declined' || answer.status === 'cancelled') return { outcome: 'alreadySo' }
  if (letter.sessions.every(session => now >= session.starts)) return { outcome: 'refused', because: 'started' }
  const version = person.version + 1
  return answer.status === 'registered'
    ? {
        outcome: 'commit',
        letter: 'cancelled',
        carries: [],
        after: { ...person, version, answer: { status: 'cancelled', session: answer.session, since: now } },
      }
    : { outcome: 'commit', letter: 'declined', carries: [], after: { ...person, version, answer: { status: 'declined', since: now } } }
}

/** Who registers when the programme has gone out gets it in the confirmation, and not again. */
const mailedAlready = ({ person, campaign, now }: Known): string[] =>
  campaign.plan
    .filter(step => (step.name === 'programme' || step.name === 'practical') && step.at <= now && !person.alreadyHas.includes(step.name))
    .map(step => step.name)
