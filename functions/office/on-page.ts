import { refusalWords } from '../../templates/words/office/refusals.ts'
import type { Language } from '../values/language.ts'
import type { Figures, Problem } from '../values/problem.ts'

/** A command or an option to type, or a folder that has none of a page's reader's letters in it. */
const forTerminal = /\bindbyd [a-z]|\bMAPPE\b|(?<![\w-])--[a-z]|\bmappen\b/

/** In the words of a page, where whoever found or refused it had a file or a terminal in mind. */
export function onPage<Told extends Pick<Problem, 'code' | 'says' | 'figures'>>(problem: Told, language: Language): Told {
  const { code, says, figures = {} } = problem
  const { always, instead } = refusalWords[language]
  const words = always[code] ?? (forTerminal.test(says) ? instead[code] : undefined)
  return { ...problem, says: words === undefined ? withoutCommands(says) : filled(words, figures) }
}

/** `{short}` is what was said of it. */
const filled = (words: string, figures: Figures): string => words.replace(/\{(\w+)\}/g, (_, name: string) => String(figures[name] ?? ''))

/** A sentence that only says what to type is no help here; what is left says what is wrong. */
function withoutCommands(says: string): string {
  if (!forTerminal.test(says)) return says
  const left = says.split(/(?<=[.!?]) /).filter(sentence => !forTerminal.test(sentence))
  return left.length > 0 ? left.join(' ') : says
}
