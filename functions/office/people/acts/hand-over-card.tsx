import { peopleWords } from '../../../../templates/words/office/people.ts'
import { TypedField } from '../../pages/field.tsx'
import { AboutFields } from './about-fields.tsx'
import { ActForm } from './act-form.tsx'
import { type ActProps, fieldOf, isTyped } from './act-props.ts'

export const HandOverCard = (props: ActProps) => {
  const words = peopleWords[props.visit.language]
  const field = fieldOf(props, 'handOver')
  return (
    <ActForm act="handOver" title={words.handOver} says={words.handOverSays} button={words.handOver} open={isTyped(props, 'handOver')}>
      <TypedField {...field('email', words.email)} type="email" />
      <AboutFields {...props} act="handOver" name />
    </ActForm>
  )
}
