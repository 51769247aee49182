import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'

/**
 * The secrets that sign personal links. Two may be valid at once while one takes over from the
 * other.
 */
export interface LinkKeys {
  /** The one new links are signed with. */
  current: LinkKey
  byId(id: number): LinkKey | undefined
  /** Every key that is still accepted. */
  all: readonly LinkKey[]
}

export interface LinkKey {
  /** 0-255, stands in the link. */
  id: number
  /**
   * At least 32 bytes. Made ready once: from bare bytes Node would do it again for every link, five
   * times the work of signing it.
   */
  key: KeyObject
}

/**
 * @param secret `{"current":1,"1":"base64 of at least 32 bytes"}`: flat, because AWS makes the
 *   first key itself and can do so only at the top
 * @throws when the current key is missing or too short
 */
export function linkKeysFrom(secret: string): LinkKeys {
  const { current, ...texts } = JSON.parse(secret) as { current: number; [id: string]: unknown }
  const keys = new Map<number, LinkKey>()
  for (const [id, text] of Object.entries(texts))
    if (typeof text === 'string') keys.set(Number(id), { id: Number(id), key: createSecretKey(text, 'base64') })
  const chosen = keys.get(current)
  if (!chosen || (chosen.key.symmetricKeySize ?? 0) < 32) throw new Error('the secret of the link keys names no usable current key')
  return { current: chosen, byId: id => keys.get(id), all: [...keys.values()] }
}

/** HMAC-SHA-256 cut to 128 bits (RFC 2104 §5). */
export const macBytes = 16
export const sign = (key: KeyObject, signed: Uint8Array): Buffer => createHmac('sha256', key).update(signed).digest().subarray(0, macBytes)
