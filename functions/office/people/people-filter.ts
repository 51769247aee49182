import { groupOf } from '../../audience/answer-group.ts'
import { municipalityOf } from '../../audience/counted-by.ts'
import type { Person } from '../../audience/person.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { danish } from '../../values/danish.ts'

/** What the list is asked for, as it stands in its address, so that a filter is a link. */
export interface PeopleFilter {
  status: string
  kommune: string
  rolle: string
  gang: string
  soeg: string
  sorter: 'navn' | 'kommune' | 'svar'
  side: number
  alle: boolean
}

const peopleOnAPage = 100

export function filterFrom(query: Record<string, string>): PeopleFilter {
  const { status = '', kommune = '', rolle = '', gang = '', soeg = '', sorter, side, alle } = query
  return {
    status,
    kommune,
    rolle,
    gang,
    soeg: soeg.trim().slice(0, 100),
    sorter: sorter === 'kommune' || sorter === 'svar' ? sorter : 'navn',
    side: Math.max(1, Math.trunc(Number(side)) || 1),
    alle: alle === 'ja',
  }
}

/** The same as a query, without what is usual. */
export const queryOf = (filter: Partial<PeopleFilter>): string => {
  const asked = Object.entries(filter).filter(
    ([name, value]) => value && !(name === 'sorter' && value === 'navn') && !(name === 'side' && value === 1),
  )
  return asked.length === 0
    ? ''
    : `?${new URLSearchParams(asked.map(([name, value]): [string, string] => [name, value === true ? 'ja' : String(value)]))}`
}

/**
 * A group a number on another page counts, or those whose address does not exist, whatever they
 * answered.
 */
const isIn = (person: Person, status: string, letter: FrozenLetter | undefined): boolean =>
  status === 'bounced' ? person.suppression?.because === 'bounced' : groupOf(person, letter) === status

export function filtered(persons: readonly Person[], filter: PeopleFilter, letter: FrozenLetter | undefined): Person[] {
  const wanted = filter.soeg.toLocaleLowerCase('da')
  const tests: ((person: Person) => boolean)[] = [
    ...(filter.status ? [(person: Person) => isIn(person, filter.status, letter)] : []),
    ...(filter.kommune ? [({ municipality }: Person) => municipality === filter.kommune] : []),
    ...(filter.rolle ? [({ role }: Person) => role === filter.rolle] : []),
    ...(filter.gang ? [({ answer }: Person) => answer.status === 'registered' && answer.session === filter.gang] : []),
    ...(wanted ? [({ name, email }: Person) => name.toLocaleLowerCase('da').includes(wanted) || email.includes(wanted)] : []),
  ]
  return persons.filter(person => tests.every(test => test(person))).toSorted(orders[filter.sorter])
}

type Order = (a: Person, b: Person) => number

const byName: Order = (a, b) => danish.compare(a.name, b.name)
const since = ({ answer }: Person) => ('since' in answer ? answer.since : '')

const orders: Record<PeopleFilter['sorter'], Order> = {
  navn: byName,
  // Whoever belongs to none comes last.
  kommune: (a, b) =>
    Number(a.municipality === null) - Number(b.municipality === null) ||
    danish.compare(municipalityOf(a)?.label ?? '', municipalityOf(b)?.label ?? '') ||
    byName(a, b),
  svar: (a, b) => (since(a) < since(b) ? 1 : since(a) > since(b) ? -1 : byName(a, b)),
}

/** The part of a long list that one page shows. */
export function pageOf(people: readonly Person[], { side, alle }: PeopleFilter): { shown: readonly Person[]; pages: number } {
  if (alle) return { shown: people, pages: 1 }
  const pages = Math.max(1, Math.ceil(people.length / peopleOnAPage))
  const page = Math.min(side, pages)
  return { shown: people.slice((page - 1) * peopleOnAPage, page * peopleOnAPage), pages }
}
