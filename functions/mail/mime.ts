import MailComposer from 'nodemailer/lib/mail-composer'
import type { Attachment } from '../documents/attachments.ts'
import type { Mailbox } from '../letter/letter.ts'
import { epoch, type Instant } from '../values/instant.ts'
import { plainLine } from '../values/plain-line.ts'
import type { MailHeader } from './headers.ts'

/** A whole mail to one person. */
export interface Message {
  from: Mailbox
  to: Mailbox
  /** One, or the contact person and beside them the address where answers are taken in. */
  replyTo: Mailbox | Mailbox[]
  subject: string
  html: string
  text: string
  headers: MailHeader[]
  /** One `text/calendar` alternative (RFC 6047 §2.4), not an attachment. */
  calendar: { method: 'PUBLISH' | 'REQUEST' | 'CANCEL'; text: string } | null
  attachments?: Attachment[]
  date: Instant
}

/**
 * The message as bytes. SES puts its own Message-ID and Date in place of ours.
 * @throws when an address or a header of ours holds a control character. Names and subjects, which
 *   people type, are made plain instead.
 */
export async function mimeMessage(message: Message): Promise<Uint8Array> {
  for (const value of headerValues(message)) refuseControlCharacters(value)
  const composer = new MailComposer({
    from: named(message.from),
    to: named(message.to),
    replyTo: [message.replyTo].flat().map(named),
    subject: plainLine(message.subject),
    text: message.text,
    html: message.html,
    alternatives: message.calendar
      ? [
          {
            contentType: `text/calendar; charset=utf-8; method=${message.calendar.method}`,
            content: message.calendar.text,
            contentTransferEncoding: 'base64',
          },
        ]
      : [],
    attachments: (message.attachments ?? []).map(({ name, type, bytes }) => ({
      filename: name,
      contentType: type,
      content: Buffer.from(bytes),
    })),
    headers: message.headers.map(({ Name, Value }) => ({ key: Name, value: Value })),
    date: new Date(epoch(message.date)),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

const named = ({ name, address }: Mailbox): Mailbox => ({ name: plainLine(name), address })

const headerValues = ({ from, to, replyTo, headers }: Message): string[] => [
  ...[from, to, replyTo].flat().map(({ address }) => address),
  ...headers.flatMap(({ Name, Value }) => [Name, Value]),
]

function refuseControlCharacters(value: string): void {
  if (/\p{Cc}/u.test(value)) throw new Error('a mail header must not hold control characters')
}
