import { everyPageWords } from '../../templates/words/page/every-page.ts'
import { inPageLanguage } from './words.ts'

/**
 * What to correct, with the id of the field it is about; without one, why what was sent could not
 * be done at all.
 */
export interface ShownProblem {
  field: string
  says: string
}

/** Where a form leads that is shown again: what is wrong is the first thing on the screen. */
export const summaryId = 'fejl'

/**
 * Why it could not be done, and everything to correct in one place, each with a link to its field.
 * Nothing at all when all is well.
 */
export const ProblemSummary = ({ problems }: { problems: readonly ShownProblem[] }) => {
  if (problems.length === 0) return null
  const ofFields = problems.filter(({ field }) => field !== '')
  return (
    <div class="notice bad summary" id={summaryId} role="alert" tabindex={-1} autofocus>
      {problems.map(({ field, says }) => field === '' && <p class="title">{says}</p>)}
      {ofFields.length > 0 && <ToCorrect problems={ofFields} />}
    </div>
  )
}

const ToCorrect = ({ problems }: { problems: readonly ShownProblem[] }) => (
  <>
    <p class="title">{inPageLanguage(everyPageWords).toCorrect(problems.length)}</p>
    <ul>
      {problems.map(({ field, says }) => (
        <li>
          <a href={`#${field}`}>{says}</a>
        </li>
      ))}
    </ul>
  </>
)

export const problemAt = (problems: readonly ShownProblem[], field: string): string | undefined =>
  problems.find(problem => problem.field === field)?.says
