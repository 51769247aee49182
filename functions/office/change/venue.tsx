import { changeWords } from '../../../templates/words/office/change.ts'
import { venueText } from '../../staff/acts/change-plan-text.ts'
import type { Problem } from '../../values/problem.ts'
import { letterWithoutSession } from '../../writing/facts/in-letter.ts'
import { giveOrder } from '../order-given.ts'
import type { ChangeKind, Ordered } from './change-order.tsx'
import { type ChangeFieldsProps, fieldValue, wrongBy, wrongIn } from './change-props.ts'
import { FieldGroup, PlanField, Select } from './field.tsx'
import { withPlan } from './typed-plan.ts'

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
  Fields: props => <VenueFields {...props} />,
}

const isMerge = ({ of, typed }: Pick<Ordered, 'of' | 'typed'>): boolean => of.inForce.letter.sessions.length > 1 && typed.what === 'merge'

const mergeWhich = (says: string): Problem => ({ at: 'gone', code: 'NO-SESSION', level: 'blocker', says })

const ofMerge = ['SESSION-FULL', 'MUNICIPALITY-FULL', 'NO-SESSION', 'NOTHING-MERGED']
const ofRelease = ['RELEASE-DATE', 'RELEASE-HALF', 'RELEASE-PAST', 'RELEASE-LATE', 'BRACES']

const VenueFields = (props: ChangeFieldsProps) => {
  const { visit, of, typed } = props
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
          <FieldGroup id={`gang-${index}`} legend={says} wrong={wrongIn(props, index)}>
            <div class="pairs">
              {(['name', 'address'] as const).map(part => (
                <PlanField
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
          <FieldGroup id="sammen" legend={words.merge} wrong={wrongBy(props, ...ofMerge)}>
            <div class="pairs">
              {(['gone', 'into'] as const).map(name => (
                <Select
                  name={name}
                  label={name === 'gone' ? words.mergeFrom : words.mergeInto}
                  chosen={typed[name] ?? ''}
                  options={[['', words.choose], ...of.sessions.map(({ id, says }) => [id, says] as const)]}
                />
              ))}
            </div>
          </FieldGroup>
        </div>
      )}
      <FieldGroup id="ret" legend={words.release} hint={words.releaseSays} wrong={wrongBy(props, ...ofRelease)}>
        <div class="pairs">
          <PlanField name="because" label={words.why} value={typed.because ?? ''} />
          <PlanField name="releaseUntil" label={words.releaseUntil} type="date" value={typed.releaseUntil ?? ''} />
        </div>
      </FieldGroup>
    </>
  )
}
