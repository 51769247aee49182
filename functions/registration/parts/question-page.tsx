import type { PropsWithChildren } from 'hono/jsx'
import { ProblemSummary } from '../../form/problem-summary.tsx'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { NarrowPage } from '../../letter-page/narrow-page.tsx'
import { shownProblems, titleWith } from '../fields/shown-problems.ts'
import type { PageProblem } from '../fields/typed.ts'

export interface QuestionPageProps {
  letter: FrozenLetter
  title: string
  state: string
  problems: readonly PageProblem[]
  optOut: string | undefined
}

/**
 * A page that asks one thing about an answer somebody has given: what is wrong, the question, its
 * form.
 */
export const QuestionPage = ({ letter, title, state, problems, optOut, children }: PropsWithChildren<QuestionPageProps>) => {
  const { language } = letter
  return (
    <NarrowPage letter={letter} title={titleWith(problems, `${title} – ${letter.title}`, language)} state={state} optOut={optOut}>
      <ProblemSummary problems={shownProblems(problems, language)} />
      <h1>{title}</h1>
      {children}
    </NarrowPage>
  )
}
