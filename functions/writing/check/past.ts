import { blocker } from '../../letter/finding.ts'
import type { Letter } from '../../letter/letter.ts'
import { closingTime, firstStart } from '../../schedule/letter-moments.ts'
import type { Instant } from '../../values/instant.ts'
import type { Problem } from '../../values/problem.ts'

/** The same where nothing is sent yet: an old letter may be looked through at leisure. */
export const pastMeeting = (letter: Letter, now: Instant): Problem[] =>
  meetingAhead(letter, now).map(problem => ({ ...problem, level: 'warning' }))

/** Nobody can answer an invitation whose deadline, or whose meeting, is over. */
export function meetingAhead(letter: Letter, now: Instant): Problem[] {
  if (firstStart(letter) <= now)
    return [blocker(letter.lines.sessions ?? 1, 'PAST', 'Mødet er begyndt eller holdt. Ret datoen, før brevet sendes.')]
  const closes = closingTime(letter)
  return closes && closes <= now ? [blocker(letter.lines.deadline ?? 1, 'PAST', 'Fristen er overskredet. Ret den, før brevet sendes.')] : []
}
