import { createHash } from 'node:crypto'
import type { Platform } from '../platform/platform.ts'
import { keptAt } from './file-content.ts'

/** A file ahead of an order it is too large for. The same file twice is one. */
export async function keep({ files }: Pick<Platform, 'files'>, bytes: Uint8Array): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await files.put(keptAt(sha256), { bytes, type: 'application/octet-stream' })
  return sha256
}
