import MailComposer from 'nodemailer/lib/mail-composer'
import type { Mailbox } from './address.ts'
import { badRequest } from './bad-request.ts'
import type { Attachment, Header } from './requests.ts'
import { messageIdHeader, type Stamp } from './stamp.ts'

export type Message = {
  stamp: Stamp
  from: Mailbox
  to: Mailbox[]
  cc: Mailbox[]
  replyTo: Mailbox[]
  subject: string
  text?: string
  html?: string
  headers: Header[]
  attachments: Attachment[]
}

/** The MIME bytes SES would make of a message given in parts. */
export async function compose({ stamp, headers, attachments, ...message }: Message): Promise<Buffer> {
  const composer = new MailComposer({
    ...message,
    messageId: messageIdHeader(stamp),
    date: stamp.at,
    headers: headers.map(({ Name, Value }) => ({ key: Name, value: Value })),
    attachments: attachments.map(file => ({
      filename: file.FileName,
      content: Buffer.from(file.RawContent, 'base64'),
      contentType: file.ContentType,
      contentDisposition: file.ContentDisposition === 'INLINE' ? 'inline' : 'attachment',
      cid: file.ContentId,
    })),
    baseBoundary: stamp.messageId,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return withinLimit(await composer.compile().build())
}

const limit = 40 * 2 ** 20

export function withinLimit(mime: Buffer): Buffer {
  if (mime.length > limit) throw badRequest(`Message length is more than ${limit} bytes long: ${mime.length}`)
  return mime
}
