import { peopleWords } from '../../../../templates/words/office/people.ts'
import { isOpen } from '../../../letter/frozen-letter.ts'
import { TypedField } from '../../pages/field.tsx'
import { ActForm } from './act-form.tsx'
import { type ActProps, fieldOf, isTyped } from './act-props.ts'
import { SessionField } from './session-field.tsx'

export const RegisterCard = (props: ActProps) => {
  const { visit, letter } = props
  const words = peopleWords[visit.language]
  const field = fieldOf(props, 'register')
  return (
    <ActForm
      act="register"
      title={words.register}
      says={isOpen(letter, props.now) ? words.registerSays : words.registerLate}
      button={words.register}
      look="main"
      open={isTyped(props, 'register')}
    >
      <SessionField {...props} act="register" />
      {letter.price && (
        <>
          <TypedField {...field('ean', words.ean)} />
          <TypedField {...field('reference', words.reference)} />
          <p>
            <label class="tick">
              <input id="register-consent" type="checkbox" name="agreed" value="yes" /> <span>{words.agreed}</span>
            </label>
          </p>
        </>
      )}
    </ActForm>
  )
}
