import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { isForSession, type Step } from '../letter/step.ts'
import type { Occasion } from '../mail/compose-mailing.ts'
import { epoch, hour } from '../values/instant.ts'

/**
 * What a mail may say of its own moment: "i morgen" only on the day before, "sidste" only in the
 * last reminder.
 */
export function occasionOf(step: Step, letter: FrozenLetter): Omit<Occasion, 'baseUrl'> {
  const starts = letter.sessions.filter(({ id }) => isForSession(step, id)).map(session => epoch(session.starts))
  const closes = letter.deadline ? epoch(letter.deadline.closes) : Math.min(...starts)
  return {
    practicalIsDayBefore: Math.max(...starts) - epoch(step.at) < 36 * hour,
    renewal: step.renewal,
    // A reminder is useful until the next one, or, the last one, until hours before the deadline.
    lastReminder: epoch(step.usefulUntil) > closes - 24 * hour,
  }
}
