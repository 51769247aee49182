import { changeWords } from '../../../templates/words/office/change.ts'
import { callOff } from '../../staff/acts/change-plan.ts'
import { giveOrder } from '../order-given.ts'
import type { ChangeKind } from './change-order.tsx'
import { type ChangeFieldsProps, wrongBy } from './change-props.ts'
import { FieldGroup, Select } from './field.tsx'

/** No meeting, or one session less. */
export const callingOff: ChangeKind = {
  page: 'call-off',
  done: 'called-off',
  words: language => {
    const words = changeWords[language]
    return { title: words.callOff, says: words.callOffSays, button: words.callOffButton }
  },
  give: (house, visit, { of, typed }, confirmed) =>
    giveOrder(house, visit, 'call-off', callOff, {
      campaign: of.inForce.campaign.id,
      session: typed.session || null,
      text: typed.text?.trim() || null,
      confirmed,
    }),
  Fields: props => <CallOffFields {...props} />,
}

const CallOffFields = (props: ChangeFieldsProps) => {
  const { visit, of, typed } = props
  const words = changeWords[visit.language]
  return (
    <>
      {of.sessions.length > 1 && (
        <FieldGroup id="hvad" legend={words.callOffWhat} wrong={wrongBy(props, 'NO-SESSION', 'LAST-SESSION', 'NO-SOURCE')}>
          <Select
            name="session"
            label={words.session}
            chosen={typed.session ?? ''}
            options={[['', words.whole], ...of.sessions.map(({ id, says }) => [id, says] as const)]}
          />
        </FieldGroup>
      )}
      <FieldGroup id="tekst" legend={words.text} hint={words.textSays} wrong={wrongBy(props, 'EMPTY', 'TOO-LONG', 'BRACES')}>
        <textarea name="text" rows={6} aria-label={words.text} maxlength={5000}>
          {`\n${typed.text ?? ''}`}
        </textarea>
      </FieldGroup>
    </>
  )
}
