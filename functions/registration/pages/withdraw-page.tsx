import { cancellingWords } from '../../../templates/words/page/cancelling.ts'
import { withdrawingWords } from '../../../templates/words/page/withdrawing.ts'
import type { FrozenLetter, FrozenSession } from '../../letter/frozen-letter.ts'
import { NarrowPage } from '../../letter-page/narrow-page.tsx'
import { GiveUpForm } from './give-up-form.tsx'
import { titleWith } from './shown-problems.ts'
import type { PageProblem } from './typed.ts'

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
  const title = titleWith(problems, `${words.title} – ${letter.title}`, letter.language)
  return (
    <NarrowPage letter={letter} title={title} state={from} optOut={optOut}>
      <h1>{words.title}</h1>
      <p class="lead">{cancelling.what(letter.title, session.date.long, session.time)}</p>
      <ul class="plain">
        {words.means.map(sentence => (
          <li>{sentence}</li>
        ))}
      </ul>
      <GiveUpForm
        {...{ letter, path, formId, problems }}
        action={from === 'waitlisted' ? 'cancel' : 'withdraw'}
        sure={words.sure}
        button={{ says: words.send, look: 'filled' }}
        keep={words.keep}
      />
    </NarrowPage>
  )
}
