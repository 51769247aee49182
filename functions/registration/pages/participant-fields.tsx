import { participantWords } from '../../../templates/words/page/participant.ts'
import { municipalities } from '../../audience/municipalities.ts'
import type { Reader } from '../../audience/reader.ts'
import { problemAt, type ShownProblem } from '../../form/problem-summary.tsx'
import { SelectField } from '../../form/select-field.tsx'
import { TextField } from '../../form/text-field.tsx'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { capitalised } from '../../values/capitalised.ts'
import { type Role, roleName, roles } from '../../values/role.ts'
import type { Typed } from './typed.ts'

export interface ParticipantFieldProps {
  letter: Pick<FrozenLetter, 'language' | 'roles'>
  reader: Reader
  typed: Typed
  problems: readonly ShownProblem[]
}

/**
 * The one who takes part. Of what we know only name, municipality and role stand there already; a
 * mailbox's name is nobody's.
 */
export const NameField = ({ letter: { language }, reader, typed, problems }: ParticipantFieldProps) => (
  <TextField
    name="name"
    label={participantWords[language].name}
    value={typed.name ?? (reader.kind === 'person' ? reader.name : '')}
    autocomplete="name"
    problem={problemAt(problems, 'name')}
  />
)

export const MunicipalityField = ({ letter: { language }, reader, typed, problems }: ParticipantFieldProps) => {
  const words = participantWords[language]
  return (
    <SelectField
      name="municipality"
      label={words.municipality}
      hint={reader.municipalityCode ? undefined : words.municipalityHint}
      value={typed.municipality || reader.municipalityCode}
      empty={words.chooseMunicipality}
      groups={[{ options: municipalities.map(({ code, name }) => ({ value: code, text: name })) }]}
      problem={problemAt(problems, 'municipality')}
    />
  )
}

interface RoleFieldProps extends ParticipantFieldProps {
  /** Nobody outside the roles invited takes over a seat, so they are not offered it. */
  onlyInvited?: boolean
}

/**
 * Asked only where the letter is meant for some roles: everyone else waits for staff to say yes or
 * no.
 */
export const RoleField = ({ letter: { language, roles: invited }, reader, typed, problems, onlyInvited }: RoleFieldProps) => {
  if (invited === 'everyone') return null
  const words = participantWords[language]
  const options = (list: readonly Role[]) => list.map(role => ({ value: role, text: capitalised(roleName(role, language)) }))
  return (
    <SelectField
      name="role"
      label={words.role}
      value={typed.role || reader.role}
      empty={words.chooseRole}
      groups={[
        { label: words.invitedRoles, options: options(invited) },
        ...(onlyInvited ? [] : [{ label: words.otherRoles, options: options(roles.filter(role => !invited.includes(role))) }]),
      ]}
      problem={problemAt(problems, 'role')}
    />
  )
}
