import { peopleWords } from '../../../../templates/words/office/people.ts'
import { ChosenField } from '../../pages/field.tsx'
import { type ActProps, fieldOf } from './act-props.ts'

/** Which session, where there is more than one. */
export const SessionField = ({ act, ...props }: ActProps & { act: string }) => {
  const { letter, person } = props
  if (letter.sessions.length === 1) return null
  const words = peopleWords[props.visit.language]
  const known = 'session' in person.answer ? person.answer.session : ''
  const options = letter.sessions.map(({ id, venue, date }): [string, string] => [id, `${venue.name}, ${date.short}`])
  return (
    <ChosenField {...fieldOf(props, act)('session', words.session, known)} empty={known ? undefined : words.choose} options={options} />
  )
}
