import { createHash } from 'node:crypto'
import { domainToASCII } from 'node:url'
import { plainAddress } from '../values/plain-address.ts'

export type Address = { ok: true; address: string } | { ok: false; because: AddressFault }

/** In words: `address-faults.ts`. Pages have their own, and need not carry a list's. */
export type AddressFault = 'missing' | 'toFillIn' | 'blank' | 'tooLong' | 'noAt' | 'oneAt' | 'quoted' | 'letters' | 'before' | 'after'

const no = (because: AddressFault): Address => ({ ok: false, because })

/**
 * One person is one normalised address: NFC, no surrounding space, a hyphen for every dash, lower
 * case, the domain in punycode. Refused with the reason: what is no address, quoted local parts
 * (they have sent mail to the wrong domain elsewhere) and local parts outside ASCII, which SES
 * cannot mail.
 */
export function normaliseAddress(typed: string): Address {
  const text = plainAddress(typed).toLowerCase()
  if (text === '') return no('missing')
  if (/^udfyld\b[^@]*$/.test(text)) return no('toFillIn')
  if (text.length > 254) return no('tooLong')
  if (!text.includes('@')) return no('noAt')
  if (/[\s\p{Cc}]/u.test(text)) return no('blank')
  const [local, domain, ...more] = text.split('@')
  if (!local || !domain || more.length > 0) return no('oneAt')
  if (local.includes('"')) return no('quoted')
  if (!/^[\x21-\x7e]+$/.test(local)) return no('letters')
  if (local.length > 64 || /^\.|\.$|\.\./.test(local) || !/^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+$/.test(local)) return no('before')
  const ascii = canBeDomain(domain) ? domainToASCII(domain) : ''
  if (!/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(ascii)) return no('after')
  return { ok: true, address: `${local}@${ascii}` }
}

/**
 * A footnote's `¹` would become a `1` in punycode, and an `а` of Cyrillic among Latin letters a
 * name somebody else may own (homograph).
 */
const canBeDomain = (domain: string): boolean =>
  /^[\p{L}\p{M}\p{Nd}.-]+$/u.test(domain) && !(/\p{Script=Latin}/u.test(domain) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(domain))

/** Eight bytes that stand for an address in the address book. */
export const addressHash = (address: string): Buffer => createHash('sha256').update(address).digest().subarray(0, 8)

/** `a•••@furesoe.example`: enough to recognise one's own, too little to learn another's. */
export const maskAddress = (address: string): string => `${address.slice(0, 1)}•••${address.slice(address.indexOf('@'))}`
