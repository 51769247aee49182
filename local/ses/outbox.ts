import { asJson, lostMail, type OutboxMail } from './mail-json.ts'
import type { MailStore } from './mail-store.ts'
import { type SentMail, tagOf, type Unnumbered } from './sent-mail.ts'

/** `to` is an address in any case; `since` is the first instant wanted. */
export type OutboxFilter = { to?: string; campaign?: string; mailing?: string; since?: Date }

export type Outbox = {
  keep(mails: { mail: Unnumbered; mime: Buffer }[]): Promise<void>
  /** Oldest first, in the order SES accepted them. */
  list(filter?: OutboxFilter): Promise<OutboxMail[]>
  count(filter?: OutboxFilter): number
  /** The mail's own bytes; null for an unknown id, or where they are gone. */
  source(id: string): Promise<Buffer | null>
  find(messageId: string): SentMail | null
  recipientsSince(instant: Date): number
}

export function openOutbox(store: MailStore): Outbox {
  const byMessageId = new Map(store.sent.map(mail => [mail.messageId, mail]))
  const known = new Set(store.sent.map(mail => mail.id))
  const read = new Map<string, Promise<OutboxMail>>()

  function json(mail: SentMail): Promise<OutboxMail> {
    const before = read.get(mail.id)
    if (before !== undefined) return before
    const now = store.mime(mail.id).then(mime => (mime ? asJson(mail, mime) : lostMail(mail)))
    read.set(mail.id, now)
    return now
  }

  return {
    async keep(mails) {
      const numbered = mails.map(({ mail, mime }, n) => ({ sent: { id: idOf(store.sent.length + n + 1), ...mail }, mime }))
      await store.keep(numbered)
      for (const { sent } of numbered) {
        known.add(sent.id)
        byMessageId.set(sent.messageId, sent)
      }
    },
    async list(filter = {}) {
      const found: OutboxMail[] = []
      // One at a time: there may be many thousand.
      for (const mail of store.sent.filter(sent => fits(sent, filter))) found.push(await json(mail))
      return found
    },
    count: (filter = {}) => store.sent.filter(mail => fits(mail, filter)).length,
    source: async id => (known.has(id) ? store.mime(id) : null),
    find: messageId => byMessageId.get(messageId) ?? null,
    recipientsSince(instant) {
      const since = instant.toISOString()
      const older = store.sent.findLastIndex(mail => mail.sentAt < since)
      return store.sent.slice(older + 1).reduce((sum, mail) => sum + mail.to.length, 0)
    },
  }
}

const idOf = (number: number) => String(number).padStart(6, '0')

function fits(mail: SentMail, { to, campaign, mailing, since }: OutboxFilter): boolean {
  return (
    (to === undefined || mail.to.some(address => address.toLowerCase() === to.toLowerCase())) &&
    (campaign === undefined || tagOf(mail, 'campaign') === campaign) &&
    (mailing === undefined || tagOf(mail, 'mailing') === mailing) &&
    (since === undefined || mail.sentAt >= since.toISOString())
  )
}
