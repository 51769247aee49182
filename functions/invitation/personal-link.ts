import { timingSafeEqual } from 'node:crypto'
import { type LinkKeys, macBytes, sign } from '../platform/link-keys.ts'
import { type CampaignId, isCampaignId, type PersonNumber } from '../values/ids.ts'

/**
 * Personal links. A link says whose invitation it is and what it opens, signed with HMAC-SHA-256
 * cut to 128 bits (RFC 2104 §5); nothing is stored, and raising a person's generation revokes all
 * links mailed before.
 */
export interface Link {
  purpose: Purpose
  campaign: CampaignId
  number: PersonNumber
  generation: number
}

/**
 * Part of what is signed: a leaked link opens one door. The letter is the path it belongs under.
 * Documents have links of their own (`documents/link.ts`).
 */
const purposes = { invitation: 'i', participant: 'd', optOut: 'u' } as const

export type Purpose = keyof typeof purposes

const form = 1
const headBytes = 10

/**
 * base64url of form (1 byte), key id (1), purpose (1), generation (3), number (4), campaign, MAC
 * (16).
 */
export function linkToken(keys: LinkKeys, link: Link): string {
  const head = Buffer.alloc(headBytes)
  head.writeUInt8(form, 0)
  head.writeUInt8(keys.current.id, 1)
  head.write(purposes[link.purpose], 2, 'latin1')
  head.writeUIntBE(link.generation, 3, 3)
  head.writeUInt32BE(link.number, 6)
  const signed = Buffer.concat([head, Buffer.from(link.campaign, 'latin1')])
  return Buffer.concat([signed, sign(keys.current.key, signed)]).toString('base64url')
}

/**
 * The link, or undefined: malformed, forged, of another purpose and signed with a retired key
 * cannot be told apart.
 */
export function readLink(keys: LinkKeys, purpose: Purpose, token: string): Link | undefined {
  // Mail programs glue the sentence's full stop to the address.
  const bytes = Buffer.from(token.replace(/[^A-Za-z0-9_-]+$/, ''), 'base64url')
  if (bytes.length <= headBytes + macBytes || bytes.readUInt8(0) !== form) return undefined
  const key = keys.byId(bytes.readUInt8(1))
  if (!key) return undefined
  const signed = bytes.subarray(0, -macBytes)
  if (!timingSafeEqual(sign(key.key, signed), bytes.subarray(-macBytes))) return undefined
  const campaign = signed.subarray(headBytes).toString('latin1')
  if (!isCampaignId(campaign) || signed.toString('latin1', 2, 3) !== purposes[purpose]) return undefined
  return { purpose, campaign, number: bytes.readUInt32BE(6) as PersonNumber, generation: bytes.readUIntBE(3, 3) }
}

/** `/i/TOKEN` */
export const linkPath = (keys: LinkKeys, link: Link): string => `/${purposes[link.purpose]}/${linkToken(keys, link)}`
