import type { Price } from '../../campaign/letter.ts'
import { printedMoney, withVat } from '../../campaign/price.ts'
import { PostForm, SendButton } from '../../form/post-form.tsx'
import { problemAt } from '../../form/problem-summary.tsx'
import { wordsFor } from '../../form/words.ts'
import type { Language } from '../../values/language.ts'
import { ChooseAnswer } from './choose-answer.tsx'
import { PriceAndTerms } from './price-and-terms.tsx'
import { RegistrationFields, type RegistrationFieldsProps } from './registration-fields.tsx'

export interface AnswerFormProps extends RegistrationFieldsProps {
  /** The page's own path: every form posts to where it stands. */
  path: string
  formId: string
  /** What the reader pressed in the mail. */
  chosen: 'register' | 'decline' | null
  again: boolean
  termsVersion: string
}

/** The form of an open invitation. Every kind of it works with the Enter key and without any script. */
export const AnswerForm = (props: AnswerFormProps) => {
  if (props.reader.kind === 'mailbox') return <MailboxForm {...props} />
  return props.letter.price ? <PricedForm {...props} price={props.letter.price} /> : <PlainForm {...props} />
}

/** Yes or no first; what only concerns a yes folds away at a no. */
const PlainForm = (props: AnswerFormProps) => {
  const { letter, path, formId, chosen, again, typed, problems } = props
  const words = wordsFor(letter.language).slip
  return (
    <PostForm path={path} formId={formId}>
      <ChooseAnswer
        language={letter.language}
        chosen={typed.action || (chosen ?? '')}
        again={again}
        problem={problemAt(problems, 'action')}
      />
      <div class="only-if-yes fold">
        <RegistrationFields {...props} />
      </div>
      <div class="actions">
        <SendButton look="filled">{words.send}</SendButton>
      </div>
      <p class="small soft">
        {letter.deadline ? words.changeable : words.changeableUntilStart} {letter.colleagues > 0 && words.forward}
      </p>
    </PostForm>
  )
}

/** Where a yes costs something the buttons are the answer: the price stands on the one that binds. It comes first, so Enter never declines. */
const PricedForm = (props: AnswerFormProps & { price: Price }) => {
  const { letter, path, formId, chosen, typed, problems, price, termsVersion } = props
  const { language } = letter
  const words = wordsFor(language).slip
  const declines = (typed.action || chosen) === 'decline'
  return (
    <>
      {declines && <DeclineForm language={language} path={path} formId={formId} />}
      <PostForm path={path} formId={formId}>
        <RegistrationFields {...props} />
        <PriceAndTerms price={price} language={language} termsVersion={termsVersion} problem={problemAt(problems, 'consent')} />
        <div class="actions">
          <SendButton look={declines ? 'outlined' : 'filled'} id="action" action="register">
            {registerText(price, language)}
          </SendButton>
          {!declines && (
            <SendButton look="outlined" action="decline">
              {words.cannotCome}
            </SendButton>
          )}
        </div>
      </PostForm>
    </>
  )
}

const DeclineForm = ({ language, path, formId }: { language: Language; path: string; formId: string }) => {
  const words = wordsFor(language).slip
  return (
    <PostForm path={path} formId={formId} class="notice">
      <p class="title">{words.noChosen}</p>
      <p>{words.noChosenMeans}</p>
      <div class="actions">
        <SendButton look="filled" action="decline">
          {words.sendNo}
        </SendButton>
      </div>
    </PostForm>
  )
}

/** A shared address cannot say no for everyone behind it, so it is only asked whom to register. */
const MailboxForm = (props: AnswerFormProps) => {
  const { letter, path, formId, chosen, problems, termsVersion } = props
  const { language, price } = letter
  const words = wordsFor(language).slip
  return (
    <PostForm path={path} formId={formId}>
      <input type="hidden" name="action" value="register" />
      {chosen === 'decline' && <p class="notice">{words.noOnMailbox}</p>}
      <RegistrationFields {...props} />
      {price && <PriceAndTerms price={price} language={language} termsVersion={termsVersion} problem={problemAt(problems, 'consent')} />}
      <div class="actions">
        <SendButton look="filled">{price ? registerText(price, language) : words.register}</SendButton>
      </div>
      <p class="small soft">{words.afterwardsMailbox}</p>
    </PostForm>
  )
}

function registerText({ categories, binding }: Price, language: Language): string {
  const words = wordsFor(language).slip
  const [only, ...more] = categories
  if (!only || more.length > 0) return words.register
  const total = printedMoney(withVat(only.øre).total, language)
  return binding ? words.registerBinding(total) : words.registerPriced(total)
}
