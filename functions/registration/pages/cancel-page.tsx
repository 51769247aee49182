import { cancellingWords } from '../../../templates/words/page/cancelling.ts'
import { ownWords } from '../../../templates/words/page/own.ts'
import { paymentWords } from '../../../templates/words/page/payment.ts'
import { Callout } from '../../form/callout.tsx'
import { PlainList } from '../../form/part.tsx'
import { problemAt } from '../../form/problem-summary.tsx'
import { Unbroken } from '../../form/unbroken.tsx'
import type { FrozenLetter, FrozenSession } from '../../letter/frozen-letter.ts'
import type { Charge } from '../../letter/money.ts'
import { termsOf } from '../../letter/terms.ts'
import { shownProblems } from '../fields/shown-problems.ts'
import type { PageProblem, Typed } from '../fields/typed.ts'
import { GiveUpForm, ReasonField } from '../forms/cancel.tsx'
import { CancelCharge } from '../parts/cancel-charge.tsx'
import { QuestionPage } from '../parts/question-page.tsx'
import { isLimited } from '../parts/seat-rows.tsx'

export interface CancelPageProps {
  letter: FrozenLetter
  session: FrozenSession
  path: string
  formId: string
  typed: Typed
  problems?: readonly PageProblem[]
  /** What cancelling costs now; null or left out where the meeting costs nothing. */
  charge?: Charge | null
  /** Whether it was they who said yes to what it costs. */
  hasAgreed?: boolean
  /** Where the seat can be passed on instead. */
  handOver?: string
  optOut?: string | undefined
}

/**
 * One question before a seat is given up: what it means, what it costs, the way that costs nothing,
 * and one red button.
 */
export const CancelPage = (props: CancelPageProps) => {
  const { letter, session, path, formId, typed, problems = [], charge = null, hasAgreed = true, handOver, optOut } = props
  const { language, price } = letter
  const words = cancellingWords[language]
  const own = ownWords[language]
  const payment = paymentWords[language]
  const costs = charge !== null && charge.amount > 0
  return (
    <QuestionPage {...{ letter, problems, optOut }} title={words.title} state="registered">
      <p class="lead">
        <Unbroken says={words.what(letter.title, session.date.long, session.time)} />
      </p>
      {charge && <CancelCharge charge={charge} />}
      {handOver && (
        <section aria-labelledby="kollega" class="stack">
          <h2 id="kollega">{own.handOver}</h2>
          <p>{words.handOverMeans}</p>
          <p>
            <a class={costs ? 'btn main' : 'btn'} href={handOver}>
              {own.toHandOver}
            </a>
          </p>
        </section>
      )}
      {handOver && <h2>{words.orCancel}</h2>}
      <PlainList lines={isLimited(letter) ? [words.freesSeat, ...words.means] : words.means} />
      {price && hasAgreed && (
        <Callout title={payment.agreed}>
          <p>{termsOf(price, language).join(' ')}</p>
        </Callout>
      )}
      <GiveUpForm
        {...{ letter, path, formId, problems }}
        action="cancel"
        sure={costs ? words.sureToPay : words.sure}
        button={{ says: words.cancel, look: costs && handOver ? 'outlinedRed' : 'red' }}
        keep={words.keep}
      >
        <ReasonField typed={typed} problem={problemAt(shownProblems(problems, language), 'reason')} />
      </GiveUpForm>
    </QuestionPage>
  )
}
