import { randomBytes } from 'node:crypto'

/** Where chance comes from, so that a simulated run can be played again from its seed. */
export interface Random {
  /** 128 random bits as 22 characters that are safe in paths, keys and tags. */
  id(): string
  /** A number from 0 up to, not including, 1. */
  fraction(): number
}

export const systemRandom: Random = {
  id: () => randomBytes(16).toString('base64url'),
  fraction: () => randomBytes(4).readUInt32BE() / 2 ** 32,
}
