import type { Step } from '../letter/step.ts'
import type { Language } from '../values/language.ts'
import { officeWords } from './office-words.ts'

/** `2. påmindelse`, `Program`, `Invitation (2.)`: a step as staff call it. */
export function stepTitle({ name, run = 1 }: { name: Step['name'] | string; run?: number }, language: Language): string {
  const words = officeWords(language).campaign
  const reminder = /^reminder-(\d+)$/.exec(name)?.[1]
  const title = reminder ? words.reminder(Number(reminder)) : (words.steps[name] ?? name)
  return run > 1 ? words.again(title, run) : title
}
