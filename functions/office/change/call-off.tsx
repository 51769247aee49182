import { changeWords } from '../../../templates/words/office/change.ts'
import { callOff } from '../../staff/acts/change-plan.ts'
import { giveOrder } from '../order-given.ts'
import { ChosenField, TypedField } from '../pages/field.tsx'
import { saidAt } from '../pages/told.tsx'
import type { ChangeKind } from './change-order.tsx'
import type { ChangeFieldsProps } from './change-props.ts'
import { FieldGroup } from './field-group.tsx'

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
  groups: { hvad: ['NO-SESSION', 'LAST-SESSION', 'NO-SOURCE'], tekst: ['EMPTY', 'TOO-LONG', 'BRACES'] },
  Fields: props => <CallOffFields {...props} />,
}

const CallOffFields = ({ visit, of, typed, problems }: ChangeFieldsProps) => {
  const words = changeWords[visit.language]
  return (
    <>
      {of.sessions.length > 1 && (
        <FieldGroup id="hvad" legend={words.callOffWhat} problems={problems}>
          <ChosenField
            id="f-session"
            name="session"
            label={words.session}
            value={typed.session ?? ''}
            empty={words.whole}
            options={of.sessions.map(({ id, says }) => [id, says])}
          />
        </FieldGroup>
      )}
      <TypedField
        id="tekst"
        name="text"
        label={words.text}
        hint={words.textSays}
        rows={6}
        maxlength={5000}
        value={typed.text ?? ''}
        problem={saidAt(problems, 'tekst')}
      />
    </>
  )
}
