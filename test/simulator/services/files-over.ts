import type { Files } from '../../../functions/platform/files.ts'
import type { FileVersion, StoredVersions } from '../../../functions/platform/stored-versions.ts'
import { instant } from '../../../functions/values/instant.ts'
import type { Wire } from '../wire.ts'

/**
 * The bucket's ports over the wire: what goes wrong at any call goes wrong here too. There is no
 * real client of it, since its answers are streams and XML; what it would try again fails at once.
 */
export function filesOver(wire: Wire): { files: Files; stored: StoredVersions } {
  async function ask<Answer>(operation: string, path: string, body: Record<string, unknown> = {}): Promise<Answer> {
    const answer = await wire.carry(operation, { path, body: JSON.stringify(body) })
    if (answer.statusCode !== 200) throw new Error(`the bucket answered ${answer.statusCode} to ${operation}`)
    return JSON.parse(Buffer.from(answer.body).toString()) as Answer
  }
  return {
    files: {
      async put(key, { bytes, type }) {
        await ask('PutObject', key, { bytes: Buffer.from(bytes).toString('base64'), type })
      },
      async get(key) {
        const { bytes } = await ask<{ bytes: string }>('GetObject', key)
        return new Uint8Array(Buffer.from(bytes, 'base64'))
      },
    },
    stored: {
      async versions(prefix) {
        const { versions } = await ask<{ versions: (Omit<FileVersion, 'since'> & { since: number })[] }>('ListObjectVersions', prefix)
        return versions.map(({ since, ...version }) => ({ ...version, since: instant(since) }))
      },
      async erase({ key, version }) {
        await ask('DeleteObject', key, { version })
      },
    },
  }
}
