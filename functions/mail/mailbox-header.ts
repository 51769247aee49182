import type { Mailbox } from '../letter/letter.ts'
import { plainLine } from '../values/plain-line.ts'

/** `=?UTF-8?B?…?=` may be 75 characters long (RFC 2047 §2), which leaves 45 bytes to encode. */
const bytesPerWord = 45

/**
 * `Name <address>` as SES wants it in From and Reply-To: quoted where the name is ASCII, else in
 * encoded words.
 * @throws when the address holds a line break or another control character, which would start a
 *   header of its own.
 */
export function mailboxHeader({ name: typed, address }: Mailbox): string {
  const name = plainLine(typed)
  if (/\p{Cc}/u.test(address)) throw new Error('a mail header must not hold control characters')
  if (name === '') return address
  return `${/^[\x20-\x7e]*$/.test(name) ? `"${name.replace(/["\\]/g, '\\$&')}"` : encodedWords(name)} <${address}>`
}

function encodedWords(name: string): string {
  const chunks = ['']
  for (const character of name) {
    if (Buffer.byteLength(chunks.at(-1) + character) > bytesPerWord) chunks.push('')
    chunks[chunks.length - 1] += character
  }
  return chunks.map(chunk => `=?UTF-8?B?${Buffer.from(chunk).toString('base64')}?=`).join(' ')
}
