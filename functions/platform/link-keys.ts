/** The secrets that sign personal links. Two may be valid at once while one takes over from the other. */
export interface LinkKeys {
  /** The one new links are signed with. */
  current: LinkKey
  byId(id: number): LinkKey | undefined
}

export interface LinkKey {
  /** 0-255, stands in the link. */
  id: number
  /** At least 32 bytes. */
  key: Uint8Array
}

/**
 * @param secret `{"current":1,"1":"base64 of at least 32 bytes"}`: flat, because AWS makes the first key itself and can do so only at the top
 * @throws when the current key is missing or too short
 */
export function linkKeysFrom(secret: string): LinkKeys {
  const { current, ...keys } = JSON.parse(secret) as { current: number; [id: string]: unknown }
  const byId = (id: number): LinkKey | undefined => {
    const key = keys[id]
    return typeof key === 'string' ? { id, key: Buffer.from(key, 'base64') } : undefined
  }
  const chosen = byId(current)
  if (!chosen || chosen.key.length < 32) throw new Error('the secret of the link keys names no usable current key')
  return { current: chosen, byId }
}
