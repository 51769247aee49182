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

export const unsubscribeHeader = (baseUrl: string, optOutToken: string): MailHeader => ({
  Name: 'List-Unsubscribe',
  Value: `<${baseUrl}/u/${optOutToken}>`,
})

/** Who reads an answer to the mail: the contact person, else the sender. Never nobody. */
export const replyTo = ({ contact, sender }: Pick<FrozenLetter, 'contact' | 'sender'>): Mailbox => (contact === 'none' ? sender : contact)
