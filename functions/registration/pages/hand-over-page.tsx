import { cancellingWords } from '../../../templates/words/page/cancelling.ts'
import { handingOverWords } from '../../../templates/words/page/handing-over.ts'
import { PlainList } from '../../form/part.tsx'
import { Unbroken } from '../../form/unbroken.tsx'
import type { FrozenSession } from '../../letter/frozen-letter.ts'
import { shownProblems } from '../fields/shown-problems.ts'
import type { PageProblem } from '../fields/typed.ts'
import { HandOverForm, type HandOverFormProps } from '../forms/hand-over.tsx'
import { QuestionPage } from '../parts/question-page.tsx'

export interface HandOverPageProps extends Omit<HandOverFormProps, 'problems'> {
  session: FrozenSession
  problems: readonly PageProblem[]
  optOut?: string | undefined
}

/** A seat passed on to a colleague: who takes it, and what that means for both. */
export const HandOverPage = ({ session, problems, optOut, ...form }: HandOverPageProps) => {
  const { letter } = form
  const words = handingOverWords[letter.language]
  return (
    <QuestionPage {...{ letter, problems, optOut }} title={words.title} state="registered">
      <p class="lead">
        <Unbroken says={cancellingWords[letter.language].what(letter.title, session.date.long, session.time)} />
      </p>
      <p>{words.intro}</p>
      <PlainList lines={letter.price?.binding ? [...words.means, words.bound] : words.means} />
      <HandOverForm {...form} problems={shownProblems(problems, letter.language)} />
    </QuestionPage>
  )
}
