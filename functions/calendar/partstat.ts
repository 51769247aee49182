import type { Person } from '../audience/person.ts'
import { isToReconfirm, planOfMeeting } from '../audience/reconfirm.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { planOf } from './sequence.ts'

type Plans = Pick<FrozenLetter, 'sessions' | 'gone'>

/**
 * Whether an entry asks (PARTSTAT, RFC 5545 §3.2.12): not whoever has said yes to the meeting as it
 * is, from the calendar or after it was moved.
 */
export function partstatOf(
  { answer, lastReply, version }: Pick<Person, 'answer' | 'lastReply' | 'version'>,
  letter: Plans,
): 'ACCEPTED' | 'NEEDS-ACTION' {
  if (answer.status !== 'registered' || isToReconfirm(answer, letter)) return 'NEEDS-ACTION'
  const plan = planOfMeeting(answer, letter)
  const byCalendar = lastReply?.accepted === true && planOf(lastReply.sequence) >= plan
  return byCalendar || (plan > 0 && version > 1) ? 'ACCEPTED' : 'NEEDS-ACTION'
}
