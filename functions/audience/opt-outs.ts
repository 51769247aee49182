import type { Platform } from '../platform/platform.ts'
import { rowForm, text } from '../platform/row.ts'
import type { Change, Item, Key } from '../platform/table.ts'
import type { Instant } from '../values/instant.ts'
import { hashWithoutKey, type KeyedHash, keyedHashes } from './keyed-hash.ts'

/**
 * Addresses that want no more mail from this secretariat, whatever the meeting. Kept as keyed
 * hashes: enough to leave somebody out, not to write to them. Read whole by every import, so
 * somebody who said no once is not invited again next year.
 */
const pk = 'OPT-OUTS'

const optOutRow = rowForm<{ since: Instant }>('an opt-out', 1, { since: text<Instant>() })

type House = Pick<Platform, 'table' | 'addressKey'>

export const optOutKey = (hash: KeyedHash, address: string): Key => ({ pk, sk: hash(address) })

/** The row an opt-out of today has, and the one it had before hashes had a key. */
export const optOutKeys = async (house: House, address: string): Promise<Key[]> =>
  [await keyedHashes(house), hashWithoutKey].map(hash => optOutKey(hash, address))

export async function putOptOut(house: House, address: string, since: Instant): Promise<Change> {
  return { put: { ...optOutKey(await keyedHashes(house), address), ...optOutRow.written({ since }) } }
}

/** Since when an address wants no mail; undefined when it does not mind. */
export type OptOuts = (address: string) => Instant | undefined

export async function loadOptOuts(house: House): Promise<OptOuts> {
  const [rows, hash] = await Promise.all([house.table.query<Item>({ pk, consistent: true }), keyedHashes(house)])
  const since = new Map(rows.map(row => [row.sk, optOutRow.read(row).since]))
  return address => since.get(hash(address)) ?? since.get(hashWithoutKey(address))
}

/** Asked of one address, where somebody else is about to have it mailed. */
export async function wantsNoMail(house: House, address: string): Promise<boolean> {
  const rows = await house.table.getAll(await optOutKeys(house, address), { consistent: true })
  return rows.some(row => row !== undefined)
}
