import { stepWords } from '../../templates/words/office/steps.ts'
import type { Step } from '../letter/step.ts'
import type { NoticeKind } from '../outbox/notice.ts'
import type { Language } from '../values/language.ts'

/**
 * `2. påmindelse`, `Program`, `Bekræftelse`, `Invitation (2.)`: a mail as staff call it, in the
 * console and in a terminal.
 */
export function stepTitle({ name, run = 1 }: { name: Step['name'] | string; run?: number }, language: Language): string {
  const words = stepWords[language]
  const notices: Record<NoticeKind, string> = words.notices
  const reminder = /^reminder-(\d+)$/.exec(name)?.[1]
  const title = reminder ? words.reminder(Number(reminder)) : (words.steps[name] ?? notices[name as NoticeKind] ?? name)
  return run > 1 ? words.again(title, run) : title
}
