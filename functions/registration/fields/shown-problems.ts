import { everyPageWords } from '../../../templates/words/page/every-page.ts'
import { problemsWords } from '../../../templates/words/page/problems.ts'
import type { ShownProblem } from '../../form/problem-summary.tsx'
import type { Language } from '../../values/language.ts'
import type { PageProblem } from './typed.ts'

export const shownProblems = (problems: readonly PageProblem[], language: Language): ShownProblem[] =>
  problems.map(({ field, says, count = 0 }) => {
    const sentence: string | ((count: number) => string) = problemsWords[language][says]
    return { field, says: typeof sentence === 'function' ? sentence(count) : sentence }
  })

/**
 * A page with something to correct says so before anything else, also to who hears only its title.
 */
export const titleWith = (problems: readonly unknown[], title: string, language: Language): string =>
  problems.length > 0 ? everyPageWords[language].error + title : title
