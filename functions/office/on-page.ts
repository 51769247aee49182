import { refusalWords } from '../../templates/words/office/refusals.ts'
import type { Language } from '../values/language.ts'
import type { Problem } from '../values/problem.ts'

/** In the words of a page, where whoever refused it had a terminal in mind. */
export const onPage = <Told extends Pick<Problem, 'code' | 'says'>>(problem: Told, language: Language): Told => ({
  ...problem,
  says: refusalWords[language][problem.code] ?? problem.says,
})
