import { peopleWords } from '../../../../templates/words/office/people.ts'
import { TypedField } from '../../pages/field.tsx'
import { ActForm } from './act-form.tsx'
import { type ActProps, fieldOf, isTyped } from './act-props.ts'

export const AddressCard = (props: ActProps) => {
  const words = peopleWords[props.visit.language]
  return (
    <ActForm
      act="correctAddress"
      title={words.correctAddress}
      says={words.correctAddressSays}
      button={words.correctAddressSend}
      open={isTyped(props, 'correctAddress') || (props.person.suppression !== null && props.person.suppression.because !== 'optedOut')}
    >
      <TypedField {...fieldOf(props, 'correctAddress')('email', words.email, props.person.email)} type="email" />
    </ActForm>
  )
}
