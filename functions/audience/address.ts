import { createHash } from 'node:crypto'
import { domainToASCII } from 'node:url'
import { plainAddress } from '../values/plain-address.ts'

export type Address = { ok: true; address: string } | { ok: false; says: string }

const no = (says: string): Address => ({ ok: false, says })

/**
 * One person is one normalised address: NFC, no surrounding space, a hyphen for every dash, lower
 * case, the domain in punycode. Refused with the reason: what is no address, quoted local parts
 * (they have sent mail to the wrong domain elsewhere) and local parts outside ASCII, which SES
 * cannot mail.
 */
export function normaliseAddress(typed: string): Address {
  const text = plainAddress(typed).toLowerCase()
  if (text === '') return no('Mailadressen mangler.')
  if (/^udfyld\b[^@]*$/.test(text)) return no('Her står stadig UDFYLD. Skriv mailadressen.')
  if (/[\s\p{Cc}]/u.test(text)) return no(`Mailadressen »${text}« indeholder mellemrum eller usynlige tegn.`)
  if (text.length > 254) return no('Mailadressen er længere end 254 tegn.')
  const [local, domain, ...more] = text.split('@')
  if (domain === undefined) return no(`»${text}« er ikke en mailadresse. Der mangler et @.`)
  if (!local || !domain || more.length > 0) return no(`»${text}« er ikke en mailadresse. Den skal have ét @ med noget på begge sider.`)
  if (local.includes('"')) return no(`Mailadressen »${text}« har citationstegn. Skriv den uden.`)
  if (!/^[\x21-\x7e]+$/.test(local))
    return no(`Mailadressen »${text}« har æ, ø, å eller andre særlige tegn før @. Den kan ikke modtage mail herfra.`)
  if (local.length > 64 || /^\.|\.$|\.\./.test(local) || !/^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+$/.test(local))
    return no(`Mailadressen »${text}« er skrevet forkert før @.`)
  const ascii = /^[\p{L}\p{M}\p{N}.-]+$/u.test(domain) ? domainToASCII(domain) : ''
  if (!/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(ascii))
    return no(`Mailadressen »${text}« er skrevet forkert efter @.`)
  return { ok: true, address: `${local}@${ascii}` }
}

/** Eight bytes that stand for an address in the address book. */
export const addressHash = (address: string): Buffer => createHash('sha256').update(address).digest().subarray(0, 8)

/** `a•••@furesoe.example`: enough to recognise one's own, too little to learn another's. */
export const maskAddress = (address: string): string => `${address.slice(0, 1)}•••${address.slice(address.indexOf('@'))}`
