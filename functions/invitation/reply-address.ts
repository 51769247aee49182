import { createHash, timingSafeEqual } from 'node:crypto'
import type { Person } from '../audience/person.ts'
import { type LinkKey, type LinkKeys, sign } from '../platform/link-keys.ts'
import { type CampaignId, isCampaignId, type PersonNumber } from '../values/ids.ts'

/**
 * Where answers by mail go: `svar+CAMPAIGN.NUMBER.MAC@IN.DOMAIN`, signed like a personal link
 * (HMAC-SHA-256), so that nothing need be stored and nobody can guess another's. A local part holds
 * 64 octets (RFC 5321 §4.5.3.1.1), so the MAC is cut to 80 bits: each guess is a mail, and the
 * sender's own address stands behind it. Base32 in lower case, for relays and people fold case.
 */
export const replyAddress = (keys: LinkKeys, domain: string, campaign: CampaignId, who: Pick<Person, 'number' | 'generation'>): string =>
  `svar+${shortened(campaign)}.${who.number}.${macOf(keys.current, campaign, who)}@${domain}`

/** The one address that all mails of a bulk call share: it says which letter is answered. */
export const sharedReplyAddress = (domain: string, campaign: CampaignId): string => `svar+${shortened(campaign)}@${domain}`

/** What a reply address says, before anybody has looked whether it is true. */
export interface ReplyCode {
  /** The campaign as it stands there: whole, or shortened. */
  campaign: string
  /** Absent in the address that is everybody's. */
  personal?: { number: PersonNumber; mac: string }
}

/** `unknown`: our domain, and nothing that names a campaign: a gateway may cut at the plus. */
export function readReplyAddress(address: string, domain: string): ReplyCode | 'unknown' | 'notOurs' {
  const [, local = '', at = ''] = /^(.*)@([^@]*)$/.exec(address.trim().toLowerCase()) ?? []
  if (at !== domain.toLowerCase()) return 'notOurs'
  const [, campaign = '', number, mac] = /^svar\+([a-z0-9-]{1,40})(?:\.(\d{1,7})\.([a-z2-7]{16}))?$/.exec(local) ?? []
  if (!isCampaignId(campaign)) return 'unknown'
  return { campaign, ...(number && mac && { personal: { number: Number(number) as PersonNumber, mac } }) }
}

/** Whether the code was made for this person as they are now, with any key that is still kept. */
export const isSignedFor = (keys: LinkKeys, campaign: CampaignId, who: Pick<Person, 'number' | 'generation'>, mac: string): boolean =>
  mac.length === macSigns && keys.all.some(key => timingSafeEqual(Buffer.from(macOf(key, campaign, who)), Buffer.from(mac)))

/** Whether an address means this campaign, whose id it may have shortened. */
export const isMeant = (written: string, campaign: CampaignId): boolean => written === campaign || written === shortened(campaign)

/** Ids run to 40 signs; an address has room for 34. */
const longest = 34

function shortened(campaign: CampaignId): string {
  if (campaign.length <= longest) return campaign
  return `${campaign.slice(0, longest - 9)}-${base32(createHash('sha256').update(campaign).digest()).slice(0, 8)}`
}

const macSigns = 16
/** Part of what is signed: a link of this person opens no mail, and the address no page. */
const purpose = 'r'

function macOf({ id, key }: LinkKey, campaign: CampaignId, { number, generation }: Pick<Person, 'number' | 'generation'>): string {
  const head = Buffer.alloc(9)
  head.write(purpose, 0, 'latin1')
  head.writeUInt8(id, 1)
  head.writeUIntBE(generation, 2, 3)
  head.writeUInt32BE(number, 5)
  return base32(sign(key, Buffer.concat([head, Buffer.from(campaign, 'latin1')]))).slice(0, macSigns)
}

const signs = 'abcdefghijklmnopqrstuvwxyz234567'

/** RFC 4648 §6, in lower case and without padding. */
function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map(byte => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map(five => signs[Number.parseInt(five, 2)]).join('')
}
