import type { PersonNumber } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { ColumnName } from './columns.ts'
import type { OutOfReach } from './out-of-reach.ts'
import type { Person } from './person.ts'
import type { Recipient } from './read-recipient.ts'
import type { RecipientsFile, RowRemark } from './recipients-file.ts'
import { usualPerson } from './usual-person.ts'

export interface ImportPlan {
  /** New and changed persons as they are to be stored. The new ones have the highest numbers. */
  persons: Person[]
  /** Everyone after the import, for the address book. */
  everyone: { email: string; number: PersonNumber }[]
  report: ImportReport
}

export interface ImportReport {
  new: number
  changed: number
  /** Rows whose address stood in the file before: one person, one mail, all committees named. */
  doubled: number
  refused: RowRemark[]
  /** People on the list after the import. */
  total: number
  changes: { row: number; email: string; fields: ChangedField[] }[]
  /** What the list says otherwise than the person themselves: their own word stands. */
  kept: { row: number; email: string; fields: ChangedField[] }[]
  /** `differs`: what the two rows do not agree on; the first one counts. */
  doubles: { row: number; firstRow: number; differs: ColumnName[] }[]
  /**
   * How many of the new want no mail from this secretariat. They are on the list and get nothing.
   */
  optedOut: number
  /** New ones that mails did not reach, or who complained of one, at an earlier meeting. */
  outOfReach: ({ row: number; email: string } & OutOfReach)[]
  /** New ones who have been erased because they asked for it. */
  forgotten: { row: number; email: string; since: Instant }[]
}

export interface ChangedField {
  field: ColumnName
  from: string
  to: string
}

/**
 * Adds what a file says to who is already there (merge, deduplication by address). What the file
 * does not say stays; an answer, an opt-out and a number are never changed.
 * @param optedOut since when an address wants no mail from this secretariat
 * @param outOfReach what is known of an address mails did not reach before
 * @param forgotten when an address was erased because its owner asked for it
 */
export function planImport(
  file: Pick<RecipientsFile, 'recipients' | 'refused'>,
  already: Person[],
  highest: number,
  optedOut: (address: string) => Instant | undefined = () => undefined,
  outOfReach: (address: string) => OutOfReach | undefined = () => undefined,
  forgotten: (address: string) => Instant | undefined = () => undefined,
): ImportPlan {
  const { people, doubles } = onePerAddress(file.recipients)
  const known = new Map(already.map(person => [person.email, person]))
  const added: Person[] = []
  const changed: Person[] = []
  const changes: ImportReport['changes'] = []
  const kept: ImportReport['kept'] = []
  const unreached: ImportReport['outOfReach'] = []
  const erased: ImportReport['forgotten'] = []
  for (const { row, recipient } of people) {
    const before = known.get(recipient.email)
    if (!before) {
      const known = outOfReach(recipient.email)
      if (known) unreached.push({ row, email: recipient.email, ...known })
      const since = forgotten(recipient.email)
      if (since) erased.push({ row, email: recipient.email, since })
      added.push(invited(recipient, (highest + added.length + 1) as PersonNumber, optedOut(recipient.email)))
      continue
    }
    const after = updated(before, recipient)
    const [fields, refused] = [differences(before, after), differences(after, listed(before, recipient))]
    if (refused.length > 0) kept.push({ row, email: before.email, fields: refused })
    if (fields.length === 0) continue
    changed.push(after)
    changes.push({ row, email: before.email, fields })
  }
  return {
    persons: [...changed, ...added],
    everyone: [...already, ...added].map(({ email, number }) => ({ email, number })),
    report: {
      new: added.length,
      changed: changed.length,
      doubled: doubles.length,
      refused: file.refused,
      total: already.filter(person => person.registeredBy === null).length + added.length,
      changes,
      kept,
      doubles,
      optedOut: added.filter(person => person.suppression !== null).length,
      outOfReach: unreached,
      forgotten: erased,
    },
  }
}

function onePerAddress(rows: RecipientsFile['recipients']) {
  const people = new Map<string, RecipientsFile['recipients'][number]>()
  const doubles: ImportReport['doubles'] = []
  for (const { row, recipient } of rows) {
    const first = people.get(recipient.email)
    if (!first) {
      people.set(recipient.email, { row, recipient })
      continue
    }
    doubles.push({ row, firstRow: first.row, differs: disagreements(first.recipient, recipient) })
    people.set(recipient.email, { row: first.row, recipient: together(first.recipient, recipient) })
  }
  return { people: people.values(), doubles }
}

const union = (before: string[], more: string[]) => [...new Set([...before, ...more])]

const together = (first: Recipient, second: Recipient): Recipient => ({
  ...first,
  municipality: first.municipality ?? second.municipality,
  role: first.role ?? second.role,
  kind: first.kind ?? second.kind,
  groups: union(first.groups, second.groups),
})

/**
 * Fields where one row counts and the other does not. Committees are no such thing: all are kept.
 */
const single = { navn: 'name', kommune: 'municipality', rolle: 'role', type: 'kind' } as const satisfies Partial<
  Record<ColumnName, keyof Recipient>
>
const singleFields = Object.entries(single) as [keyof typeof single, (typeof single)[keyof typeof single]][]

const disagreements = (first: Recipient, second: Recipient): ColumnName[] =>
  singleFields.filter(([, key]) => first[key] !== null && second[key] !== null && first[key] !== second[key]).map(([field]) => field)

/**
 * An old list is taken in again for the sake of a few new rows: it takes back nothing people have
 * said since, and moves nobody's seat from the share of one municipality to another's.
 */
function updated(person: Person, says: Recipient): Person {
  const { municipality, role, statedMunicipality, statedRole } = person
  const staysHome = isSeated(person) || (statedMunicipality !== undefined && statedMunicipality === municipality)
  const isOwnRole = statedRole !== undefined && statedRole === role
  return { ...listed(person, says), ...(staysHome && { municipality }), ...(isOwnRole && { role }) }
}

const isSeated = ({ answer }: Person): boolean =>
  (answer.status === 'registered' && answer.seat !== undefined) || (answer.status === 'waitlisted' && answer.offer !== undefined)

const listed = (person: Person, says: Recipient): Person => ({
  ...person,
  name: says.name,
  municipality: says.municipality ?? person.municipality,
  role: says.role ?? person.role,
  kind: says.kind ?? person.kind,
  groups: union(person.groups, says.groups),
})

function differences(before: Person, after: Person): ChangedField[] {
  const fields: ChangedField[] = singleFields
    .filter(([, key]) => before[key] !== after[key])
    .map(([field, key]) => ({ field, from: before[key] ?? '', to: after[key] ?? '' }))
  if (after.groups.length > before.groups.length)
    fields.push({ field: 'udvalg', from: before.groups.join(', '), to: after.groups.join(', ') })
  return fields
}

const invited = (recipient: Recipient, number: PersonNumber, optedOut: Instant | undefined): Person => ({
  ...usualPerson(),
  ...recipient,
  kind: recipient.kind ?? 'person',
  number,
  suppression: optedOut ? { because: 'optedOut', since: optedOut } : null,
})
