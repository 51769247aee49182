import { slipWords } from '../../../templates/words/page/slip.ts'
import { PostForm, SendButton } from '../../form/post-form.tsx'
import { problemAt } from '../../form/problem-summary.tsx'
import type { Price } from '../../letter/letter.ts'
import { ChooseAnswer } from '../fields/answer.tsx'
import { PriceAndTerms } from '../fields/consent.tsx'
import { isForTheList } from '../fields/session.tsx'
import { DeclineForm } from './decline.tsx'
import { RegisterButton } from './register-button.tsx'
import { RegistrationFields, type RegistrationFieldsProps } from './registration-fields.tsx'

export interface RegisterFormProps extends RegistrationFieldsProps {
  /** The page's own path: every form posts to where it stands. */
  path: string
  formId: string
  /** What the reader pressed in the mail. */
  chosen: 'register' | 'decline' | null
  again: boolean
  termsVersion: string
}

/**
 * The form of an open invitation. Every kind of it works with the Enter key and without any script.
 */
export const RegisterForm = (props: RegisterFormProps) => {
  if (props.reader.kind === 'mailbox') return <MailboxForm {...props} />
  return props.letter.price ? <PricedForm {...props} price={props.letter.price} /> : <PlainForm {...props} />
}

/** Yes or no first; what only concerns a yes folds away at a no. */
const PlainForm = (props: RegisterFormProps) => {
  const { letter, path, formId, chosen, again, typed, problems, seats } = props
  const words = slipWords[letter.language]
  return (
    <PostForm path={path} formId={formId}>
      <ChooseAnswer
        chosen={typed.action || (chosen ?? '')}
        again={again}
        forTheList={isForTheList(letter, seats)}
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

/**
 * Where a yes costs something each answer has a form and a tick of its own; the one the reader has
 * chosen comes first.
 */
const PricedForm = (props: RegisterFormProps & { price: Price }) => {
  const { letter, path, formId, chosen, typed, problems, seats, price, termsVersion } = props
  const { language } = letter
  const words = slipWords[language]
  const declines = (typed.action || chosen) === 'decline'
  const says = { tick: words.cannotCome, means: words.noMeans, button: words.sendNo, heading: words.noChosen }
  const no = <DeclineForm {...{ language, path, formId, says }} chosen={declines} problem={problemAt(problems, 'action')} />
  return (
    <>
      {declines && no}
      <PostForm path={path} formId={formId}>
        <RegistrationFields {...props} />
        <PriceAndTerms price={price} termsVersion={termsVersion} problem={problemAt(problems, 'consent')} />
        <div class="actions">
          <RegisterButton {...{ letter, price, seats }} look={declines ? 'outlined' : 'filled'} />
        </div>
      </PostForm>
      {!declines && no}
    </>
  )
}

/** A shared address cannot say no for everyone behind it, so it is only asked whom to register. */
const MailboxForm = (props: RegisterFormProps) => {
  const { letter, path, formId, chosen, problems, seats, termsVersion } = props
  const { language, price } = letter
  const words = slipWords[language]
  return (
    <PostForm path={path} formId={formId}>
      <input type="hidden" name="action" value="register" />
      {chosen === 'decline' && <p class="notice">{words.noOnMailbox}</p>}
      <RegistrationFields {...props} />
      {price && <PriceAndTerms price={price} termsVersion={termsVersion} problem={problemAt(problems, 'consent')} />}
      <div class="actions">
        {price ? <RegisterButton {...{ letter, price, seats }} look="filled" /> : <SendButton look="filled">{words.register}</SendButton>}
      </div>
      <p class="small soft">{words.afterwardsMailbox}</p>
    </PostForm>
  )
}
