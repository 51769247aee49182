import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'

/**
 * Port: the stage's key for hashes of addresses (keyed hash, HMAC, pepper). It is no link key:
 * those are changed one for another, and a hash whose key is gone is nobody's any more. Most who
 * come never need it, so it is asked for when the first one does, and kept.
 */
export type AddressKey = () => Promise<KeyObject>

/**
 * @param secret at least 32 characters of chance
 * @throws when it is shorter: whoever guesses the key can tell whose hash is whose
 */
export function addressKeyFrom(secret: string): KeyObject {
  if (secret.length < 32) throw new Error('the secret of the address key is too short')
  return createSecretKey(secret, 'utf8')
}

/** HMAC-SHA-256 cut to 128 bits (RFC 2104 §5), in hex. */
export const hmacHex = (key: KeyObject, text: string): string => createHmac('sha256', key).update(text).digest('hex').slice(0, 32)
