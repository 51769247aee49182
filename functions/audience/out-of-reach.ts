import * as v from 'valibot'
import type { Platform } from '../platform/platform.ts'
import { rowForm, text } from '../platform/row.ts'
import type { Change, Item, Key } from '../platform/table.ts'
import type { Instant } from '../values/instant.ts'
import { keyedHashes } from './keyed-hash.ts'

/**
 * Addresses that bounced for good or complained, whatever the meeting (suppression list). Kept as
 * fingerprints for a year: the next list names them, and staff decide.
 */
export interface OutOfReach {
  because: 'bounced' | 'complained'
  since: Instant
}

const pk = 'BOUNCES'

type House = Pick<Platform, 'table' | 'addressKey'>

const outOfReachRow = rowForm<OutOfReach>('an address out of reach', 1, {
  because: v.picklist(['bounced', 'complained']),
  since: text<Instant>(),
})

export async function putOutOfReach(house: Pick<Platform, 'addressKey'>, address: string, known: OutOfReach): Promise<Change> {
  return { put: { pk, sk: (await keyedHashes(house))(address), ...outOfReachRow.written(known) } }
}

export const outOfReachKey = (fingerprint: string): Key => ({ pk, sk: fingerprint })

export async function loadOutOfReach({ table }: Pick<Platform, 'table'>): Promise<(OutOfReach & { fingerprint: string })[]> {
  const rows = await table.query<Item>({ pk, consistent: true })
  return rows.map(row => ({ ...outOfReachRow.read(row), fingerprint: row.sk }))
}

/** Why no mail reaches an address, where that is known. */
export async function knownOutOfReach(house: House): Promise<(address: string) => OutOfReach | undefined> {
  const [rows, hash] = await Promise.all([loadOutOfReach(house), keyedHashes(house)])
  const known = new Map(rows.map(({ fingerprint, because, since }) => [fingerprint, { because, since }]))
  return address => known.get(hash(address))
}
