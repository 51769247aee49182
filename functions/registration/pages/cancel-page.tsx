import { cancellingWords } from '../../../templates/words/page/cancelling.ts'
import { ownWords } from '../../../templates/words/page/own.ts'
import { participantWords } from '../../../templates/words/page/participant.ts'
import { paymentWords } from '../../../templates/words/page/payment.ts'
import { Callout } from '../../form/callout.tsx'
import { TextArea } from '../../form/text-field.tsx'
import type { FrozenLetter, FrozenSession } from '../../letter/frozen-letter.ts'
import type { Charge } from '../../letter/price.ts'
import { termsOf } from '../../letter/terms.ts'
import { NarrowPage } from '../../letter-page/narrow-page.tsx'
import { CancelCharge } from './cancel-charge.tsx'
import { GiveUpForm } from './give-up-form.tsx'
import { titleWith } from './shown-problems.ts'
import type { PageProblem, Typed } from './typed.ts'

export interface CancelPageProps {
  letter: FrozenLetter
  session: FrozenSession
  path: string
  formId: string
  typed: Typed
  problems?: readonly PageProblem[]
  /** What cancelling costs now; null or left out where the meeting costs nothing. */
  charge?: Charge | null
  /** Where the seat can be passed on instead. */
  handOver?: string
  optOut?: string | undefined
}

/**
 * One question before a seat is given up: what it means, what it costs, the way that costs nothing,
 * and one red button.
 */
export const CancelPage = (props: CancelPageProps) => {
  const { letter, session, path, formId, typed, problems = [], charge = null, handOver, optOut } = props
  const { language, price } = letter
  const words = cancellingWords[language]
  const own = ownWords[language]
  const participant = participantWords[language]
  const payment = paymentWords[language]
  const costs = charge !== null && charge.amount > 0
  return (
    <NarrowPage
      letter={letter}
      title={titleWith(problems, `${words.title} – ${letter.title}`, language)}
      state="registered"
      optOut={optOut}
    >
      <h1>{words.title}</h1>
      <p class="lead">{words.what(letter.title, session.date.long, session.time)}</p>
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
      <ul class="plain">
        {words.means.map(sentence => (
          <li>{sentence}</li>
        ))}
      </ul>
      {price && (
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
        <TextArea name="reason" label={words.reason} hint={words.reasonHint} optional={participant.optional} value={typed.reason} />
      </GiveUpForm>
    </NarrowPage>
  )
}
