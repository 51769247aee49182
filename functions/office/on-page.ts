import { refusalWords } from '../../templates/words/office/refusals.ts'
import type { Language } from '../values/language.ts'
import type { Problem } from '../values/problem.ts'

/** A command to type, or a folder that has none of a page's reader's letters in it. */
const forTerminal = /\bindbyd [a-z]|\bMAPPE\b/

/** In the words of a page, where whoever refused it had a terminal in mind. */
export function onPage<Told extends Pick<Problem, 'code' | 'says'>>(problem: Told, language: Language): Told {
  const { code, says } = problem
  const { always, instead } = refusalWords[language]
  return { ...problem, says: always[code] ?? (forTerminal.test(says) ? instead[code] : undefined) ?? says }
}
