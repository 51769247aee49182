import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { absent, all, present } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import { fields, number, rowForm, text } from '../platform/row.ts'
import type { Change, Item, Key } from '../platform/table.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'

/** What a mail is: every mail that comes in is exactly one of these. */
export const readings = ['reply', 'words', 'optOut', 'bounce', 'auto', 'forwarded', 'unreadable'] as const

export const mailVerdicts = ['changed', 'proposed', 'ignored', 'needsEyes'] as const

/** What became of a mail that came in. One row a mail, by its key in the bucket (idempotent). */
export interface MailIn {
  id: string
  at: Instant
  /** The sender's address; a hash of it where nobody the sender may mean is known here. */
  from: string
  name: string
  to: string
  subject: string
  read: (typeof readings)[number]
  verdict: (typeof mailVerdicts)[number]
  /** Why, as a code: `templates/words/inbox.ts` has the sentences. */
  because: string
  /** What they wrote, and what stood in the calendar's answer; cut. */
  words: string
  comment: string
  /** Names of files that came along. */
  files: string[]
  campaign: CampaignId | null
  number: PersonNumber | null
  /** What it seems to mean, where staff can make it so with one click. */
  offers?: 'decline' | 'accept'
  /** Another time somebody wishes for. */
  wishes?: { starts: string; ends: string }
  /** It went on to the contact person. */
  isForwarded?: boolean
  /** Its name in the bucket, where the mail itself goes along with what is forwarded. */
  original?: string
  /** It was long, and only its beginning was read. */
  isCut?: boolean
  /** SES has proven whose domain it is from. */
  isProven?: boolean
  messageId?: string
  settled?: SettledByStaff
}

export interface SettledByStaff {
  at: Instant
  by: string
  how: 'accepted' | 'dismissed'
}

const row = rowForm<MailIn>('a mail that came in', 1, {
  id: v.string(),
  at: text<Instant>(),
  from: v.string(),
  name: v.string(),
  to: v.string(),
  subject: v.string(),
  read: v.picklist(readings),
  verdict: v.picklist(mailVerdicts),
  because: v.string(),
  words: v.string(),
  comment: v.string(),
  files: v.array(v.string()),
  campaign: v.nullable(text<CampaignId>()),
  number: v.nullable(number<PersonNumber>()),
  offers: v.exactOptional(v.picklist(['decline', 'accept'])),
  wishes: v.exactOptional(v.object({ starts: v.string(), ends: v.string() })),
  isForwarded: v.exactOptional(v.boolean()),
  original: v.exactOptional(v.string()),
  isCut: v.exactOptional(v.boolean()),
  isProven: v.exactOptional(v.boolean()),
  messageId: v.exactOptional(v.string()),
  settled: v.exactOptional(fields<SettledByStaff>({ at: text<Instant>(), by: v.string(), how: v.picklist(['accepted', 'dismissed']) })),
})

/** Of whoever writes to nobody only this is kept. */
export const hiddenSender = (address: string): string => `sha256:${createHash('sha256').update(address).digest('hex').slice(0, 16)}`

const partition = (campaign: CampaignId | null): string => (campaign ? `C#${campaign}#I` : 'INBOX')

export const mailInKey = ({ campaign, id }: Pick<MailIn, 'campaign' | 'id'>): Key => ({ pk: partition(campaign), sk: `inbox#${id}` })

/** @param expires in seconds of Unix time, for what belongs to no campaign */
export const putMailIn = (mail: MailIn, expires?: number): Change => ({
  put: { ...mailInKey(mail), ...row.written(mail), ...(expires && { expires }) },
  if: absent('pk'),
})

type House = Pick<Platform, 'table'>

export async function loadMailIn({ table }: House, campaign: CampaignId | null, id: string): Promise<MailIn | undefined> {
  const found = await table.get<Item>(mailInKey({ campaign, id }), { consistent: true })
  return found && row.read(found)
}

/** What came in about a campaign, or about none; oldest first. */
export async function loadInbox({ table }: House, campaign: CampaignId | null): Promise<MailIn[]> {
  const rows = await table.query<Item>({ pk: partition(campaign), prefix: 'inbox#', consistent: true })
  return rows.map(row.read).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
}

/** Staff have looked: once, whoever of them was first. */
export const settleMailIn = (mail: Pick<MailIn, 'campaign' | 'id'>, settled: SettledByStaff): Change => ({
  update: mailInKey(mail),
  set: { settled },
  if: all(present('pk'), absent('settled')),
})

/** Whether it waits for somebody of the staff. */
export const awaitsStaff = ({ verdict, settled }: Pick<MailIn, 'verdict' | 'settled'>): boolean =>
  !settled && (verdict === 'proposed' || verdict === 'needsEyes')
