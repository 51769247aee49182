import { stepWords } from '../../templates/words/office/steps.ts'
import type { Step } from '../letter/step.ts'
import type { NoticeKind } from '../outbox/notice.ts'
import { printedDate } from '../schedule/printed-dates.ts'
import type { Language } from '../values/language.ts'

/** What a mail's title is made of. */
export interface Titled {
  name: Step['name'] | string
  run?: number | undefined
  forDay?: string | undefined
}

/**
 * `2. påmindelse`, `Program`, `Bekræftelse`, `Invitation (2.)`, and where each day has its own
 * `Program, tirsdag den 18. august`: a mail as staff call it, in the console and in a terminal.
 */
export function stepTitle({ name, run = 1, forDay }: Titled, language: Language): string {
  const words = stepWords[language]
  const notices: Record<NoticeKind, string> = words.notices
  const reminder = /^reminder-(\d+)$/.exec(name)?.[1]
  const title = reminder ? words.reminder(Number(reminder)) : (words.steps[name] ?? notices[name as NoticeKind] ?? name)
  if (forDay) return words.ofDay(title, printedDate(forDay, language).short)
  return run > 1 ? words.again(title, run) : title
}
