import type { Person } from '../audience/person.ts'
import { asOfLetter, isToReconfirm } from '../audience/reconfirm.ts'
import { loadPersons } from '../audience/store.ts'
import type { Campaign } from '../campaign/store.ts'
import { closes, type FrozenLetter } from '../letter/frozen-letter.ts'
import { staffNotice, staffShard } from '../outbox/staff-notice.ts'
import type { Platform } from '../platform/platform.ts'
import { type Instant, latest } from '../values/instant.ts'
import { commit } from './commit.ts'
import { started } from './registration.ts'
import { type Answered, type AnswerHouse, settle } from './settle-answer.ts'

type House = Pick<Platform, 'table' | 'clock'>

/** Those who have a seat and have not said, by the deadline, whether they still come. */
export const unreconfirmed = (persons: readonly Person[], letter: FrozenLetter, now: Instant): Person[] =>
  (letter.plan ?? 0) > 0 && now >= closes(letter)
    ? persons.filter(({ answer }) => isToReconfirm(answer, letter) && 'session' in answer && !started(letter, answer.session, now))
    : []

/**
 * The sweep's share: once the deadline has passed, and the day until which staff have let people
 * withdraw free of charge, staff are told, once for each plan, of how many nobody knows whether
 * they come. Nobody loses a seat by itself.
 */
export async function tellOfUnreconfirmed(house: House, { id, highest }: Campaign, letter: FrozenLetter): Promise<void> {
  const now = house.clock.now()
  if ((letter.plan ?? 0) === 0 || now < latest(closes(letter), ...lastDays(letter))) return
  const cause = `unreconfirmed#${letter.plan}`
  if (await house.table.get({ pk: staffShard(id), sk: cause }, { consistent: true })) return
  const persons = (await loadPersons(house, id, 1, highest)).map(person => asOfLetter(person, letter))
  const people = unreconfirmed(persons, letter, now).length
  if (people > 0) await house.table.commit([staffNotice(letter, cause, { what: 'unreconfirmed', people }, now)])
}

/** The first moments that are too late to withdraw free of charge. */
const lastDays = ({ sessions, gone = [] }: FrozenLetter): Instant[] =>
  [...gone, ...[...gone, ...sessions].flatMap(({ changes = [] }) => changes)].flatMap(({ release }) => (release ? [release.until] : []))

/**
 * Staff give the seat free of somebody who never said whether they still come; it costs nothing.
 */
export const freeUnreconfirmed = (
  house: AnswerHouse,
  of: { person: Person; letter: FrozenLetter; campaign: Campaign },
  by: string,
): Promise<Answered> =>
  settle(
    house,
    of,
    known => {
      const { answer } = known.person
      // They may have answered at this very moment: then theirs stands.
      if (answer.status !== 'registered' || !isToReconfirm(answer, known.letter)) return { outcome: 'alreadySo' }
      const charge = known.letter.price ? { charge: { percent: 0, amount: 0 } } : {}
      const { session } = answer
      return commit(known, { status: 'cancelled', session, since: known.now, because: 'notReconfirmed', ...charge }, 'cancelled')
    },
    by,
  )
