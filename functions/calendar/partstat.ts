import type { Answer, Person } from '../audience/person.ts'
import { isToReconfirm, questionTo } from '../audience/reconfirm.ts'
import { type FrozenLetter, sessionOf } from '../letter/frozen-letter.ts'
import { planOf } from './sequence.ts'

type Plans = Pick<FrozenLetter, 'sessions' | 'gone'>

/** The plan in which the meeting somebody chose last changed; 0 where it is as at the launch. */
export function planOfMeeting(answer: Answer, letter: Plans): number {
  const question = questionTo(answer, letter)
  if (question) return question.plan
  return 'session' in answer ? (sessionOf(letter, answer.session)?.changes?.at(-1)?.plan ?? 0) : 0
}

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
