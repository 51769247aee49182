import type { PersonNumber } from '../values/ids.ts'
import type { Person } from './person.ts'
import type { Recipient, RecipientsFile } from './recipients-file.ts'

export interface ImportPlan {
  /** New and changed persons as they are to be stored. */
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
  refused: { row: number; says: string }[]
  /** People on the list after the import. */
  total: number
}

/** Adds what a file says to who is already there. An answer, an opt-out and a number are never changed by an import. */
export function planImport(file: RecipientsFile, already: Person[], highest: number): ImportPlan {
  const wanted = new Map<string, Recipient>()
  let doubled = 0
  for (const { recipient } of file.recipients) {
    const before = wanted.get(recipient.email)
    if (before) doubled++
    wanted.set(recipient.email, before ? { ...before, groups: union(before.groups, recipient.groups) } : recipient)
  }

  const byAddress = new Map(already.map(person => [person.email, person]))
  const persons: Person[] = []
  let added = 0
  for (const recipient of wanted.values()) {
    const person = byAddress.get(recipient.email)
    if (!person) persons.push(invited(recipient, (highest + ++added) as PersonNumber))
    else if (differs(person, recipient)) persons.push({ ...person, ...recipient, groups: union(person.groups, recipient.groups) })
  }

  const everyone = new Map([...already, ...persons].map(({ email, number }) => [email, { email, number }]))
  return {
    persons,
    everyone: [...everyone.values()],
    report: {
      new: added,
      changed: persons.length - added,
      doubled,
      refused: file.refused,
      total: already.filter(person => person.registeredBy === null).length + added,
    },
  }
}

const union = (before: string[], more: string[]) => [...new Set([...before, ...more])]

const differs = (person: Person, recipient: Recipient) =>
  person.name !== recipient.name ||
  person.municipality !== recipient.municipality ||
  person.role !== recipient.role ||
  person.kind !== recipient.kind ||
  recipient.groups.some(group => !person.groups.includes(group))

const invited = (recipient: Recipient, number: PersonNumber): Person => ({
  ...recipient,
  number,
  generation: 1,
  answer: { status: 'noAnswer' },
  suppression: null,
  registeredBy: null,
  version: 0,
  alreadyHas: [],
})
