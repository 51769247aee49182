import type { BlockerCode } from '../letter/finding-codes.ts'
import { largestAttachment, largestDocument, type WrongFile } from './pdf.ts'

const kB = (bytes: number) => `${Math.ceil(bytes / 1000).toLocaleString('da-DK')} kB`

/** Why a file cannot be a document, and what to do about it. */
export const wrongFileSays: Record<WrongFile, { code: BlockerCode; says: (name: string, bytes: number) => string }> = {
  notPdf: {
    code: 'DOCUMENT-NOT-PDF',
    says: name => `${name} er ikke en PDF. Gem den som PDF, for den kan alle åbne.`,
  },
  cutShort: {
    code: 'DOCUMENT-CUT-SHORT',
    says: name => `${name} mangler sin slutning, så den kan ikke åbnes. Hent eller gem den igen.`,
  },
  tooLarge: {
    code: 'DOCUMENT-TOO-LARGE',
    says: (name, bytes) =>
      `${name} fylder ${kB(bytes)}. Det højeste er ${kB(largestDocument)}. Gem den i mindre størrelse, eller del den i to.`,
  },
  tooLargeToAttach: {
    code: 'DOCUMENT-TOO-LARGE',
    says: (name, bytes) =>
      `${name} fylder ${kB(bytes)}, og det højeste for en vedhæftet fil er ${kB(largestAttachment)}. Slet »attach: true«, så får hver modtager et link til den.`,
  },
}
