import type { Reader } from '../../audience/reader.ts'
import type { FrozenLetter, FrozenSession } from '../../campaign/frozen-letter.ts'
import { Notice } from '../../form/notice.tsx'
import { PostForm, SendButton } from '../../form/post-form.tsx'
import { ProblemSummary, problemAt } from '../../form/problem-summary.tsx'
import { wordsFor } from '../../form/words.ts'
import { capitalised } from '../../values/capitalised.ts'
import type { Instant } from '../../values/instant.ts'
import { printedMoment } from '../../values/printed-moment.ts'
import { DeclineForm } from './decline-form.tsx'
import { PriceAndTerms } from './price-and-terms.tsx'
import { shownProblems } from './shown-problems.ts'
import type { PageProblem } from './typed.ts'

export interface OfferProps {
  letter: FrozenLetter
  session: FrozenSession
  reader: Pick<Reader, 'firstName'>
  path: string
  formId: string
  until: Instant
  /** What the reader pressed in the mail. */
  chosen: 'register' | 'decline' | null
  problems: readonly PageProblem[]
  termsVersion: string
}

/** A seat that is kept for somebody who waited: until when, and two answers. */
export const Offer = (props: OfferProps) => {
  const { letter, reader, until, chosen, problems } = props
  const { language, price } = letter
  const words = wordsFor(language).offer
  const shown = shownProblems(problems, language)
  const says = { tick: words.no, means: words.noMeans, button: words.sendNo, heading: words.noChosen }
  const no = price && (
    <DeclineForm
      {...{ language, path: props.path, formId: props.formId, says }}
      chosen={chosen === 'decline'}
      problem={problemAt(shown, 'action')}
    />
  )
  return (
    <>
      <h1>{words.heading(reader.firstName)}</h1>
      <Notice tone="warn" title={words.notYet}>
        <p>{words.keptUntil}</p>
        <p class="until">{capitalised(printedMoment(until, language))}</p>
        <p>{words.thenNext}</p>
      </Notice>
      <ProblemSummary language={language} problems={shown} />
      {chosen === 'decline' && no}
      <TakeForm {...props} consentProblem={problemAt(shown, 'consent')} />
      {chosen !== 'decline' && no}
    </>
  )
}

const TakeForm = ({
  letter,
  session,
  path,
  formId,
  chosen,
  termsVersion,
  consentProblem,
}: OfferProps & { consentProblem: string | undefined }) => {
  const { language, price } = letter
  const words = wordsFor(language).offer
  const declines = chosen === 'decline'
  const [yes, no] = [
    <SendButton look={declines ? 'outlined' : 'filled'} action="register">
      {words.yes}
    </SendButton>,
    price ? null : (
      <SendButton look={declines ? 'filled' : 'outlined'} action="decline">
        {declines ? words.sendNo : words.no}
      </SendButton>
    ),
  ]
  return (
    <PostForm path={path} formId={formId} class="stack">
      <input type="hidden" name="session" value={session.id} />
      <input type="hidden" name="who" value="me" />
      {price && <PriceAndTerms price={price} language={language} termsVersion={termsVersion} problem={consentProblem} />}
      <div class="actions">{declines ? [no, yes] : [yes, no]}</div>
    </PostForm>
  )
}
