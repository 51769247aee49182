import type { Tag } from './requests.ts'

/**
 * What is known of an accepted mail beside its bytes; `id` counts up in the order of acceptance.
 */
export type SentMail = {
  id: string
  messageId: string
  sentAt: string
  from: string
  to: string[]
  tags: Tag[]
  configurationSet: string | null
}

export type Unnumbered = Omit<SentMail, 'id'>

export function tagOf(mail: Unnumbered, name: string): string | null {
  return mail.tags.find(tag => tag.Name === name)?.Value ?? null
}
