/**
 * A door's answer may be 6 MB, and a file in it is written as base64, a third longer; 4 MB (5.6 of
 * them in base64) leave room.
 */
export const largestDocument = 4 * 1024 * 1024

/**
 * An attachment is a row of the table, which takes 400 kB, and travels to every reader; AWS asks
 * 0.12 dollars a GB for that.
 */
export const largestAttachment = 200_000

export type WrongFile = 'notPdf' | 'cutShort' | 'tooLarge' | 'tooLargeToAttach'

/**
 * Whether a file can be a document, by what is in it and not by its name. Readers find `%PDF-`
 * anywhere in the first 1,024 bytes; so do we.
 */
export function wrongFile(bytes: Uint8Array, { attach }: { attach: boolean }): WrongFile | null {
  if (!text(bytes.subarray(0, 1024)).includes('%PDF-')) return 'notPdf'
  // A file's table of contents stands at its end: half a download has none.
  if (!text(bytes.subarray(-1024)).includes('%%EOF')) return 'cutShort'
  if (bytes.length > largestDocument) return 'tooLarge'
  return attach && bytes.length > largestAttachment ? 'tooLargeToAttach' : null
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
