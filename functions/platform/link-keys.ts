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

/** @param secret `{"current":2,"keys":{"1":"base64","2":"base64"}}` */
export function linkKeysFrom(secret: string): LinkKeys {
  const { current, keys } = JSON.parse(secret) as { current: number; keys: Record<string, string> }
  const byId = (id: number): LinkKey | undefined => {
    const key = keys[id]
    return key === undefined ? undefined : { id, key: Buffer.from(key, 'base64') }
  }
  const chosen = byId(current)
  if (!chosen || chosen.key.length < 32) throw new Error('the secret of the link keys names no usable current key')
  return { current: chosen, byId }
}
