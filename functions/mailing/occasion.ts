import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { isForSession, type Step } from '../letter/step.ts'
import type { MailingOccasion } from '../mail/compose-mailing.ts'
import { lastForReminders } from '../schedule/last-use.ts'
import { earliest, epoch, latest } from '../values/instant.ts'
import { daysApart } from '../values/local-day.ts'

/**
 * What a mail may say of its own moment: "i morgen" only on the day before, "sidste" only in the
 * last reminder.
 */
export function occasionOf(step: Step, letter: FrozenLetter): Omit<MailingOccasion, 'baseUrl'> {
  const starts = letter.sessions.filter(({ id }) => isForSession(step, id)).map(session => session.starts)
  const closes = letter.deadline?.closes ?? earliest(...starts)
  return {
    now: step.at,
    practicalIsDayBefore: daysApart(step.at, latest(...starts)) === 1,
    renewal: step.renewal,
    // A reminder is useful until the next one, or, the last one, until six hours before the
    // deadline.
    lastReminder: epoch(step.usefulUntil) >= epoch(lastForReminders(closes)),
  }
}
