import { normaliseAddress } from '../audience/address.ts'
import { findByAddress } from '../audience/address-book.ts'
import type { PersonRow } from '../audience/person.ts'
import { loadPerson } from '../audience/store.ts'
import type { Campaign } from '../campaign/store.ts'
import type { Platform } from '../platform/platform.ts'
import type { PersonNumber } from '../values/ids.ts'

/** @param who a number, or a mail address as people type it */
export async function findPerson(
  house: Pick<Platform, 'table'>,
  { id, bookRows }: Pick<Campaign, 'id' | 'bookRows'>,
  who: string,
): Promise<PersonRow | undefined> {
  if (/^\d+$/.test(who)) return loadPerson(house, id, Number(who) as PersonNumber)
  const typed = normaliseAddress(who)
  return typed.ok ? findByAddress(house, id, bookRows, typed.address) : undefined
}
