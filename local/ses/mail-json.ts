import PostalMime, { type Address, type Attachment, decodeWords, type Header } from 'postal-mime'
import { type SentMail, tagOf } from './sent-mail.ts'

/** A mail as `/__local/outbox` shows it. */
export type OutboxMail = {
  id: string
  messageId: string
  sentAt: string
  to: string[]
  from: string
  replyTo: string[]
  subject: string
  headers: Record<string, string>
  text: string | null
  html: string | null
  calendar: { method: string; text: string } | null
  attachments: { name: string; type: string; bytes: number }[]
  campaign: string | null
  mailing: string | null
  /** What is wrong with the mail as it was kept; who it went to and when is true all the same. */
  problem?: string
}

/** A mail whose bytes are gone: the rest of the outbox is not. */
export const lostMail = (sent: SentMail): OutboxMail => ({
  id: sent.id,
  messageId: sent.messageId,
  sentAt: sent.sentAt,
  to: sent.to,
  from: sent.from,
  replyTo: [],
  subject: '',
  headers: {},
  text: null,
  html: null,
  calendar: null,
  attachments: [],
  campaign: tagOf(sent, 'campaign'),
  mailing: tagOf(sent, 'mailing'),
  problem: `Filen ${sent.id}.eml mangler i outbox, så mailens indhold kan ikke vises. Den er sendt, og svar på den virker.`,
})

/**
 * Reads the mail back from its bytes; only who it went to, when, and its tags are taken from what
 * SES knows.
 */
export async function asJson(sent: SentMail, mime: Buffer): Promise<OutboxMail> {
  const mail = await PostalMime.parse(mime)
  const calendar = mail.attachments.find(isCalendarAlternative)
  return {
    id: sent.id,
    messageId: sent.messageId,
    sentAt: sent.sentAt,
    to: sent.to,
    from: mail.from?.address ?? sent.from,
    replyTo: addresses(mail.replyTo ?? []),
    subject: mail.subject ?? '',
    headers: joined(mail.headers),
    text: mail.text ?? null,
    html: mail.html ?? null,
    calendar: calendar ? { method: calendar.method ?? '', text: calendarText(calendar) } : null,
    attachments: mail.attachments.filter(part => part !== calendar).map(described),
    campaign: tagOf(sent, 'campaign'),
    mailing: tagOf(sent, 'mailing'),
  }
}

// An invitation a calendar acts on is a way to read the mail; the same file attached is just a
// file.
const isCalendarAlternative = (part: Attachment) => part.mimeType === 'text/calendar' && part.disposition !== 'attachment'

// The parser ends a text part's lines with LF; iCalendar ends them with CRLF.
function calendarText({ content }: Attachment): string {
  return Buffer.from(content as Uint8Array)
    .toString('utf8')
    .replace(/\r?\n/g, '\r\n')
}

function described({ filename, mimeType, content }: Attachment) {
  return { name: filename ?? '', type: mimeType, bytes: Buffer.from(content as Uint8Array).length }
}

function addresses(people: Address[]): string[] {
  return people.flatMap(person => person.address ?? person.group?.map(member => member.address) ?? [])
}

function joined(headers: Header[]): Record<string, string> {
  const values = new Map<string, string[]>()
  for (const { key, value } of headers) values.set(key, [...(values.get(key) ?? []), decodeWords(value)])
  return Object.fromEntries([...values].map(([key, all]) => [key, all.join(', ')]))
}
