import { peopleWords } from '../../../../templates/words/office/people.ts'
import { AboutFields } from './about-fields.tsx'
import { ActForm } from './act-form.tsx'
import { type ActProps, isTyped } from './act-props.ts'
import { SessionField } from './session-field.tsx'

export const ChangeCard = (props: ActProps) => {
  const words = peopleWords[props.visit.language]
  return (
    <ActForm act="change" title={words.change} button={words.save} open={isTyped(props, 'change')}>
      <SessionField {...props} act="change" />
      <AboutFields {...props} act="change" name />
    </ActForm>
  )
}
