import { peopleWords } from '../../../../templates/words/office/people.ts'
import { municipalities } from '../../../audience/municipalities.ts'
import { roleName, roles } from '../../../values/role.ts'
import { ChosenField, TypedField } from '../../pages/field.tsx'
import { type ActProps, fieldOf } from './act-props.ts'

/** Who they are; of whoever takes a seat over nothing is known yet. */
export const AboutFields = ({ act, name, ...props }: ActProps & { act: string; name: boolean }) => {
  const words = peopleWords[props.visit.language]
  const field = fieldOf(props, act)
  const { person } = props
  const isNew = act === 'handOver'
  const known = isNew ? { name: '', municipality: '', role: '' } : person
  return (
    <>
      {name && <TypedField {...field('name', words.name, known.name)} />}
      <ChosenField
        {...field('municipality', words.municipality, known.municipality ?? '')}
        empty={isNew ? words.choose : words.unchanged}
        options={municipalities.map(({ code, name }) => [code, name])}
      />
      <ChosenField
        {...field('role', words.role, known.role ?? '')}
        empty={isNew ? words.choose : words.unchanged}
        options={roles.map(role => [role, roleName(role, props.visit.language)])}
      />
    </>
  )
}
