import type { Note, Problem } from '../values/problem.ts'
import type { Role } from '../values/role.ts'
import type { RecipientsFile } from './recipients-file.ts'
import { type CodedRemark, isNote } from './row-remark.ts'
import { roleWords, rowsInWords, toldOnce } from './told-remarks.ts'

/** What is to be mended in a list, looked at or known, at its rows: `recipients.csv:7`. */
export function listFindings(file: string, { refused, warnings }: RecipientsFile): { problems: Problem[]; notes: Note[] } {
  const words = roleWords(warnings)
  const told = toldOnce(warnings).map(({ about, rows }) => {
    const where = rows.length > 1 ? ` Det gælder ${rowsInWords(rows)}.` : ''
    return { about, at: `${file}:${about.row}`, code: about.code, says: `${about.says}${where}` }
  })
  const firstUnknown = told.find(({ code, says }) => code === 'ROLE-UNKNOWN' && !says.includes('Mente du'))
  if (firstUnknown && words) firstUnknown.says += ` ${words}`
  return {
    problems: [
      ...refused.map(({ row, says }): Problem => ({ at: `${file}:${row}`, code: 'ROW-REFUSED', level: 'blocker', says })),
      ...told.filter(({ about }) => !isNote(about)).map(({ at, code, says }): Problem => ({ at, code, level: 'warning', says })),
    ],
    notes: told.filter(({ about }) => isNote(about)).map(({ at, code, says }) => ({ at, code, says })),
  }
}

const mostNamed = 12
const listing = new Intl.ListFormat('da')

/**
 * Those on the list whose role the letter is not for. They were invited by name and wait for
 * nobody's approval, so somebody must know who they are before they get the letter.
 */
export function rolesOutside(recipients: RecipientsFile['recipients'], roles: Role[] | 'everyone'): CodedRemark[] {
  if (roles === 'everyone') return []
  const outside = recipients.filter(({ recipient: { role } }) => role !== null && !roles.includes(role))
  const [first] = outside
  if (!first) return []
  const names = outside.slice(0, mostNamed).map(({ row, recipient: { name, role } }) => `${name} (${role}, række ${row})`)
  const more = outside.length > mostNamed ? [`${outside.length - mostNamed} til`] : []
  const who = outside.length === 1 ? 'Én på listen har en rolle' : `${outside.length} på listen har en rolle`
  const says = `${who}, som brevet ikke er til: ${listing.format([...names, ...more])}. Inviterede ved navn tilmelder sig uden godkendelse.`
  return [{ row: first.row, code: 'ROLE-OUTSIDE', says }]
}
