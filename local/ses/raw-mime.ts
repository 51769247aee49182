import PostalMime from 'postal-mime'
import { badRequest } from './bad-request.ts'
import { withinLimit } from './mime.ts'
import { messageIdHeader, type Stamp } from './stamp.ts'

export type RawMime = { from: string; recipients: string[]; fields: string[]; body: Buffer }

/**
 * A message the caller composed: its header fields as written, and who it says it is from and to.
 */
export async function readRaw(base64: string): Promise<RawMime> {
  const mime = withinLimit(Buffer.from(base64, 'base64'))
  const blank = /\r?\n\r?\n/.exec(mime.toString('latin1'))
  if (!blank) throw badRequest('The raw message has no blank line between header and body')
  const head = mime.subarray(0, blank.index)
  const { from, to = [], cc = [], bcc = [] } = await PostalMime.parse(head)
  if (!from?.address) throw badRequest("Missing required header 'From'.")
  return {
    from: from.address,
    recipients: [...to, ...cc, ...bcc].flatMap(person => person.address ?? person.group?.map(member => member.address) ?? []),
    fields: head.toString('latin1').split(/\r?\n(?![ \t])/),
    body: mime.subarray(blank.index + blank[0].length),
  }
}

/** The message as SES sends it on: Message-ID and Date are its own, and nobody sees who was Bcc. */
export function restamp({ fields, body }: RawMime, stamp: Stamp): Buffer {
  const kept = fields.filter(field => !/^(message-id|date|bcc)\s*:/i.test(field))
  const own = [`Message-ID: ${messageIdHeader(stamp)}`, `Date: ${stamp.at.toUTCString().replace('GMT', '+0000')}`]
  return Buffer.concat([Buffer.from([...own, ...kept, '', ''].join('\r\n'), 'latin1'), body])
}
