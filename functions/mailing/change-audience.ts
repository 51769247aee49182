import { answerAsWritten, type PersonRow } from '../audience/person.ts'
import { asOfLetter, questionTo, sessionsOf } from '../audience/reconfirm.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Step, ToldChange } from '../letter/step.ts'
import type { LeftOutBecause } from './audience-of.ts'

type Mailing = Pick<Step, 'name' | 'at' | 'invitedTo'> & { change: ToldChange }

/**
 * Whom a change of plan is told, and by which half of its mailing: whoever has a seat has the
 * meeting in a calendar and gets a mail with an entry of their own (`calendar`); the others get one
 * mail by fifties (`bulk`). Nobody is in both.
 */
export type ToldBy = 'calendar' | 'bulk' | LeftOutBecause

export function toldBy(step: Mailing, person: PersonRow, letter: FrozenLetter): ToldBy {
  const { suppression } = person
  // The letter has the change in it, and to what it takes away nobody is registered any more.
  const answer = answerAsWritten(person)
  const { change } = step
  if (suppression && suppression.because !== 'optedOut') return suppression.because
  switch (answer.status) {
    case 'registered':
      if (!isConcerned(change, person, letter)) return 'notEligible'
      return isStillAsked(step, person, letter) ? 'calendar' : 'alreadyHas'
    case 'waitlisted':
    case 'pendingApproval':
      return isConcerned(change, person, letter) ? 'bulk' : 'notEligible'
    case 'declined':
    case 'cancelled':
      if (!change.declined || answer.since > step.at) return 'declined'
      return suppression?.because ?? 'bulk'
    case 'transferred':
      return 'declined'
    case 'noAnswer':
      return change.unanswered ? unanswered(step, person) : 'notEligible'
  }
}

/** An answer that came after the change is an answer to it. */
const isStillAsked = ({ name, change }: Mailing, person: PersonRow, letter: FrozenLetter): boolean =>
  name === 'called-off' || (questionTo(asOfLetter(person, letter).answer, letter)?.plan ?? 0) >= change.plan

/**
 * Whoever a later merge brought to a session is told by that merge's mail all that has become of
 * their meeting; an older mail of that session, still on its way, would tell them twice.
 */
const isConcerned = ({ sessions, plan }: ToldChange, person: PersonRow, letter: FrozenLetter): boolean =>
  sessionsOf(person, letter, plan).some(session => sessions.includes(session))

/** The same people as the invitation is for. */
function unanswered({ invitedTo = 0 }: Mailing, { suppression, registeredBy, number }: PersonRow): ToldBy {
  if (suppression) return suppression.because
  if (registeredBy !== null) return 'notEligible'
  return number > invitedTo ? 'addedLater' : 'bulk'
}
