import { fill, templateData } from '../../../local/ses/placeholders.ts'
import { type BulkEntry, read, SendBulkEmail, SendEmail } from '../../../local/ses/requests.ts'
import type { Answered } from './table/table.ts'

/** A mail the server took: what counts when somebody asks who got what, whatever the table says. */
export interface Mail {
  messageId: string
  at: number
  /** The invocation that sent it. */
  by: number
  to: string
  tags: { campaign?: string; mailing?: string; number?: string }
  /** A mailing's template filled for its reader, or the whole MIME message of a single letter. */
  body: { subject: string; html: string; text: string } | { mime: Uint8Array }
}

type Tags = { Name: string; Value: string }[]
const tagsOf = (...lists: Tags[]) => Object.fromEntries(lists.flat().map(({ Name, Value }) => [Name, Value]))

/**
 * SES as far as mails go: it takes them, one answer an entry, and tells whoever listens what it
 * took.
 */
export function openMailServer(now: () => number, newId: () => string) {
  const mails: Mail[] = []
  const listeners: ((mail: Mail) => void)[] = []

  function take(mail: Omit<Mail, 'messageId' | 'at'>): string {
    const taken = { messageId: newId(), at: now(), ...mail }
    mails.push(taken)
    for (const listener of listeners) listener(taken)
    return taken.messageId
  }

  function bulk(by: number, body: unknown, refusal: (index: number) => string | null): Answered {
    const request = read(SendBulkEmail, body)
    const template = request.DefaultContent.Template
    const filled = (part: string | undefined, entry: BulkEntry): string => {
      const own = entry.ReplacementEmailContent?.ReplacementTemplate?.ReplacementTemplateData ?? '{}'
      const done = fill(part ?? '', { ...templateData(template.TemplateData), ...templateData(own) })
      if ('missing' in done) throw new Error(`the template's {{${done.missing}}} is filled by nobody`)
      return done.text
    }
    const results = request.BulkEmailEntries.map((entry, index) => {
      const Status = refusal(index)
      if (Status !== null) return { Status, Error: 'not this one' }
      const { Subject, Html, Text } = template.TemplateContent ?? {}
      const mail = { subject: filled(Subject, entry), html: filled(Html, entry), text: filled(Text, entry) }
      const headers = entry.ReplacementHeaders.map(({ Name, Value }) => `${Name}: ${Value}`).join('\n')
      const to = entry.Destination.ToAddresses[0] ?? ''
      const tags = tagsOf(request.DefaultEmailTags, entry.ReplacementTags)
      return { Status: 'SUCCESS', MessageId: take({ by, to, tags, body: { ...mail, text: `${headers}\n\n${mail.text}` } }) }
    })
    return { body: { BulkEmailEntryResults: results } }
  }

  function single(by: number, body: unknown): Answered {
    const { Content, EmailTags } = read(SendEmail, body)
    const mime = Buffer.from(Content.Raw?.Data ?? '', 'base64')
    const to = /^To: (?:.*<)?([^<>\s]+@[^<>\s]+?)>?\r?$/im.exec(mime.toString('latin1').replaceAll(/\r\n[ \t]+/g, ' '))?.[1] ?? ''
    return { body: { MessageId: take({ by, to, tags: tagsOf(EmailTags), body: { mime } }) } }
  }

  return {
    mails,
    listen: (listener: (mail: Mail) => void) => listeners.push(listener),
    answer(by: number, operation: string, body: unknown, refusal: (index: number) => string | null): Answered {
      switch (operation) {
        case 'SendBulkEmail':
          return bulk(by, body, refusal)
        case 'SendEmail':
          return single(by, body)
        case 'GetAccount':
          return { body: { SendQuota: { Max24HourSend: 50_000, MaxSendRate: 50, SentLast24Hours: 0 }, ProductionAccessEnabled: true } }
        default:
          return { body: { VerifiedForSendingStatus: true } }
      }
    },
  }
}

export type MailServer = ReturnType<typeof openMailServer>
