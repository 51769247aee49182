import { nearestRole, roleMeant } from '../audience/written-role.ts'
import { warning } from '../letter/finding.ts'
import type { Problem } from '../values/problem.ts'
import { type Role, roles } from '../values/role.ts'

/**
 * The roles that may register without being asked. A word that is no role is left out, so that
 * those people wait for approval.
 */
export function readRoles(written: string[] | undefined, lines: Map<string, number>): { roles: Role[] | 'everyone'; problems: Problem[] } {
  if (!written || written.some(word => /^(alle|everyone)$/i.test(word))) return { roles: 'everyone', problems: [] }
  const problems = written.flatMap((word, index) => {
    if (roleMeant(word)) return []
    const meant = nearestRole(word)
    const line = lines.get(`audience.roles.${index}`) ?? lines.get('audience.roles') ?? 1
    const advice = meant ? `Mente du »${meant}«?` : `Brug et af ordene ${roles.join(', ')}.`
    return [warning(line, 'ROLE-UNKNOWN', `Vi kender ikke rollen »${word.slice(0, 60)}«, så den er ikke med i målgruppen. ${advice}`)]
  })
  return { roles: [...new Set(written.flatMap(word => roleMeant(word) ?? []))], problems }
}
