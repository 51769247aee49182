import { type BookChange, numbersInBook, outOfBook } from '../audience/address-book.ts'
import { loadSome } from '../audience/store.ts'
import type { Key, StoredKey } from '../platform/table.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
import type { EraseHouse } from './erase-campaign.ts'
import { eraseRows } from './erase-rows.ts'
import { type Erasure, noteErasure } from './erasures.ts'
import { countKinds, planHash, proofLine } from './proof.ts'
import { rowKindOf } from './row-kinds.ts'

/**
 * What stands under the number of somebody who was forgotten: the claim of a mail that was just
 * being sent, a notice that another's answer had for them, or an entry of the address book that a
 * list read before has written since. It names nobody, only a number that leads nowhere; the night
 * takes it. No number is ever given again.
 */
export async function eraseLeftOfForgotten(house: EraseHouse, id: CampaignId, keys: readonly StoredKey[]): Promise<Erasure | null> {
  const people = new Set(keys.filter(isPerson).map(numberOf))
  const orphans = keys.filter(key => isUnderANumber(key) && rowKindOf(key)?.forget === 'erased' && !people.has(numberOf(key)))
  const inBook = keys.some(isInBook) ? await numbersInBook(house, id) : []
  const gone = await withoutARow(house, id, [...orphans.map(numberOf), ...inBook.filter(number => !people.has(number))])
  if (gone.size === 0) return null
  const rows = orphans.filter(key => gone.has(numberOf(key))).map(({ pk, sk }) => ({ pk, sk }))
  await eraseRows(house, rows)
  return proven(house, id, [...rows, ...(await takenOutOfBook(house, id, gone))])
}

/**
 * Read key by key, a table says nothing of one instant: whether somebody is there is asked again.
 */
async function withoutARow(house: EraseHouse, id: CampaignId, numbers: readonly PersonNumber[]): Promise<ReadonlySet<PersonNumber>> {
  const asked = new Set(numbers)
  const there = new Set((await loadSome(house, id, [...asked])).map(({ number }) => number))
  return asked.difference(there)
}

/** What somebody else changes in the same moment waits for the next night. */
async function takenOutOfBook(house: EraseHouse, id: CampaignId, gone: ReadonlySet<PersonNumber>): Promise<Key[]> {
  const taken: Key[] = []
  for (const change of await outOfBook(house, id, gone)) if ((await house.table.write(change)).done) taken.push(keyOf(change))
  return taken
}

const keyOf = (change: BookChange): Key => ('update' in change ? change.update : change.erase)

async function proven({ table, clock, random }: EraseHouse, campaign: CampaignId, rows: readonly Key[]): Promise<Erasure | null> {
  if (rows.length === 0) return null
  const proof = proofLine(countKinds(rows), 0, planHash(rows, []))
  const erasure: Erasure = { at: clock.now(), campaign, what: 'leftovers', rows: rows.length, objects: 0, proof }
  await table.commit([noteErasure(erasure, random.id())])
  return erasure
}

/** Whether a key says whose row it is, or its row does whom an address leads to. */
export const leadsToSomebody = (key: Key): boolean => isUnderANumber(key) || isInBook(key)

/** How the rows of a person's number are told by their key. */
export const isUnderANumber = ({ sk }: Key): boolean => /^\d{7}(?:#|$)/.test(sk)

const isInBook = (key: Key): boolean => ['address-book', 'late-address'].includes(rowKindOf(key)?.name ?? '')

const isPerson = (key: Key): boolean => rowKindOf(key)?.name === 'person'

const numberOf = ({ sk }: Key) => Number(sk.slice(0, 7)) as PersonNumber
