import * as v from 'valibot'
import type { Platform } from '../platform/platform.ts'
import { rowForm, text } from '../platform/row.ts'
import type { Change, Item, Key } from '../platform/table.ts'
import type { Instant } from '../values/instant.ts'
import { addressHash } from './address.ts'

/**
 * Addresses that bounced for good or complained, whatever the meeting (suppression list). Kept as
 * fingerprints for a year: the next list names them, and staff decide.
 */
export interface OutOfReach {
  because: 'bounced' | 'complained'
  since: Instant
}

const pk = 'BOUNCES'
const fingerprintOf = (address: string): string => addressHash(address).toString('hex')

const outOfReachRow = rowForm<OutOfReach>('an address out of reach', 1, {
  because: v.picklist(['bounced', 'complained']),
  since: text<Instant>(),
})

export const putOutOfReach = (address: string, known: OutOfReach): Change => ({
  put: { pk, sk: fingerprintOf(address), ...outOfReachRow.written(known) },
})

export const eraseOutOfReach = (fingerprint: string): Key => ({ pk, sk: fingerprint })

export async function loadOutOfReach({ table }: Pick<Platform, 'table'>): Promise<(OutOfReach & { fingerprint: string })[]> {
  const rows = await table.query<Item>({ pk, consistent: true })
  return rows.map(row => ({ ...outOfReachRow.read(row), fingerprint: row.sk }))
}

/** Why no mail reaches an address, where that is known. */
export async function knownOutOfReach(house: Pick<Platform, 'table'>): Promise<(address: string) => OutOfReach | undefined> {
  const known = new Map((await loadOutOfReach(house)).map(({ fingerprint, ...of }) => [fingerprint, of]))
  return address => known.get(fingerprintOf(address))
}

export const outOfReach = async ({ table }: Pick<Platform, 'table'>, address: string): Promise<OutOfReach | undefined> => {
  const row = await table.get<Item>({ pk, sk: fingerprintOf(address) }, { consistent: true })
  return row && outOfReachRow.read(row)
}
