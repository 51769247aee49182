import { closedWords } from '../../../templates/words/page/closed.ts'
import { slipWords } from '../../../templates/words/page/slip.ts'
import { PostForm, SendButton } from '../../form/post-form.tsx'
import { problemAt } from '../../form/problem-summary.tsx'
import { inPageLanguage } from '../../form/words.ts'
import { PriceAndTerms } from '../fields/consent.tsx'
import { RegistrationFields, type RegistrationFieldsProps } from './registration-fields.tsx'

export interface LateFormProps extends RegistrationFieldsProps {
  path: string
  formId: string
  termsVersion: string
}

/**
 * A request after the deadline, for oneself or for colleagues. Who asks for a place that costs
 * something agrees to the terms now: staff's yes makes it binding.
 */
export const LateForm = (props: LateFormProps) => {
  const { path, formId, problems, termsVersion, letter } = props
  return (
    <PostForm path={path} formId={formId}>
      <div class="fold">
        <RegistrationFields {...props} isLate />
      </div>
      {letter.price && <PriceAndTerms price={letter.price} termsVersion={termsVersion} problem={problemAt(problems, 'consent')} />}
      <div class="actions">
        <SendButton look="filled" action="late">
          {inPageLanguage(closedWords).ask}
        </SendButton>
      </div>
    </PostForm>
  )
}

/** A no still helps whoever counts the chairs. */
export const LateDecline = ({ path, formId }: Pick<LateFormProps, 'path' | 'formId'>) => (
  <PostForm path={path} formId={formId}>
    <p class="small soft">{inPageLanguage(closedWords).cannotCome}</p>
    <div class="actions">
      <SendButton look="outlined" action="decline">
        {inPageLanguage(slipWords).no}
      </SendButton>
    </div>
  </PostForm>
)
