import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Mailbox } from '../letter/letter.ts'

export interface MailHeader {
  Name: string
  Value: string
}

/**
 * On every mail: no automatic answers to it (RFC 3834, Exchange), and opting out is one POST (RFC
 * 8058).
 */
export const sharedHeaders: MailHeader[] = [
  { Name: 'Auto-Submitted', Value: 'auto-generated' },
  { Name: 'X-Auto-Response-Suppress', Value: 'All' },
  { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
]

/**
 * An answer to somebody's own mail (RFC 3834 §3.1.7): named as one, so that no program answers it,
 * and put beside what it answers.
 */
export const answeringHeaders = (messageId: string): MailHeader[] => {
  const id = /^<[\x21-\x7e]{1,250}>$/.test(messageId) ? messageId : null
  return [
    ...sharedHeaders.map(header => (header.Name === 'Auto-Submitted' ? { ...header, Value: 'auto-replied' } : header)),
    ...(id
      ? [
          { Name: 'In-Reply-To', Value: id },
          { Name: 'References', Value: id },
        ]
      : []),
  ]
}

/** @param answers a reply address, where mail comes in: some programs unsubscribe by mail only */
export const unsubscribeHeader = (baseUrl: string, optOutToken: string, answers?: string): MailHeader => ({
  Name: 'List-Unsubscribe',
  Value: [`<${baseUrl}/u/${optOutToken}>`, ...(answers ? [`<mailto:${answers}?subject=frabed>`] : [])].join(', '),
})

/** Who reads an answer to the mail: the contact person, else the sender. Never nobody. */
export const replyTo = ({ contact, sender }: Pick<FrozenLetter, 'contact' | 'sender'>): Mailbox => (contact === 'none' ? sender : contact)
