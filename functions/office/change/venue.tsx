import { changeWords } from '../../../templates/words/office/change.ts'
import { venueText } from '../../staff/acts/change-plan-text.ts'
import type { Problem } from '../../values/problem.ts'
import { letterWithoutSession } from '../../writing/facts/in-letter.ts'
import { giveOrder } from '../order-given.ts'
import { ChosenField, TypedField } from '../pages/field.tsx'
import type { ChangeKind, Ordered } from './change-order.tsx'
import { type ChangeFieldsProps, fieldId, fieldValue, groupOfSession } from './change-props.ts'
import { FieldGroup } from './field-group.tsx'
import { withPlan } from './typed-plan.ts'

const ofMerge = ['SESSION-FULL', 'MUNICIPALITY-FULL', 'NO-SESSION', 'NOTHING-MERGED']
const ofRelease = ['RELEASE-DATE', 'RELEASE-HALF', 'RELEASE-PAST', 'RELEASE-LATE', 'BRACES']

/** Another place for a session, or two sessions that become one. */
export const changingVenue: ChangeKind = {
  page: 'venue',
  done: 'venue-changed',
  words: language => {
    const words = changeWords[language]
    return { title: words.venueOrMerge, says: words.venueSays, button: words.venueButton }
  },
  give: async (house, visit, ordered, confirmed) => {
    const { of, typed } = ordered
    if (isMerge(ordered) && (!typed.gone || !typed.into || typed.gone === typed.into))
      return { done: false, status: 422, problems: [mergeWhich(changeWords[visit.language].mergeWhich)] }
    return giveOrder(house, visit, 'venue', venueText, {
      campaign: of.inForce.campaign.id,
      text: isMerge(ordered) ? letterWithoutSession(of.inHand.text, typed.gone ?? '') : withPlan(of.inHand.text, typed),
      because: typed.because?.trim() || null,
      releaseUntil: typed.releaseUntil || null,
      into: isMerge(ordered) ? (typed.into ?? null) : null,
      confirmed,
    })
  },
  groups: { sammen: ofMerge, ret: ofRelease },
  Fields: props => <VenueFields {...props} />,
}

const isMerge = ({ of, typed }: Pick<Ordered, 'of' | 'typed'>): boolean => of.inForce.letter.sessions.length > 1 && typed.what === 'merge'

const mergeWhich = (says: string): Problem => ({ at: 'gone', code: 'NO-SESSION', level: 'blocker', says })

const VenueFields = (props: ChangeFieldsProps) => {
  const { visit, of, typed, problems } = props
  const words = changeWords[visit.language]
  const severalSessions = of.inForce.letter.sessions.length > 1
  const merges = isMerge(props)
  return (
    <>
      {severalSessions && (
        <FieldGroup id="hvad" legend={words.what}>
          <div class="radios">
            {(['place', 'merge'] as const).map(what => (
              <label>
                <input type="radio" name="what" value={what} checked={(what === 'merge') === merges} /> {words[what]}
              </label>
            ))}
          </div>
        </FieldGroup>
      )}
      <div class="if-place">
        {of.sessions.map(({ index, says }) => (
          <FieldGroup id={groupOfSession(index)} legend={says} problems={problems}>
            <div class="pairs">
              {(['name', 'address'] as const).map(part => (
                <TypedField
                  id={fieldId(`sessions.${index}.venue.${part}`)}
                  name={`sessions.${index}.venue.${part}`}
                  label={part === 'name' ? words.venueName : words.venueAddress}
                  value={fieldValue(props, `sessions.${index}.venue.${part}`)}
                />
              ))}
            </div>
          </FieldGroup>
        ))}
      </div>
      {severalSessions && (
        <div class="if-merge">
          <FieldGroup id="sammen" legend={words.merge} problems={problems}>
            <div class="pairs">
              {(['gone', 'into'] as const).map(name => (
                <ChosenField
                  id={fieldId(name)}
                  name={name}
                  label={name === 'gone' ? words.mergeFrom : words.mergeInto}
                  value={typed[name] ?? ''}
                  empty={words.choose}
                  options={of.sessions.map(({ id, says }) => [id, says])}
                />
              ))}
            </div>
          </FieldGroup>
        </div>
      )}
      <FieldGroup id="ret" legend={words.release} hint={words.releaseSays} problems={problems}>
        <div class="pairs">
          <TypedField id={fieldId('because')} name="because" label={words.why} value={typed.because ?? ''} />
          <TypedField
            id={fieldId('releaseUntil')}
            name="releaseUntil"
            label={words.releaseUntil}
            type="date"
            value={typed.releaseUntil ?? ''}
          />
        </div>
      </FieldGroup>
    </>
  )
}
