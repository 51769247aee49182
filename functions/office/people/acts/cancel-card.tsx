import { peopleWords } from '../../../../templates/words/office/people.ts'
import { TypedField } from '../../pages/field.tsx'
import { ActForm } from './act-form.tsx'
import { type ActProps, fieldOf, isTyped } from './act-props.ts'

export const CancelCard = (props: ActProps) => {
  const words = peopleWords[props.visit.language]
  return (
    <ActForm act="cancel" title={words.cancel} says={words.cancelSays} button={words.cancel} look="stop" open={isTyped(props, 'cancel')}>
      <TypedField {...fieldOf(props, 'cancel')('note', words.note)} />
    </ActForm>
  )
}
