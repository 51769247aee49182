import { officeWords } from '../../office-words.ts'
import { ActField } from './act-fields.tsx'
import { ActForm } from './act-form.tsx'
import { type ActProps, fieldOf, isTyped } from './act-props.ts'

export const CancelCard = (props: ActProps) => {
  const words = officeWords(props.visit.language).people
  return (
    <ActForm act="cancel" title={words.cancel} says={words.cancelSays} button={words.cancel} look="stop" open={isTyped(props, 'cancel')}>
      <ActField {...fieldOf(props, 'cancel')('note', words.note)} />
    </ActForm>
  )
}
