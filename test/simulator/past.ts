import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { Person } from '../../functions/audience/person.ts'
import { usualPerson } from '../../functions/audience/usual-person.ts'
import type { Entry } from '../../functions/journal/journal.ts'
import type { FrozenLetter } from '../../functions/letter/frozen-letter.ts'
import type { Step } from '../../functions/letter/step.ts'
import type { Item } from '../../functions/platform/table.ts'
import type { Story } from './play.ts'
import type { Row } from './services/table/attribute.ts'

export interface Change {
  at: number
  by: number
  pk: string
  sk: string
  before: Item | undefined
  after: Item | undefined
}

/** Somebody whose row was erased, as they were then. */
export interface Forgotten {
  person: Person
  number: number
  at: number
  by: number
  commit: Change[]
}

/** The table's whole past in the product's words, to be asked what was true when. */
export type Past = ReturnType<typeof openPast>

const item = (row: Row | undefined): Item | undefined => row && (unmarshall(row as unknown as Parameters<typeof unmarshall>[0]) as Item)
const isPerson = ({ pk }: { pk: string }) => /^C#[^#]+#P#\d+$/.test(pk)
const asPerson = (row: Item | undefined): Person | undefined => row && ({ ...usualPerson(), ...row } as unknown as Person)

export function openPast({ commits }: Pick<Story, 'commits'>) {
  /** Commit by commit, each as what changed in it. */
  const together: Change[][] = commits.map(({ at, by, changes }) =>
    changes.map(({ pk, sk, before, after }) => ({ at, by, pk, sk, before: item(before), after: item(after) })),
  )
  const changes = together.flatMap(commit => commit.map(change => ({ ...change, commit })))
  const latest = new Map<string, Item>()
  for (const { pk, sk, after } of changes) {
    if (after) latest.set(`${pk} ${sk}`, after)
    else latest.delete(`${pk} ${sk}`)
  }
  const now = [...latest.values()]
  const of = (pattern: RegExp) => now.filter(({ pk }) => pattern.test(pk))
  const histories = Map.groupBy(changes, ({ pk, sk }) => `${pk} ${sk}`)
  const everybody = new Map(
    changes.flatMap(change => (isPerson(change) && change.after ? [[Number(change.sk), asPerson(change.after)!]] : [])),
  )

  const letters = changes.flatMap(({ sk, at, after }) => (sk === 'letter' && after ? [{ at, letter: after.letter as FrozenLetter }] : []))

  /** A row as it was then. Of two changes in one millisecond the later counts. */
  const then = (pk: string, sk: string, at: number): Item | undefined =>
    histories.get(`${pk} ${sk}`)?.findLast(change => change.at <= at)?.after

  return {
    together,
    changes,
    then,
    row: (pk: string, sk: string) => latest.get(`${pk} ${sk}`),
    rows: of,
    people: now.filter(isPerson).map(row => asPerson(row)!),
    /** Also who has been forgotten, as they were last. */
    everybody: [...everybody.values()],
    forgotten: changes.flatMap(({ pk, sk, at, by, before, after, commit }): Forgotten[] =>
      isPerson({ pk }) && before && !after ? [{ person: asPerson(before)!, number: Number(sk), at, by, commit }] : [],
    ),
    /** What was true of a person at any moment of a time, first to last. */
    during(number: number, from: number, until: number): Person[] {
      const changed = changes.filter(change => isPerson(change) && Number(change.sk) === number)
      const at = changed.findLast(change => change.at < from)
      return [at, ...changed.filter(change => change.at >= from && change.at <= until)].flatMap(change => asPerson(change?.after) ?? [])
    },
    personChanges: together.flatMap(commit =>
      commit.filter(isPerson).map(change => ({ ...change, commit, was: asPerson(change.before), is: asPerson(change.after) })),
    ),
    journal: changes.flatMap(({ after, before, at, by }) =>
      after?.type === 'journal' && !before ? [{ written: at, by, entry: after as unknown as Entry }] : [],
    ),
    /** What the log says now of a number, whenever it was written. */
    entriesOf: (number: number) =>
      now.flatMap(row =>
        row.type === 'journal' && row.number === number ? [{ written: Date.parse(String(row.at)), entry: row as unknown as Entry }] : [],
      ),
    /** Every number an address was ever somebody's. */
    everAt: Map.groupBy(
      changes.flatMap(change =>
        isPerson(change) && change.after ? [{ email: String(change.after.email), number: Number(change.sk) }] : [],
      ),
      ({ email }) => email,
    ),
    /** Whoever staff have ever asked to be forgotten. */
    addressesForgotten: new Set(changes.flatMap(({ pk, after }) => (pk === 'FORGETTING' && after ? [String(after.address)] : []))),
    outbox: changes.flatMap(({ after, before }) => (after?.type === 'outbox' && !before ? [after] : [])),
    steps: now.filter(({ sk }) => sk.startsWith('step#')) as unknown as (Step & { pk: string; sk: string })[],
    letter: now.find(({ sk }) => sk === 'letter')?.letter as FrozenLetter | undefined,
    /** The letter in force at a moment. */
    letterAt: (at: number) => letters.findLast(change => change.at <= at)?.letter,
    /** Every letter that was in force at some moment of a time, oldest first. */
    lettersDuring: (from: number, until: number) => {
      const first = letters.findLastIndex(change => change.at <= from)
      return letters.slice(Math.max(0, first)).flatMap(({ at, letter }) => (at <= until ? [letter] : []))
    },
    /** A version of it, as steps name it. */
    letterVersion: (version: number) => letters.findLast(({ letter }) => letter.version === version)?.letter,
    blocks: of(/^C#[^#]+#S$/),
    batches: of(/^C#[^#]+#M#/),
  }
}

/**
 * What is left undone in a way people can see: a claim in doubt, or a message among the dead
 * letters.
 */
export const inDoubt = (claim: Item | undefined): boolean =>
  claim !== undefined && /^(claimed|inDoubt|unknown|left)$/.test(String(claim.state))
