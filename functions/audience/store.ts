import { absent, all, type Condition, is, present } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import type { Item, Key } from '../platform/table.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
import { asRow, type Person, type PersonRow } from './person.ts'
import { personRow } from './person-row.ts'
import { usualPerson } from './usual-person.ts'

/**
 * Numbers in one partition: DynamoDB writes 1,000 units a second to each, so a large list spreads
 * over several. No batch of fifty lies in two.
 */
const blockSize = 5000

export const blockOf = (number: number) => Math.floor((number - 1) / blockSize)
const lastIn = (block: number) => (block + 1) * blockSize

const partition = (campaign: CampaignId, number: number) => `C#${campaign}#P#${blockOf(number)}`
const sortKey = (number: number) => String(number).padStart(7, '0')

export const personKey = (campaign: CampaignId, number: PersonNumber): Key => ({ pk: partition(campaign, number), sk: sortKey(number) })

/** What most people have is not written down: a row stays small, and fifty of them are one read. */
const usual: Partial<Person> = usualPerson()

const isUsual = (attribute: string, value: unknown) =>
  attribute in usual && JSON.stringify(value) === JSON.stringify(usual[attribute as keyof Person])

export const personItem = (campaign: CampaignId, person: Person): Item => ({
  ...personKey(campaign, person.number),
  ...Object.fromEntries(Object.entries(personRow.written(person)).filter(([attribute, value]) => !isUsual(attribute, value))),
})

export const personFrom = (row: Item): PersonRow => asRow(personRow.read({ ...usualPerson(), ...row }))

/**
 * That nobody has changed a person since they were read (optimistic lock). A version of 0 is not
 * written down, and neither is anything of whoever was forgotten meanwhile: an update would make
 * them anew, without a name, so that they are there is said too.
 */
export const asRead = ({ version }: Pick<Person, 'version'>): Condition =>
  version === 0 ? all(present('pk'), absent('version')) : is('version', version)

export async function loadPerson(
  { table }: Pick<Platform, 'table'>,
  campaign: CampaignId,
  number: PersonNumber,
  how = { consistent: true },
): Promise<PersonRow | undefined> {
  const row = await table.get<Item>(personKey(campaign, number), how)
  return row && personFrom(row)
}

/**
 * Persons by number, both ends included. Consistent: what was committed before the read began is
 * seen. The partitions of a large list are read side by side.
 */
export async function loadPersons(
  { table }: Pick<Platform, 'table'>,
  campaign: CampaignId,
  from: number,
  to: number,
): Promise<PersonRow[]> {
  const starts: number[] = []
  for (let start = from; start <= to; start = lastIn(blockOf(start)) + 1) starts.push(start)
  const blocks = await Promise.all(
    starts.map(start => {
      const end = Math.min(to, lastIn(blockOf(start)))
      return table.query<Item>({ pk: partition(campaign, start), between: [sortKey(start), sortKey(end)], consistent: true })
    }),
  )
  return blocks.flatMap(rows => rows.map(personFrom))
}

/** So many rows of people are one read unit where they stand beside each other. */
const inOneUnit = 24

/**
 * The names behind some numbers. A few of many are asked for one by one; where reading the whole
 * list costs less, it is read.
 */
export async function loadNames(
  house: Pick<Platform, 'table'>,
  { id, highest }: { id: CampaignId; highest: number },
  numbers: readonly number[],
): Promise<Map<number, string>> {
  const wanted = [...new Set(numbers)].filter(number => number > 0 && number <= highest) as PersonNumber[]
  const isFew = wanted.length * inOneUnit < highest
  const persons = wanted.length === 0 ? [] : isFew ? await loadSome(house, id, wanted) : await loadPersons(house, id, 1, highest)
  return new Map(persons.map(({ number, name }) => [number as number, name]))
}

/** These persons, wherever they stand. Consistent. */
export async function loadSome({ table }: Pick<Platform, 'table'>, campaign: CampaignId, numbers: PersonNumber[]): Promise<PersonRow[]> {
  const keys = numbers.map(number => personKey(campaign, number))
  const hundreds = Array.from({ length: Math.ceil(keys.length / 100) }, (_, nth) => keys.slice(nth * 100, nth * 100 + 100))
  const read = await Promise.all(hundreds.map(some => table.getAll(some, { consistent: true })))
  return read.flat().flatMap(row => (row ? [personFrom(row)] : []))
}
