import * as v from 'valibot'
import { type FrozenLetter, type FrozenSession, sessionOf } from '../letter/frozen-letter.ts'
import type { Platform } from '../platform/platform.ts'
import { rowForm } from '../platform/row.ts'
import type { Change, Item } from '../platform/table.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
import { epoch, hour, type Instant, second } from '../values/instant.ts'

/**
 * How long after the meeting what somebody wrote of food or access is kept: it may be about health,
 * and the kitchen has it by then.
 */
const kept = 7 * 24 * hour

const needsRow = rowForm<{ text: string; expires: number }>('needs', 1, { text: v.string(), expires: v.number() })

const pk = (campaign: CampaignId) => `C#${campaign}#N`

/**
 * What a participant needs, in their own words: a row of its own, so that it is in no list, no mail
 * and no export, and gone soon. `expires` is for DynamoDB's own broom (epoch seconds), which may
 * come days late; it is the second one.
 */
export const putNeeds = (letter: FrozenLetter, number: PersonNumber, session: FrozenSession['id'], text: string): Change => ({
  put: {
    pk: pk(letter.campaign),
    sk: String(number).padStart(7, '0'),
    ...needsRow.written({
      text,
      expires: Math.floor((epoch((sessionOf(letter, session) ?? letter.sessions[0]).ends) + kept) / second),
    }),
  },
})

/** Who has written something, and never what. */
export async function whoHasNeeds(
  { table }: Pick<Platform, 'table'>,
  campaign: CampaignId,
  now: Instant,
): Promise<ReadonlySet<PersonNumber>> {
  const rows = await table.query<Item>({ pk: pk(campaign), consistent: true })
  return new Set(rows.filter(row => needsRow.read(row).expires * second > epoch(now)).map(({ sk }) => Number(sk) as PersonNumber))
}
