import { timingSafeEqual } from 'node:crypto'
import { type LinkKeys, macBytes, sign } from '../platform/link-keys.ts'
import { type CampaignId, isCampaignId, type PersonNumber } from '../values/ids.ts'

/**
 * A personal link to a document: whose it is and which document, signed like every link
 * (`invitation/personal-link.ts`) and revoked by the same generation. It names no version; what
 * opens is the newest.
 */
export interface DocumentLink {
  campaign: CampaignId
  number: PersonNumber
  generation: number
  document: string
}

/**
 * The first byte of a link of another kind is its form, 1; what is signed here begins with this, so
 * that neither passes for the other.
 */
const form = Buffer.from('\x02f', 'latin1')
const headBytes = 8
/** A multiple of three, so that in base64url it ends where a letter ends. */
const personalBytes = headBytes + macBytes

const namedBy = ({ campaign, document }: Pick<DocumentLink, 'campaign' | 'document'>) => Buffer.from(`${campaign}/${document}`, 'latin1')

/**
 * The half that is a reader's own, 32 characters: key id (1 byte), generation (3), number (4), MAC
 * (16) of all there is.
 */
export function personalHalf(keys: LinkKeys, link: DocumentLink): string {
  const head = Buffer.alloc(headBytes)
  head.writeUInt8(keys.current.id, 0)
  head.writeUIntBE(link.generation, 1, 3)
  head.writeUInt32BE(link.number, 4)
  return Buffer.concat([head, sign(keys.current.key, Buffer.concat([form, head, namedBy(link)]))]).toString('base64url')
}

/**
 * The half that is the same in every reader's link, so that it travels once with a mailing and not
 * with each of its readers.
 */
export const sharedHalf = (link: Pick<DocumentLink, 'campaign' | 'document'>): string => namedBy(link).toString('base64url')

/** `/f/TOKEN` */
export const documentPath = (keys: LinkKeys, link: DocumentLink): string => `/f/${personalHalf(keys, link)}${sharedHalf(link)}`

/** The link, or undefined: malformed, forged and signed with a retired key cannot be told apart. */
export function readDocumentLink(keys: LinkKeys, token: string): DocumentLink | undefined {
  // Mail programs glue the sentence's full stop to the address.
  const bytes = Buffer.from(token.replace(/[^A-Za-z0-9_-]+$/, ''), 'base64url')
  if (bytes.length <= personalBytes) return undefined
  const key = keys.byId(bytes.readUInt8(0))
  if (!key) return undefined
  const signed = Buffer.concat([form, bytes.subarray(0, headBytes), bytes.subarray(personalBytes)])
  if (!timingSafeEqual(sign(key.key, signed), bytes.subarray(headBytes, personalBytes))) return undefined
  const [campaign = '', document, ...more] = bytes.toString('latin1', personalBytes).split('/')
  if (!isCampaignId(campaign) || !document || more.length > 0) return undefined
  return { campaign, document, number: bytes.readUInt32BE(4) as PersonNumber, generation: bytes.readUIntBE(1, 3) }
}
