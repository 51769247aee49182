import PostalMime from 'postal-mime'
import type { Mail } from './services/mail-server.ts'

/** A mail as its reader sees it. */
export interface ReadMail extends Mail {
  subject: string
  html: string
  text: string
  calendar: string
}

/** Opens mails, each once. */
export function openInbox() {
  const opened = new Map<Mail, Promise<ReadMail>>()
  return {
    read(mail: Mail): Promise<ReadMail> {
      const known = opened.get(mail)
      if (known !== undefined) return known
      const now = open(mail)
      opened.set(mail, now)
      return now
    },
  }
}

async function open(mail: Mail): Promise<ReadMail> {
  if (!('mime' in mail.body)) return { ...mail, ...mail.body, calendar: '' }
  const { subject = '', html = '', text = '', attachments, headers } = await PostalMime.parse(mail.body.mime)
  const unsubscribe = headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? ''
  const calendar = attachments.find(({ mimeType }) => mimeType === 'text/calendar')?.content ?? ''
  return {
    ...mail,
    subject,
    html,
    text: `List-Unsubscribe: ${unsubscribe}\n\n${text}`,
    calendar: typeof calendar === 'string' ? calendar : new TextDecoder().decode(calendar as Uint8Array),
  }
}

/**
 * The first link of a kind in a mail, as a path: `i` the invitation, `d` one's own page, `u` the
 * opt-out.
 */
export const linkIn = ({ text }: ReadMail, kind: 'i' | 'd' | 'u'): string | undefined => text.match(new RegExp(`/${kind}/[\\w-]+`))?.[0]

export const linksIn = ({ text, html }: ReadMail): string[] => [
  ...new Set([...`${text} ${html}`.matchAll(/\/[idu]\/[\w-]+(?:\?svar=\w+)?/g)].map(([link]) => link)),
]
