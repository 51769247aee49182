import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import { loadPerson } from '../../functions/audience/store.ts'
import type { MailIn } from '../../functions/incoming/store.ts'
import { shownInbox } from '../../functions/staff/inbox.ts'
import type { CampaignId, PersonNumber } from '../../functions/values/ids.ts'
import type { OutboxMail } from '../../local/ses/mail-json.ts'
import { asWritten } from '../as-written.ts'
import type { TestHouse } from '../house.ts'

/** Whose mail it is and what their calendar knows. */
export interface Writer {
  number: PersonNumber
  name: string
  email: string
  /** The reply address and the entry of their last calendar mail; made up where they had none. */
  to: string
  uid: string
  sequence: number
}

export type Verdict = Partial<Record<'dmarc' | 'spam' | 'virus', string>>

/** A mail of the corpus, with what differs from writer to writer filled in. */
export function fileOf(name: string, writer: Writer, more: Record<string, string> = {}): Uint8Array {
  const text = readFileSync(new URL(`corpus/${name}.eml`, import.meta.url), 'utf8')
  const values: Record<string, string> = {
    to: writer.to,
    me: writer.email,
    ME: writer.email.toUpperCase(),
    name: writer.name,
    id: String(writer.number),
    uid: writer.uid,
    sequence: String(writer.sequence),
    stamp: '20260318T090000Z',
    later: '20260318T091500Z',
    starts: '20260504T133000Z',
    ends: '20260504T160000Z',
    ...more,
  }
  const filled = text.replace(/\{\{(\w+)\}\}/g, (whole, key: string) => values[key] ?? whole)
  return new TextEncoder().encode(filled.replace(/\r?\n/g, '\r\n'))
}

/** What a calendar remembers of the mails it got. */
export function entryIn(mails: readonly OutboxMail[]): Pick<Writer, 'to' | 'uid' | 'sequence'> | null {
  const calendar = mails.findLast(mail => mail.calendar)?.calendar
  if (!calendar) return null
  const event = new ICAL.Component(ICAL.parse(calendar.text)).getFirstSubcomponent('vevent')!
  return {
    to: String(event.getFirstPropertyValue('organizer')).replace(/^mailto:/i, ''),
    uid: String(event.getFirstPropertyValue('uid')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
  }
}

/** Puts a mail into the house as SES does; it is taken in when the house settles. */
export const sendsMail = (house: TestHouse, bytes: Uint8Array, to: string, verdict: Verdict = {}, source = 'x@kommune.example') =>
  house.house.mailInto(bytes, {
    to: [to],
    source,
    verdicts: { spf: 'pass', dkim: 'pass', dmarc: 'pass', spam: 'pass', virus: 'pass', ...verdict },
  })

export async function inboxOf(house: TestHouse, id?: string): Promise<Map<string, MailIn & { says: string }>> {
  await house.house.settle()
  return new Map((await shownInbox(house.house.platform, id)).map(mail => [mail.id, mail]))
}

export const statusOf = async (house: TestHouse, campaign: CampaignId, number: PersonNumber) =>
  asWritten((await loadPerson(house.house.platform, campaign, number))!).answer.status
