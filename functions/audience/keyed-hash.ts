import { hmacHex } from '../platform/address-key.ts'
import type { Platform } from '../platform/platform.ts'
import { addressHash } from './address.ts'

/**
 * What stands for an address in rows that stay when its campaigns are erased: a pseudonym (keyed
 * hash, HMAC). Whoever has the table and not the key cannot try addresses on it. One address has
 * always the same, so somebody who comes again is known again.
 */
export type KeyedHash = (address: string) => string

/** @returns 32 hex digits for a normalised address */
export async function keyedHashes({ addressKey }: Pick<Platform, 'addressKey'>): Promise<KeyedHash> {
  const key = await addressKey()
  return address => hmacHex(key, address)
}

/**
 * Rows from before there was a key go by 16 hex digits of a plain hash. They are read, and no more
 * are written.
 */
export const hashWithoutKey: KeyedHash = address => addressHash(address).toString('hex')
