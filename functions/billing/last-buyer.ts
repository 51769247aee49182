import type { Platform } from '../platform/platform.ts'
import type { Change, Item, Key } from '../platform/table.ts'
import { epoch, hour, type Instant, second } from '../values/instant.ts'
import type { Buyer } from './agreement.ts'

/**
 * Who paid last for each municipality, whatever the meeting, so that the next secretary there need
 * not find the EAN number again. The buyer's row is read only by the form that asks for it. Pages
 * read of all 98 the last digits: a link does not say whose municipality to read before its person
 * is read.
 */
const pk = 'BUYERS'
const digitsPrefix = 'ean#'
const buyerKey = (municipality: string): Key => ({ pk, sk: municipality })

/** As long as ordinary data, from the last time they paid. */
const kept = 730 * 24 * hour

/** Nothing where nobody is named, or the participant belongs to none of the 98. */
export function rememberBuyer(municipality: string | null, buyer: Buyer, now: Instant): Change[] {
  if (!municipality || !Object.values(buyer).some(Boolean)) return []
  const expires = Math.floor((epoch(now) + kept) / second)
  return [
    { put: { ...buyerKey(municipality), buyer, expires } },
    { put: { pk, sk: digitsPrefix + municipality, ends: buyer.ean.slice(-4), expires } },
  ]
}

/**
 * By municipality, the last four digits of the EAN number of who paid last: all that may be shown
 * of them. Empty where they gave none.
 */
export type LastDigits = ReadonlyMap<string, string>

export async function loadLastDigits({ table }: Pick<Platform, 'table'>): Promise<LastDigits> {
  const rows = await table.query<Key & { ends: string }>({ pk, prefix: digitsPrefix })
  return new Map(rows.map(({ sk, ends }) => [sk.slice(digitsPrefix.length), ends]))
}

export const loadLastBuyer = async ({ table }: Pick<Platform, 'table'>, municipality: string): Promise<Buyer | undefined> =>
  (await table.get<Item & { buyer: Buyer }>(buyerKey(municipality), { consistent: true }))?.buyer
