import type { Clocks } from '../about/clocks.ts'
import { keyedHashes } from '../audience/keyed-hash.ts'
import { absent, any, type Condition, is } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import { rowForm, text } from '../platform/row.ts'
import type { Change, Item } from '../platform/table.ts'
import { expiresAt, hour, type Instant, later, latest } from '../values/instant.ts'
import { monthsEnd } from './clocks.ts'

const pk = 'FORGOTTEN'

/** Backups are kept 35 days: whoever restores one forgets these again first (docs/runbook.md). */
const restorable = 35 * 24 * hour

const forgottenRow = rowForm<{ at: Instant }>('somebody forgotten', 1, { at: text<Instant>() })

/**
 * That somebody was forgotten, as a fingerprint of their address: the next list that has them on it
 * says so, and staff decide (docs/decisions/a-list-that-names-the-forgotten.md).
 */
export const putForgotten = (hash: string, at: Instant, { forgottenMonths }: Pick<Clocks, 'forgottenMonths'>): Change => ({
  put: { pk, sk: hash, ...forgottenRow.written({ at }), expires: expiresAt(latest(later(at, restorable), monthsEnd(at, forgottenMonths))) },
})

export async function lastForgotten({ table }: Pick<Platform, 'table'>, hash: string): Promise<Instant | null> {
  const row = await table.get<Item>({ pk, sk: hash }, { consistent: true })
  return row ? forgottenRow.read(row).at : null
}

/** True as long as nobody else has forgotten the address since then. */
export const notForgottenSince = (at: Instant | null): Condition => (at === null ? absent('pk') : any(absent('pk'), is('at', at)))

/** When an address was forgotten, where that is still known. */
export async function knownForgotten(
  house: Pick<Platform, 'table' | 'addressKey' | 'clock'>,
): Promise<(address: string) => Instant | undefined> {
  const [rows, hash] = await Promise.all([house.table.query<Item>({ pk, consistent: true }), keyedHashes(house)])
  const now = expiresAt(house.clock.now())
  const known = new Map(rows.flatMap(row => (Number(row.expires) > now ? [[row.sk, forgottenRow.read(row).at]] : [])))
  return address => known.get(hash(address))
}
