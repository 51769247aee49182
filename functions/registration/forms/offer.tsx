import type { PropsWithChildren } from 'hono/jsx'
import { offerWords } from '../../../templates/words/page/offer.ts'
import { PostForm, SendButton } from '../../form/post-form.tsx'
import { problemAt, type ShownProblem } from '../../form/problem-summary.tsx'
import type { FrozenLetter, FrozenSession } from '../../letter/frozen-letter.ts'
import type { Price } from '../../letter/letter.ts'
import { PriceAndTerms } from '../fields/consent.tsx'
import { DeclineForm } from './decline.tsx'

export interface AnswerOfferProps {
  letter: Pick<FrozenLetter, 'language' | 'price'>
  session: Pick<FrozenSession, 'id'>
  path: string
  formId: string
  /** What the reader pressed in the mail. */
  chosen: 'register' | 'decline' | null
  problems: readonly ShownProblem[]
  termsVersion: string
}

/** Yes or no to a seat that is kept; the one the reader chose in the mail comes first. */
export const AnswerOffer = (props: AnswerOfferProps) => {
  const { letter, chosen } = props
  if (letter.price) return <PricedAnswer {...props} price={letter.price} />
  const words = offerWords[letter.language]
  const declines = chosen === 'decline'
  const yes = (
    <SendButton look={declines ? 'outlined' : 'filled'} action="register">
      {words.yes}
    </SendButton>
  )
  const no = (
    <SendButton look={declines ? 'filled' : 'outlined'} action="decline">
      {words.no}
    </SendButton>
  )
  return (
    <TakeForm {...props}>
      <div class="actions">{declines ? [no, yes] : [yes, no]}</div>
    </TakeForm>
  )
}

/**
 * A seat that costs something is taken with a tick under the terms, and turned down with one too.
 */
const PricedAnswer = (props: AnswerOfferProps & { price: Price }) => {
  const { letter, path, formId, chosen, problems, price, termsVersion } = props
  const { language } = letter
  const words = offerWords[language]
  const declines = chosen === 'decline'
  const says = { tick: words.no, means: words.noMeans, button: words.sendNo, heading: words.noChosen }
  const no = <DeclineForm {...{ language, path, formId, says }} chosen={declines} problem={problemAt(problems, 'action')} />
  return (
    <>
      {declines && no}
      <TakeForm {...props}>
        <PriceAndTerms price={price} termsVersion={termsVersion} problem={problemAt(problems, 'consent')} />
        <div class="actions">
          <SendButton look={declines ? 'outlined' : 'filled'} action="register">
            {words.yes}
          </SendButton>
        </div>
      </TakeForm>
      {!declines && no}
    </>
  )
}

const TakeForm = ({ session, path, formId, children }: PropsWithChildren<Pick<AnswerOfferProps, 'session' | 'path' | 'formId'>>) => (
  <PostForm path={path} formId={formId} class="stack">
    <input type="hidden" name="session" value={session.id} />
    <input type="hidden" name="who" value="me" />
    {children}
  </PostForm>
)
