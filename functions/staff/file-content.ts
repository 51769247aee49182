import { gunzipSync, gzipSync } from 'node:zlib'
import type { Platform } from '../platform/platform.ts'
import type { Content } from './order.ts'

/**
 * No file of an order is larger when it is unpacked: a list of a million is 100 MB, and memory ends
 * somewhere.
 */
const largest = 150_000_000

/** Where a file lies that was sent ahead of its order. The bucket forgets it after a day. */
export const keptAt = (sha256: string) => `uploads/${sha256}`

/**
 * A file of an order cannot be had: it was never sent ahead, is gone again, or is packed wrongly.
 */
export class NoContent extends Error {}

/** @throws NoContent */
export async function bytesOf({ files }: Pick<Platform, 'files'>, content: Content): Promise<Uint8Array> {
  try {
    if ('base64' in content) return Buffer.from(content.base64, 'base64')
    if ('gzip' in content) return gunzipSync(Buffer.from(content.gzip, 'base64'), { maxOutputLength: largest })
    return await files.get(keptAt(content.kept))
  } catch (cause) {
    throw new NoContent('a file of the order cannot be had', { cause })
  }
}

/** As an outcome carries a file. */
export const packed = (bytes: Uint8Array): { gzip: string } => ({ gzip: gzipSync(bytes).toString('base64') })
