import { participantWords } from '../../../templates/words/page/participant.ts'
import { problemAt } from '../../form/problem-summary.tsx'
import { SelectField } from '../../form/select-field.tsx'
import { inPageLanguage, pageLanguage } from '../../form/words.ts'
import { capitalised } from '../../values/capitalised.ts'
import { isRole, type Role, roleName, roles } from '../../values/role.ts'
import type { ParticipantFieldProps } from './field.ts'
import { type FieldRead, wrong } from './reading.ts'
import type { Typed } from './typed.ts'

interface RoleFieldProps extends ParticipantFieldProps {
  /** Nobody outside the roles invited takes over a seat, so they are not offered it. */
  onlyInvited?: boolean
}

/**
 * Asked only where the letter is meant for some roles: everyone else waits for staff to say yes or
 * no. Who is known to have one may choose another, and not none.
 */
export const RoleField = ({ letter: { roles: invited }, reader, typed, problems, onlyInvited }: RoleFieldProps) => {
  if (invited === 'everyone') return null
  const words = inPageLanguage(participantWords)
  const language = pageLanguage()
  const options = (list: readonly Role[]) => list.map(role => ({ value: role, text: capitalised(roleName(role, language)) }))
  return (
    <SelectField
      name="role"
      label={words.role}
      value={typed.role || reader.role}
      empty={reader.role ? null : words.chooseRole}
      groups={[
        { label: words.invitedRoles, options: options(invited) },
        ...(onlyInvited ? [] : [{ label: words.otherRoles, options: options(roles.filter(role => !invited.includes(role))) }]),
      ]}
      problem={problemAt(problems, 'role')}
    />
  )
}

export const readRole = ({ role = '' }: Typed): FieldRead<Role | undefined> => {
  if (role === '') return { read: undefined }
  return isRole(role) ? { read: role } : wrong('role', 'unknownRole')
}
