import addressParser from 'nodemailer/lib/addressparser'
import { decodeWords } from 'postal-mime'
import { region } from '../engines/access.ts'
import { Refusal } from '../engines/rest-json.ts'
import { badRequest } from './bad-request.ts'

export type Mailbox = { name: string; address: string }

/**
 * `Name <local@domain>` or the bare address, as SES takes it: everything ASCII, a name in other
 * letters as RFC 2047 words.
 */
export function mailbox(text: string): Mailbox {
  const [found, ...more] = addressParser(text, { flatten: true })
  if (!found?.address || more.length > 0) throw badRequest(`Missing final '@domain': ${text}`)
  const at = found.address.lastIndexOf('@')
  // SES speaks no SMTPUTF8; a domain in other letters must come as punycode.
  if (!/^[!#-~]{1,64}$/.test(found.address.slice(0, at)) || found.address.slice(0, at).includes('@')) {
    throw badRequest(`Local address contains control or whitespace: ${text}`)
  }
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(found.address.slice(at + 1))) throw badRequest(`Domain contains illegal character: ${text}`)
  if (/[^\x20-\x7e]/.test(found.name)) throw badRequest(`A display name outside ASCII must be MIME encoded words: ${text}`)
  return { name: decodeWords(found.name), address: found.address }
}

/** A verified domain covers its subdomains; no list means every domain is verified. */
export function mayMailFrom(address: string, verifiedDomains: readonly string[] | undefined): void {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  if (!verifiedDomains || verifiedDomains.some(verified => domain === verified || domain.endsWith(`.${verified}`))) return
  throw new Refusal(
    'MessageRejected',
    `Email address is not verified. The following identities failed the check in region ${region.toUpperCase()}: ${address}`,
  )
}
