import type { Platform } from '../platform/platform.ts'
import { rowForm, text } from '../platform/row.ts'
import type { Item, Key } from '../platform/table.ts'
import type { Instant } from '../values/instant.ts'
import { addressHash } from './address.ts'

/**
 * Addresses that want no more mail from this secretariat, whatever the meeting. Kept as hashes:
 * enough to leave somebody out, not to write to them. Read whole by every import, so somebody who
 * said no once is not invited again next year.
 */
const key = (address: string): Key => ({ pk: 'OPT-OUTS', sk: addressHash(address).toString('hex') })

const optOutRow = rowForm<{ since: Instant }>('an opt-out', 1, { since: text<Instant>() })

export const putOptOut = (address: string, since: Instant): Item => ({ ...key(address), ...optOutRow.written({ since }) })
export const optOutKey = key

/** Since when an address wants no mail; undefined when it does not mind. */
export type OptOuts = (address: string) => Instant | undefined

export async function loadOptOuts({ table }: Pick<Platform, 'table'>): Promise<OptOuts> {
  const rows = await table.query<Item>({ pk: 'OPT-OUTS', consistent: true })
  const since = new Map(rows.map(row => [row.sk, optOutRow.read(row).since]))
  return address => since.get(key(address).sk)
}

/** Asked of one address, where somebody else is about to have it mailed. */
export const wantsNoMail = async ({ table }: Pick<Platform, 'table'>, address: string): Promise<boolean> =>
  (await table.get<Item>(key(address), { consistent: true })) !== undefined
