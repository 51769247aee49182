import { loadPerson } from '../audience/store.ts'
import type { Key, StoredKey } from '../platform/table.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
import type { EraseHouse } from './erase-campaign.ts'
import { eraseRows } from './erase-rows.ts'
import { type Erasure, noteErasure } from './erasures.ts'
import { countKinds, planHash, proofLine } from './proof.ts'
import { rowKindOf } from './row-kinds.ts'

/**
 * What stands under the number of somebody who was forgotten: the claim of a mail that was just
 * being sent, or a notice that another's answer had for them. It names nobody, only a number that
 * leads nowhere; the night takes it. No number is ever given again.
 */
export async function eraseLeftOfForgotten(house: EraseHouse, id: CampaignId, keys: readonly StoredKey[]): Promise<Erasure | null> {
  const rows: Key[] = []
  // Read key by key, a table says nothing of one instant: whether somebody is there is asked again.
  for (const [number, theirs] of Map.groupBy(underNoPerson(keys), numberOf))
    if (!(await loadPerson(house, id, number))) rows.push(...theirs.map(({ pk, sk }) => ({ pk, sk })))
  if (rows.length === 0) return null
  await eraseRows(house, rows)
  const proof = proofLine(countKinds(rows), 0, planHash(rows, []))
  const erasure: Erasure = { at: house.clock.now(), campaign: id, what: 'leftovers', rows: rows.length, objects: 0, proof }
  await house.table.commit([noteErasure(erasure, house.random.id())])
  return erasure
}

/** How the rows of a person's number are told by their key. */
export const isUnderANumber = ({ sk }: Key): boolean => /^\d{7}(?:#|$)/.test(sk)

/** Rows of the kinds that go with their person, whose person was not among them. */
function underNoPerson(keys: readonly StoredKey[]): StoredKey[] {
  const people = new Set(keys.filter(key => rowKindOf(key)?.name === 'person').map(({ sk }) => sk))
  return keys.filter(key => !people.has(key.sk.slice(0, 7)) && rowKindOf(key)?.forget === 'erased')
}

const numberOf = ({ sk }: Key) => Number(sk.slice(0, 7)) as PersonNumber
