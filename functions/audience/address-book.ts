import { absent, is } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import { bytes, number, rowForm } from '../platform/row.ts'
import type { Change, Item, Key } from '../platform/table.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
import { addressHash } from './address.ts'
import type { PersonRow } from './person.ts'
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

/**
 * Has an address lead to somebody, if it leads to nobody: a row holds one number, and whose it was
 * would never be found again. An entry of somebody who has another address by now was left by an
 * older version, and gives way.
 */
export async function intoBook(house: Pick<Platform, 'table'>, campaign: CampaignId, email: string, number: PersonNumber) {
  const put = lateEntry(campaign, email, number)
  const stands = await house.table.get<Item>({ pk: put.pk, sk: put.sk }, { consistent: true })
  const theirs = stands && lateRow.read(stands).number
  const isLeft = theirs !== undefined && (await loadPerson(house, campaign, theirs))?.email !== email
  return { put, if: isLeft ? is('number', theirs) : absent('pk') }
}

/** @param rows as the campaign says (`bookRows`) */
export async function findByAddress(house: Pick<Platform, 'table'>, campaign: CampaignId, rows: number, email: string) {
  const found = await findByHash(house, campaign, rows, addressHash(email))
  return found.find(person => person.email === email)
}

/** Everyone whose address hashes so. Whoever must know that it is the very address compares it. */
export async function findByHash(house: Pick<Platform, 'table'>, campaign: CampaignId, rows: number, hash: Buffer): Promise<PersonRow[]> {
  const candidates = await numbersByHash(house, campaign, rows, hash)
  const persons = await Promise.all(candidates.map(number => loadPerson(house, campaign, number)))
  return persons.filter(person => person !== undefined)
}

/** Whose address hashes so, or did before it was corrected while a list was taken in. */
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
 * Takes people out of the book by their number, wherever it leads to them: at an address they had
 * before, in a book that was outgrown, in one a list wrote that was read before they were
 * forgotten. Where somebody else changes a row in the same moment it is refused, and whoever asked
 * looks again.
 */
export async function outOfBook(
  { table }: Pick<Platform, 'table'>,
  campaign: CampaignId,
  numbers: ReadonlySet<PersonNumber>,
): Promise<BookChange[]> {
  const rows = await table.query<Item>({ pk: pk(campaign), consistent: true })
  return rows.flatMap(row => (isLate(row) ? outOfLate(row, numbers) : outOfPacked(row, numbers)))
}

export type BookChange = Extract<Change, { erase: Key } | { update: Key }>

/** Everybody the book leads to, more than once who stands there so. */
export async function numbersInBook({ table }: Pick<Platform, 'table'>, campaign: CampaignId): Promise<PersonNumber[]> {
  const rows = await table.query<Item>({ pk: pk(campaign), consistent: true })
  return rows.flatMap(row => (isLate(row) ? [lateRow.read(row).number] : entriesIn(row).map(numberOf)))
}

const isLate = ({ sk }: Key): boolean => sk.startsWith('late#')

function outOfLate({ pk, sk, ...row }: Item, numbers: ReadonlySet<PersonNumber>): BookChange[] {
  const { number } = lateRow.read({ pk, sk, ...row })
  return numbers.has(number) ? [{ erase: { pk, sk }, if: is('number', number) }] : []
}

function outOfPacked(row: Item, numbers: ReadonlySet<PersonNumber>): BookChange[] {
  const entries = entriesIn(row)
  const others = entries.filter(entry => !numbers.has(numberOf(entry)))
  const { pk, sk, packed } = row
  return others.length === entries.length ? [] : [{ update: { pk, sk }, set: { packed: Buffer.concat(others) }, if: is('packed', packed) }]
}

function entriesIn(row: Item): Buffer[] {
  const packed = Buffer.from(bookRow.read(row).packed)
  return Array.from({ length: packed.length / entryBytes }, (_, at) => packed.subarray(at * entryBytes, (at + 1) * entryBytes))
}

const numberOf = (entry: Buffer) => entry.readUInt32BE(entryBytes - 4) as PersonNumber
