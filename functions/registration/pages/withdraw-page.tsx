import { cancellingWords } from '../../../templates/words/page/cancelling.ts'
import { withdrawingWords } from '../../../templates/words/page/withdrawing.ts'
import { PlainList } from '../../form/part.tsx'
import { Unbroken } from '../../form/unbroken.tsx'
import type { FrozenLetter, FrozenSession } from '../../letter/frozen-letter.ts'
import type { PageProblem } from '../fields/typed.ts'
import { GiveUpForm } from '../forms/cancel.tsx'
import { QuestionPage } from '../parts/question-page.tsx'

export interface WithdrawPageProps {
  letter: FrozenLetter
  session: FrozenSession
  path: string
  formId: string
  /**
   * What is withdrawn: a place on the waiting list, or a registration staff have not decided about.
   */
  from: 'waitlisted' | 'pendingApproval'
  problems?: readonly PageProblem[]
  optOut?: string | undefined
}

/**
 * One question before a wish for a seat is taken back. No seat is given up, so nothing here is red.
 */
export const WithdrawPage = ({ letter, session, path, formId, from, problems = [], optOut }: WithdrawPageProps) => {
  const cancelling = cancellingWords[letter.language]
  const withdrawing = withdrawingWords[letter.language]
  const words = withdrawing[from]
  return (
    <QuestionPage {...{ letter, problems, optOut }} title={words.title} state={from}>
      <p class="lead">
        <Unbroken says={cancelling.what(letter.title, session.date.long, session.time)} />
      </p>
      <PlainList lines={words.means} />
      <GiveUpForm
        {...{ letter, path, formId, problems }}
        action={from === 'waitlisted' ? 'cancel' : 'withdraw'}
        sure={words.sure}
        button={{ says: words.send, look: 'filled' }}
        keep={words.keep}
      />
    </QuestionPage>
  )
}
