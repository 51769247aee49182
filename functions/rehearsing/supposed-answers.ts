import { isOutOfReach } from '../audience/answer-group.ts'
import type { Answer, Person } from '../audience/person.ts'
import type { FrozenLetter, FrozenSession } from '../letter/frozen-letter.ts'
import type { PersonNumber, SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'

/** What staff want to see played: nothing, and nobody answers. */
export interface WhatIf {
  /** Percent of the list that says yes, spread evenly and the same each time. */
  registers?: number
  /** Numbers that say no. */
  declines?: readonly PersonNumber[]
  /** The files that go with the programme are not there when it is due. */
  programmeLate?: boolean
}

export type SupposedAnswer = Extract<Answer, { status: 'registered' | 'declined' | 'waitlisted' }>

/**
 * Who is supposed to answer what at one moment (simulation). Whoever has answered already or can
 * get no mail, and a group mailbox, which never does, keep what they have. Seats are taken in the
 * order of numbers, as far as each session has any.
 */
export function supposedAnswers(
  letter: FrozenLetter,
  persons: readonly Person[],
  { registers = 0, declines = [] }: WhatIf,
  at: Instant,
): Map<PersonNumber, SupposedAnswer> {
  const answers = new Map<PersonNumber, SupposedAnswer>()
  const open = persons.filter(person => person.answer.status === 'noAnswer' && person.kind === 'person' && !isOutOfReach(person))
  for (const { number } of open) if (declines.includes(number)) answers.set(number, { status: 'declined', since: at })
  const rooms = roomsOf(letter, persons)
  const plan = letter.plan !== undefined && { plan: letter.plan }
  for (const person of spread(
    open.filter(({ number }) => !answers.has(number)),
    registers,
  )) {
    const place = rooms.find(room => room.hasRoomFor(person))
    if (place) {
      place.take(person)
      answers.set(person.number, { status: 'registered', session: place.session, since: at, ...plan })
    } else if (letter.offerLastsHours !== null) {
      answers.set(person.number, { status: 'waitlisted', session: letter.sessions[0].id, since: at, ticket: answers.size + 1, ...plan })
    }
  }
  return answers
}

/**
 * Every how manyeth of a list, so that the same share picks the same people and all of the list is
 * touched.
 */
function spread(people: readonly Person[], percent: number): Person[] {
  const wanted = Math.round((people.length * Math.min(100, Math.max(0, percent))) / 100)
  return people.filter((_, index) => Math.floor(((index + 1) * wanted) / people.length) > Math.floor((index * wanted) / people.length))
}

interface Room {
  session: SessionId
  hasRoomFor(person: Person): boolean
  take(person: Person): void
}

const roomsOf = (letter: FrozenLetter, persons: readonly Person[]): Room[] => letter.sessions.map(session => roomOf(session, persons))

function roomOf({ id, capacity, perMunicipality }: FrozenSession, persons: readonly Person[]): Room {
  const seated = persons.filter(({ answer }) => answer.status === 'registered' && answer.session === id)
  const from = new Map<string | null, number>()
  let taken = 0
  const take = ({ municipality }: Person) => {
    taken++
    from.set(municipality, (from.get(municipality) ?? 0) + 1)
  }
  for (const person of seated) take(person)
  return {
    session: id,
    hasRoomFor: ({ municipality }) =>
      (capacity === null || taken < capacity) && (perMunicipality === null || (from.get(municipality) ?? 0) < perMunicipality),
    take,
  }
}
