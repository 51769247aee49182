import { changeWords } from '../../../templates/words/office/change.ts'
import { printedDeadline } from '../../letter-page/meeting-facts.ts'
import { moveText } from '../../staff/acts/change-plan-text.ts'
import { giveOrder } from '../order-given.ts'
import { TypedField } from '../pages/field.tsx'
import type { ChangeKind } from './change-order.tsx'
import { type ChangeFieldsProps, fieldId, fieldValue, groupOfSession } from './change-props.ts'
import { FieldGroup } from './field-group.tsx'
import { withPlan } from './typed-plan.ts'

/** A new date or time. */
export const moving: ChangeKind = {
  page: 'move',
  done: 'moved',
  words: language => {
    const words = changeWords[language]
    return { title: words.move, says: words.moveSays, button: words.moveButton }
  },
  give: (house, visit, { of, typed }, confirmed) =>
    giveOrder(house, visit, 'move', moveText, {
      campaign: of.inForce.campaign.id,
      text: withPlan(of.inHand.text, typed),
      declined: typed.declined === 'yes',
      confirmed,
    }),
  groups: { frist: ['DEADLINE-AFTER', 'DEADLINE-AFTER-MEETING'] },
  Fields: props => <MoveFields {...props} />,
}

const MoveFields = (props: ChangeFieldsProps) => {
  const { visit, of, typed, problems } = props
  const words = changeWords[visit.language]
  const { letter } = of.inForce
  const field = (name: string, label: string, type: 'text' | 'date' | 'time', hint?: string) => (
    <TypedField id={fieldId(name)} name={name} label={label} type={type} value={fieldValue(props, name)} hint={hint} />
  )
  return (
    <>
      {of.sessions.map(({ id, index, says }) => {
        const now = letter.sessions.find(session => session.id === id)
        return (
          <FieldGroup
            id={groupOfSession(index)}
            legend={says}
            {...(now && { hint: `${words.now}: ${now.date.long} ${now.time}` })}
            problems={problems}
          >
            <div class="pairs">
              {field(`sessions.${index}.date`, words.date, 'date')}
              {field(`sessions.${index}.time`, words.time, 'text', words.timeHint)}
            </div>
          </FieldGroup>
        )
      })}
      <FieldGroup
        id="frist"
        legend={words.deadline}
        {...(letter.deadline && { hint: `${words.now}: ${printedDeadline(letter)}` })}
        problems={problems}
      >
        <div class="pairs">
          {field('deadline.date', words.deadlineDate, 'date')}
          {field('deadline.time', words.deadlineTime, 'time')}
        </div>
      </FieldGroup>
      <label class="tick">
        <input type="checkbox" name="declined" value="yes" checked={typed.declined === 'yes'} /> {words.declined}
      </label>
    </>
  )
}
