import { type BookChange, numbersInBook, outOfBook } from '../audience/address-book.ts'
import { loadSome } from '../audience/store.ts'
import type { Key } from '../platform/table.ts'
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
export async function eraseLeftOfForgotten(house: EraseHouse, id: CampaignId, { people, others, hasBook }: Leads): Promise<Erasure | null> {
  const orphans = others.filter(key => !people.has(numberOf(key)))
  const inBook = hasBook ? await numbersInBook(house, id) : []
  const gone = await withoutARow(house, id, [...orphans.map(numberOf), ...inBook.filter(number => !people.has(number))])
  if (gone.size === 0) return null
  const rows = orphans.filter(key => gone.has(numberOf(key)))
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

/**
 * Whom the keys of a campaign lead to. The night has those of all campaigns in hand at once: of
 * everybody there is it keeps the number alone, and of what stays behind them, as the log, nothing.
 */
export interface Leads {
  people: Set<PersonNumber>
  /** Rows that go with whoever has their number. */
  others: Key[]
  hasBook: boolean
}

/** Puts what a key says beside what the others of its campaign do. */
export function leadBeside(leads: Map<CampaignId, Leads>, campaign: CampaignId, key: Key): void {
  const of = leads.get(campaign) ?? { people: new Set(), others: [], hasBook: false }
  leads.set(campaign, of)
  if (isInBook(key)) of.hasBook = true
  else if (isPerson(key)) of.people.add(numberOf(key))
  else of.others.push({ pk: key.pk, sk: key.sk })
}

/** Whether a row goes with the person whose number it stands under, or is one of the book. */
export const leadsToSomebody = (key: Key): boolean => isInBook(key) || (isUnderANumber(key) && rowKindOf(key)?.forget === 'erased')

/** How the rows of a person's number are told by their key. */
const isUnderANumber = ({ sk }: Key): boolean => /^\d{7}(?:#|$)/.test(sk)

const isInBook = (key: Key): boolean => ['address-book', 'late-address'].includes(rowKindOf(key)?.name ?? '')

const isPerson = (key: Key): boolean => rowKindOf(key)?.name === 'person'

const numberOf = ({ sk }: Key) => Number(sk.slice(0, 7)) as PersonNumber
