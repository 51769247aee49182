import { addressHash } from '../audience/address.ts'
import type { Item, Key, Table } from '../platform/table.ts'
import type { Instant } from '../values/instant.ts'

/**
 * Addresses that want no more mail from this secretariat, whatever the meeting. Kept as hashes: enough to leave somebody out, not to write to
 * them. Read whole by every import, so somebody who said no once is not invited again next year.
 */
const key = (address: string): Key => ({ pk: 'OPT-OUTS', sk: addressHash(address).toString('hex') })

export const putOptOut = (address: string, since: Instant): Item => ({ ...key(address), since })
export const optOutKey = key

export async function loadOptOuts({ table }: { table: Table }): Promise<(address: string) => boolean> {
  const rows = await table.query<Key>({ pk: 'OPT-OUTS', consistent: true })
  const hashes = new Set(rows.map(row => row.sk))
  return address => hashes.has(key(address).sk)
}
