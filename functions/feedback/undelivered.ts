import * as v from 'valibot'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { staffNotice } from '../outbox/staff-notice.ts'
import { is } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import { rowForm, setOf, text } from '../platform/row.ts'
import type { Change, Item, Key } from '../platform/table.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
import { type Instant, later, minute } from '../values/instant.ts'

/**
 * Whom mail no longer reaches and staff have not heard of yet. A mailing's bounces come in a
 * shower: staff get one mail when it is over, not one for each.
 */
interface Undelivered {
  /** Absent when staff have heard of all: DynamoDB knows no empty set. */
  numbers?: Set<PersonNumber>
  latest: Instant
}

const quiet = 30 * minute
/** As many names as one mail can hold and still be read. */
const enough = 50

const undeliveredRow = rowForm<Undelivered>('who is out of reach', 1, {
  numbers: v.exactOptional(setOf<PersonNumber>()),
  latest: text<Instant>(),
})

const key = (campaign: CampaignId): Key => ({ pk: `C#${campaign}`, sk: 'undelivered' })

/** One more to tell staff of. */
export const noteUndelivered = (campaign: CampaignId, number: PersonNumber, now: Instant): Change => ({
  update: key(campaign),
  add: { numbers: new Set([number]) },
  set: { latest: now, form: 1 },
})

/** Nobody is told of somebody who is forgotten. */
export const forgetUndelivered = (campaign: CampaignId, number: PersonNumber): Change => ({
  update: key(campaign),
  take: { numbers: new Set([number]) },
  if: { set: 'numbers', contains: number },
})

/** Tells staff of those noted, once half an hour has gone without another or many wait. */
export async function tellOfUndelivered({ table, clock }: Pick<Platform, 'table' | 'clock'>, letter: FrozenLetter): Promise<void> {
  const row = await table.get<Item>(key(letter.campaign), { consistent: true })
  const noted = row && undeliveredRow.read(row)
  const now = clock.now()
  if (!noted?.numbers || (later(noted.latest, quiet) > now && noted.numbers.size < enough)) return
  const numbers = [...noted.numbers].toSorted((a, b) => a - b)
  await table.commit([
    // Where somebody was noted since, the next round finds the row as it is then.
    { update: key(letter.campaign), take: { numbers: noted.numbers }, if: is('numbers', noted.numbers) },
    staffNotice(letter, `undelivered#${now}`, { what: 'undelivered', numbers }, now),
  ])
}
