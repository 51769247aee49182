import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/**
 * What the house's own provider signs with; kept, or a restarted house could not read its cookies.
 */
export interface ProviderKeys {
  jwks: { keys: Record<string, unknown>[] }
  cookie: string
}

export function keysKeptIn(file: string | undefined): ProviderKeys {
  if (file && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as ProviderKeys
  const keys = newKeys()
  if (file) writeFileSync(file, JSON.stringify(keys), { mode: 0o600 })
  return keys
}

function newKeys(): ProviderKeys {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }
  return { jwks: { keys: [key] }, cookie: randomBytes(32).toString('base64url') }
}
