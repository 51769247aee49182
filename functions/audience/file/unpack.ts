import { inflateRawSync } from 'node:zlib'

/** More than any list needs: 100,000 recipients unpack to about 35 MB of XML. */
const largestUnpacked = 60_000_000

export type Unpacked = { ok: true; parts: { name: string; bytes: Uint8Array }[] } | { ok: false; because: 'tooLarge' | 'notZip' }

const notZip: Unpacked = { ok: false, because: 'notZip' }

/**
 * The XML parts of a workbook, which is a zip. What a part says of its size is not believed:
 * unpacking stops where the part said it would end, and a part that says something else than it
 * holds makes the whole file useless, so nothing larger reaches the parser that comes after.
 * Source: PKWARE's APPNOTE 4.3.7, 4.3.12 and 4.3.16; zip64 and encryption are for other files than
 * lists.
 */
export function unpack(file: Uint8Array): Unpacked {
  const zip = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  try {
    const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
    if (end < 0) return notZip
    const parts = []
    let unpacked = 0
    let at = zip.readUInt32LE(end + 16)
    for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
      if (zip.readUInt32LE(at) !== 0x02014b50) return notZip
      const [method, packedSize, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)]
      const [nameLength, extraLength, commentLength] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)]
      const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
      if (/\.(?:xml|rels)$/.test(name)) {
        unpacked += size
        if (unpacked > largestUnpacked) return { ok: false, because: 'tooLarge' }
        const local = zip.readUInt32LE(at + 42)
        const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
        const packed = zip.subarray(start, start + packedSize)
        const bytes = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
        if (bytes.length !== size) return notZip
        parts.push({ name, bytes })
      }
      at += 46 + nameLength + extraLength + commentLength
    }
    return { ok: true, parts }
  } catch (error) {
    // A place outside the file, broken compression, or more than was said: none of it is a
    // workbook.
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) return notZip
    throw error
  }
}
