import { is } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import { bytes, number, rowForm } from '../platform/row.ts'
import type { Change, Item, Key } from '../platform/table.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
import { addressHash } from './address.ts'
import type { Person } from './person.ts'
import { loadPerson } from './store.ts'

/**
 * How a person is found by address. An index row per person would double what an import costs;
 * instead an import packs all addresses into a few rows of sorted 12-byte entries (eight of hash,
 * four of number), about 0.012 write units a person. Who comes later, one at a time, has a row of
 * their own.
 */
interface Entry {
  hash: Buffer
  number: PersonNumber
}

const bookRow = rowForm<{ packed: Uint8Array }>('the address book', 1, { packed: bytes })
const lateRow = rowForm<{ number: PersonNumber }>('a late address', 1, { number: number<PersonNumber>() })

const entryBytes = 12
/** About 24 kB, three read units when a person is looked up. */
const entriesInRow = 2000

const pk = (campaign: CampaignId) => `C#${campaign}#A`
const fourDigits = (number: number) => String(number).padStart(4, '0')
/**
 * A book that has grown has rows of its own beside the smaller one's, so that whoever still goes by
 * the smaller one finds people in it.
 */
const rowKey = (campaign: CampaignId, rows: number, index: number): Key => ({
  pk: pk(campaign),
  sk: `book#${fourDigits(rows)}#${fourDigits(index)}`,
})

/**
 * How many rows hold a book of this size: a power of two, so that the first bits of a hash name the
 * row.
 */
export const rowsFor = (entries: number): number => 2 ** Math.ceil(Math.log2(Math.max(1, entries / entriesInRow)))

const rowOf = (hash: Buffer, rows: number) => Math.floor((hash.readUInt32BE(0) / 2 ** 32) * rows)

function pack(entries: Entry[]): Uint8Array {
  const packed = Buffer.alloc(entries.length * entryBytes)
  entries
    .toSorted((a, b) => Buffer.compare(a.hash, b.hash))
    .forEach(({ hash, number }, index) => {
      hash.copy(packed, index * entryBytes)
      packed.writeUInt32BE(number, index * entryBytes + 8)
    })
  return packed
}

/** All numbers whose address hashes the same: one, as good as always. */
export function numbersIn(packed: Uint8Array, hash: Buffer): PersonNumber[] {
  const bytes = Buffer.from(packed)
  let low = 0
  let high = bytes.length / entryBytes
  while (low < high) {
    const middle = (low + high) >>> 1
    if (Buffer.compare(bytes.subarray(middle * entryBytes, middle * entryBytes + 8), hash) < 0) low = middle + 1
    else high = middle
  }
  const numbers: PersonNumber[] = []
  for (let at = low * entryBytes; at < bytes.length && bytes.subarray(at, at + 8).equals(hash); at += entryBytes)
    numbers.push(bytes.readUInt32BE(at + 8) as PersonNumber)
  return numbers
}

export function bookItems(campaign: CampaignId, people: { email: string; number: PersonNumber }[]): Item[] {
  const rows = rowsFor(people.length)
  const entries = people.map(({ email, number }) => ({ hash: addressHash(email), number }))
  return Array.from({ length: rows }, (_, index) => ({
    ...rowKey(campaign, rows, index),
    ...bookRow.written({ packed: pack(entries.filter(entry => rowOf(entry.hash, rows) === index)) }),
  }))
}

/** The rows of every book smaller than this one, which nobody goes by any more. */
export const outgrownBooks = (campaign: CampaignId, rows: number): Key[] =>
  Array.from({ length: Math.ceil(Math.log2(rows)) }, (_, power) => 2 ** power).flatMap(size =>
    Array.from({ length: size }, (_, index) => rowKey(campaign, size, index)),
  )

/** The row of somebody who came after the import. */
export const lateEntry = (campaign: CampaignId, email: string, number: PersonNumber): Item => ({
  pk: pk(campaign),
  sk: `late#${addressHash(email).toString('hex')}`,
  ...lateRow.written({ number }),
})

/** @param rows as the campaign says (`bookRows`) */
export async function findByAddress(house: Pick<Platform, 'table'>, campaign: CampaignId, rows: number, email: string) {
  const found = await findByHash(house, campaign, rows, addressHash(email))
  return found.find(person => person.email === email)
}

/** Everyone whose address hashes so. Whoever must know that it is the very address compares it. */
export async function findByHash(house: Pick<Platform, 'table'>, campaign: CampaignId, rows: number, hash: Buffer): Promise<Person[]> {
  const candidates = await numbersByHash(house, campaign, rows, hash)
  const persons = await Promise.all(candidates.map(number => loadPerson(house, campaign, number)))
  return persons.filter(person => person !== undefined)
}

/** Whose address hashes so, or did before it was corrected. */
export async function numbersByHash(
  house: Pick<Platform, 'table'>,
  campaign: CampaignId,
  rows: number,
  hash: Buffer,
): Promise<PersonNumber[]> {
  const [book, late] = await Promise.all([
    house.table.get<Item>(rowKey(campaign, rows, rowOf(hash, rows))),
    house.table.get<Item>({ pk: pk(campaign), sk: `late#${hash.toString('hex')}` }, { consistent: true }),
  ])
  return [...(late ? [lateRow.read(late).number] : []), ...(book ? numbersIn(bookRow.read(book).packed, hash) : [])]
}

/**
 * Takes an address out of the book, wherever it stands there. Where somebody else changes the book
 * in the same moment nothing is done, and whoever asked looks again.
 */
export async function outOfBook({ table }: Pick<Platform, 'table'>, campaign: CampaignId, rows: number, email: string): Promise<Change[]> {
  const hash = addressHash(email)
  const key = rowKey(campaign, rows, rowOf(hash, rows))
  const book = await table.get<Item>(key, { consistent: true })
  const packed = book && Buffer.from(bookRow.read(book).packed)
  const late: Change = { erase: { pk: pk(campaign), sk: `late#${hash.toString('hex')}` } }
  if (!packed || numbersIn(packed, hash).length === 0) return [late]
  const others = Array.from({ length: packed.length / entryBytes }, (_, index) =>
    packed.subarray(index * entryBytes, (index + 1) * entryBytes),
  ).filter(entry => !entry.subarray(0, 8).equals(hash))
  return [late, { update: key, set: { packed: Buffer.concat(others) }, if: is('packed', book.packed) }]
}
