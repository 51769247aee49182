import PostalMime, { type Attachment, addressParser, type Email } from 'postal-mime'
import { plainLine } from '../values/plain-line.ts'
import { htmlAsText } from './html-as-text.ts'

/** A mail that came in, as far as anything of it is read. Nothing in it is to be believed. */
export interface IncomingMail {
  /** The only sender, by From; null where From names none. */
  from: { name: string; address: string } | null
  subject: string
  messageId: string | null
  /** Every value of a header, in its order. */
  headers(name: string): string[]
  /** What a reader sees, quotes and signature with it. */
  text: string
  /** Parts that say they are a calendar's. */
  calendars: { method: string | null; text: string }[]
  /** The machine's half of a report (RFC 3464, RFC 5965). */
  report: string
  /** Files that came along: named, never opened. */
  files: { name: string; bytes: number }[]
  /** Only its beginning was read. */
  isCut: boolean
  /** Outlook has wrapped what it says as no other program opens it (TNEF). */
  isWrapped: boolean
}

export type Unreadable = { unreadable: 'mime' | 'senders' }

/**
 * One megabyte of text takes the parser a second and 120 MB, so no more than this is handed to it.
 */
export const mostBytes = 256 * 1024
/** Patterns run on no more than this. */
const mostText = 64 * 1024
const limits = { maxNestingDepth: 20, maxHeadersSize: 64 * 1024, maxRfc822NestingDepth: 0 }

/** @param size of the whole mail, of which `bytes` may be the beginning only */
export async function readMime(bytes: Uint8Array, size = bytes.length): Promise<IncomingMail | Unreadable> {
  const read = bytes.subarray(0, mostBytes)
  if (boundariesIn(read) > mostBoundaries) return { unreadable: 'mime' }
  let email: Email
  try {
    email = await PostalMime.parse(read, limits)
  } catch {
    // Whatever the parser makes of such bytes, there is nothing to read.
    return { unreadable: 'mime' }
  }
  const headers = (name: string) => email.headers.filter(({ key }) => key === name).map(({ value }) => value)
  const from = onlySender(headers('from'))
  if (from === 'notOne') return { unreadable: 'senders' }
  const calendars = email.attachments.filter(isCalendar)
  return {
    from,
    subject: plainLine(email.subject ?? '').slice(0, 200),
    messageId: email.messageId ?? null,
    headers,
    text: (email.text?.slice(0, mostText) || htmlAsText((email.html ?? '').slice(0, mostText))).replaceAll('\r', ''),
    calendars: calendars.slice(0, 3).map(part => ({ method: part.method ?? null, text: textOf(part).slice(0, mostText) })),
    report: email.attachments.filter(isReport).map(textOf).join('\n').slice(0, mostText),
    files: email.attachments.filter(part => !isCalendar(part) && !isReport(part)).map(fileOf),
    isCut: size > mostBytes,
    isWrapped: calendars.length === 0 && email.attachments.some(isTnef),
  }
}

/** Thousands of parts are no letter, and each costs the parser time. */
const mostBoundaries = 2000

/** Lines that begin as a boundary does. */
function boundariesIn(bytes: Uint8Array): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let count = 0
  for (let at = text.indexOf('\n--'); at >= 0 && count <= mostBoundaries; at = text.indexOf('\n--', at + 3)) count++
  return count
}

const isCalendar = ({ mimeType }: Attachment) => mimeType === 'text/calendar' || mimeType === 'application/ics'
const isReport = ({ mimeType }: Attachment) =>
  mimeType === 'message/delivery-status' || mimeType === 'message/feedback-report' || mimeType === 'message/disposition-notification'
const isTnef = ({ mimeType, filename }: Attachment) => mimeType === 'application/ms-tnef' || filename?.toLowerCase() === 'winmail.dat'

/** SES proves one domain, so whose mail it is may not be a choice: RFC 5322 §3.6 wants one From. */
function onlySender([from, ...more]: string[]): IncomingMail['from'] | 'notOne' {
  if (from === undefined || more.length > 0 || from.length > mostOfFrom || from.replace(quoted, '').split('<').length > 2) return 'notOne'
  const [sender, ...others] = addressParser(from)
  if (others.length > 0 || sender?.group) return 'notOne'
  return sender?.address ? { name: plainLine(sender.name).slice(0, 120), address: sender.address.trim().toLowerCase() } : null
}

const mostOfFrom = 1000
/** In quotes a name may look like an address. */
const quoted = /"(?:[^"\\]|\\.)*"/g

const contentOf = ({ content }: Attachment): Uint8Array => (typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content))
const textOf = (part: Attachment): string => new TextDecoder().decode(contentOf(part).subarray(0, mostText))
const fileOf = (part: Attachment) => ({ name: plainLine(part.filename ?? part.mimeType).slice(0, 120), bytes: contentOf(part).length })
