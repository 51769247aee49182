import type { Person, PersonRow } from '../audience/person.ts'
import { asOfLetter, isToReconfirm, type Plans, sessionsBefore } from '../audience/reconfirm.ts'
import { isForSession, type Step, stepRun } from '../letter/step.ts'
import type { SessionId } from '../values/ids.ts'

/** What decides whom a mailing is for. */
type Mailing = Pick<Step, 'name' | 'run' | 'sessions' | 'invitedTo' | 'releasedAt' | 'renewal' | 'to' | 'change'> & { at?: Step['at'] }

/**
 * Why a person is left out of a mailing; a closed list that staff and the person may read.
 * `movedAway`: the plan changed before the mailing came to them (`left-behind.ts`), or the session
 * it is for became part of another.
 */
export type LeftOutBecause =
  | 'registered'
  | 'declined'
  | 'optedOut'
  | 'bounced'
  | 'complained'
  | 'pendingApproval'
  | 'waitlisted'
  | 'addedLater'
  | 'notEligible'
  | 'alreadyHas'
  | 'forgotten'
  | 'toReconfirm'
  | 'movedAway'

/**
 * Whether a mailing is for this person, decided on the row as it is when the mailing comes to it.
 * @param letter the one the mailing is sent with: it says what has become of the session they
 *   chose, and whether they are asked if they still come
 */
export function leftOut(step: Mailing, row: PersonRow, letter: Plans): LeftOutBecause | null {
  const person = asOfLetter(row, letter)
  const { suppression, answer } = person
  const isAsked = isToReconfirm(answer, letter)
  const was = sessionsBefore(row, letter)
  // An address that bounces or complained gets nothing at all; opting out leaves a registered
  // person what they need for the meeting.
  if (suppression && suppression.because !== 'optedOut') return suppression.because
  switch (step.name) {
    case 'programme':
    case 'practical':
      return isAsked ? 'toReconfirm' : leftOutOfService(step, person, was)
    // Where nobody has noted who came, everybody did who had a seat and had said they would.
    case 'thanks':
      if (person.attendance === 'noShow') return 'notEligible'
      return isAsked && !person.attendance ? 'toReconfirm' : leftOutOfService(step, person, was)
    case 'message':
      return step.to ? leftOutOfWriting(step, person, isAsked) : leftOutOfRenewal(step, person, was)
    default:
      // Whoever has a seat and has not said whether they still come is reminded of that.
      if (answer.status === 'registered') return isAsked && step.name.startsWith('reminder-') ? null : 'registered'
      return answer.status === 'noAnswer' ? leftOutOfInviting(step, person) : becauseOf(answer.status)
  }
}

/** Of those who may still come. */
function leftOutOfInviting({ invitedTo = 0 }: Mailing, { suppression, registeredBy, number }: Person): LeftOutBecause | null {
  if (suppression) return suppression.because
  // A colleague somebody named is not on the list: they were told of the meeting by whoever named
  // them.
  if (registeredBy !== null) return 'notEligible'
  return number > invitedTo ? 'addedLater' : null
}

function leftOutOfService(step: Mailing, { answer, alreadyHas }: Person, was: readonly SessionId[]): LeftOutBecause | null {
  switch (answer.status) {
    case 'registered':
      if (!isForSession(step, answer.session)) return elsewhere(step, was)
      if (step.releasedAt && answer.since <= step.releasedAt) return null
      return alreadyHas.includes(stepRun(step.name, step.run)) ? 'alreadyHas' : null
    case 'noAnswer':
      return 'notEligible'
    default:
      return becauseOf(answer.status)
  }
}

/** Their seat is at another session: they chose that one, or theirs was merged into it. */
const elsewhere = (step: Mailing, was: readonly SessionId[]): LeftOutBecause =>
  was.some(session => isForSession(step, session)) ? 'movedAway' : 'notEligible'

/** A new version is for those who have the old one and may still come. */
function leftOutOfRenewal(step: Mailing, person: Person, was: readonly SessionId[]): LeftOutBecause | null {
  const { answer } = person
  if (answer.status === 'registered') return isForSession(step, answer.session) ? null : elsewhere(step, was)
  if (answer.status === 'declined' || answer.status === 'cancelled' || answer.status === 'transferred') return becauseOf(answer.status)
  return step.renewal?.to === 'invited' ? leftOutOfInviting(step, person) : 'notEligible'
}

/**
 * Whoever is registered gets what staff write even after opting out, as they get the programme: it
 * is for the meeting they come to.
 */
function leftOutOfWriting(step: Mailing, person: Person, isAsked: boolean): LeftOutBecause | null {
  const { status } = person.answer
  const isForSeats = step.to === 'registered' || (step.to === 'toReconfirm' && isAsked)
  if (status === 'registered') return isForSeats || step.to === 'all' ? null : 'registered'
  if (status === 'noAnswer') return step.to === 'registered' || step.to === 'toReconfirm' ? 'notEligible' : leftOutOfInviting(step, person)
  return step.to === 'all' ? (person.suppression?.because ?? null) : becauseOf(status)
}

const becauseOf = (status: 'waitlisted' | 'pendingApproval' | 'declined' | 'cancelled' | 'transferred'): LeftOutBecause =>
  status === 'waitlisted' || status === 'pendingApproval' ? status : 'declined'
