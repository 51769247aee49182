import * as v from 'valibot'
import { type FrozenLetter, sessionOf } from '../letter/frozen-letter.ts'
import { present } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import { rowForm } from '../platform/row.ts'
import type { Change, Item, Key } from '../platform/table.ts'
import type { CampaignId, PersonNumber, SessionId } from '../values/ids.ts'
import { expiresAt, hour, type Instant, later } from '../values/instant.ts'

/** What a participant needs, in their own words, and how many days after the meeting it is kept. */
export interface Needs {
  text: string
  /** As the privacy page said when they wrote it. */
  keptDays: number
}

const needsRow = rowForm<Needs & { expires: number }>(
  'needs',
  2,
  { text: v.string(), keptDays: v.number(), expires: v.number() },
  { 1: row => ({ ...row, keptDays: 7 }) },
)

const pk = (campaign: CampaignId) => `C#${campaign}#N`

export const needsKey = (campaign: CampaignId, number: PersonNumber): Key => ({ pk: pk(campaign), sk: String(number).padStart(7, '0') })

/**
 * When DynamoDB's own broom may take it (epoch seconds). It may come days late; it is the second
 * one.
 */
const expires = (letter: FrozenLetter, session: SessionId, keptDays: number): number =>
  expiresAt(later((sessionOf(letter, session) ?? letter.sessions[0]).ends, keptDays * 24 * hour))

/** A row of its own, so that it is in no list, no mail and no export, and gone soon. */
export const putNeeds = (letter: FrozenLetter, number: PersonNumber, session: SessionId, needs: Needs): Change => ({
  put: { ...needsKey(letter.campaign, number), ...needsRow.written({ ...needs, expires: expires(letter, session, needs.keptDays) }) },
})

/** Their seat is another day by now: the days are counted from that one. */
export const moveNeeds = (letter: FrozenLetter, number: PersonNumber, session: SessionId, { keptDays }: Needs): Change => ({
  update: needsKey(letter.campaign, number),
  set: { expires: expires(letter, session, keptDays) },
  if: present('pk'),
})

/** The meeting itself is another day by now: until then the second broom leaves it. */
export const keepNeeds = (campaign: CampaignId, number: PersonNumber, until: Instant): Change => ({
  update: needsKey(campaign, number),
  set: { expires: expiresAt(until) },
  if: present('pk'),
})

/** Consent is withdrawn, or they do not come. */
export const eraseNeeds = (campaign: CampaignId, number: PersonNumber): Change => ({ erase: needsKey(campaign, number) })

export async function loadNeeds({ table }: Pick<Platform, 'table'>, campaign: CampaignId, number: PersonNumber): Promise<Needs | null> {
  const row = await table.get<Item>(needsKey(campaign, number), { consistent: true })
  return row ? needsRow.read(row) : null
}

/**
 * Of each who has written something: how long it is kept, until when the broom leaves it, and never
 * what.
 */
export async function loadEveryNeed(
  { table }: Pick<Platform, 'table'>,
  campaign: CampaignId,
): Promise<{ number: PersonNumber; keptDays: number; expires: number }[]> {
  const rows = await table.query<Item>({ pk: pk(campaign), consistent: true })
  return rows.map(row => {
    const { keptDays, expires } = needsRow.read(row)
    return { number: Number(row.sk) as PersonNumber, keptDays, expires }
  })
}

/** Who has written something, and never what. */
export async function whoHasNeeds({ table }: Pick<Platform, 'table'>, campaign: CampaignId): Promise<ReadonlySet<PersonNumber>> {
  const rows = await table.query<Item>({ pk: pk(campaign), consistent: true })
  return new Set(rows.map(({ sk }) => Number(sk) as PersonNumber))
}
