import { warning } from '../letter/finding.ts'
import { nearestWord } from '../values/nearest-word.ts'
import type { Problem } from '../values/problem.ts'
import { isRole, type Role, roles } from '../values/role.ts'

/**
 * The roles that may register without being asked. A word that is no role is left out, so that
 * those people wait for approval.
 */
export function readRoles(written: string[] | undefined, lines: Map<string, number>): { roles: Role[] | 'everyone'; problems: Problem[] } {
  if (!written || written.some(word => /^(alle|everyone)$/i.test(word))) return { roles: 'everyone', problems: [] }
  const words = written.map(word => word.toLowerCase())
  const problems = words.flatMap((word, index) => {
    if (isRole(word)) return []
    const meant = nearestWord(word, roles)
    const line = lines.get(`audience.roles.${index}`) ?? lines.get('audience.roles') ?? 1
    const advice = meant ? `Mente du »${meant}«?` : `Brug et af ordene ${roles.join(', ')}.`
    return [warning(line, 'ROLE-UNKNOWN', `Rollen »${word.slice(0, 60)}« kendes ikke og regnes ikke med til målgruppen. ${advice}`)]
  })
  return { roles: words.filter(isRole), problems }
}
