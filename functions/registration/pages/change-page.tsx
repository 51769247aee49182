import { changingWords } from '../../../templates/words/page/changing.ts'
import { shownProblems } from '../fields/shown-problems.ts'
import type { PageProblem } from '../fields/typed.ts'
import { ChangeForm, type ChangeFormProps } from '../forms/change.tsx'
import { QuestionPage } from '../parts/question-page.tsx'

export interface ChangePageProps extends Omit<ChangeFormProps, 'problems'> {
  problems: readonly PageProblem[]
  optOut?: string | undefined
}

/** The old seat is kept until the new one is taken. */
export const ChangePage = ({ problems, optOut, ...form }: ChangePageProps) => {
  const { letter } = form
  const words = changingWords[letter.language]
  return (
    <QuestionPage {...{ letter, problems, optOut }} title={words.title} state="registered">
      <p>{words.intro}</p>
      <ChangeForm {...form} problems={shownProblems(problems, letter.language)} />
    </QuestionPage>
  )
}
