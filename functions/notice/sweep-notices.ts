import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { claimOf, type NoticeClaim } from '../mail/mail-once.ts'
import { judgeLetter } from '../mailing/doubt.ts'
import { tellOfUnknownLetters } from '../mailing/tell-of-unknown.ts'
import { type Notice, type NoticeQueue, outboxShards } from '../outbox/outbox.ts'
import { absent, all, is } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import type { Item, Key } from '../platform/table.ts'
import { type Instant, later, minute } from '../values/instant.ts'

export type SweepNoticesHouse = Pick<Platform, 'table' | 'clock'> & NoticeQueue

/** A letter nobody has come to by then was lost between the table's stream and its queue. */
const patience = 20 * minute

export type KeptLetter = Key & Notice
export type KeptClaim = Key & NoticeClaim

/**
 * Settles what can be said of letters to one person whose call to SES was never answered, and
 * queues once more, once, those nobody has come to. Reads the outbox whole, about 75 read units for
 * a thousand letters: a mark for what is undone would cost each of them two writes.
 * @returns of how many people nobody knows from now on whether they were mailed
 */
export async function sweepNotices(house: SweepNoticesHouse, letter: FrozenLetter): Promise<number> {
  let unknown = 0
  const now = house.clock.now()
  for await (const rows of outboxShards(house, letter.campaign)) {
    const { letters, claims } = sorted(rows)
    for (const claim of claims.values()) await settle(house, claim, now)
    unknown += await tellOfUnknownLetters(house, letter, [...claims.values()])
    for (const letter of letters) if (isLost(letter, claims.get(claimOf(letter).sk), now)) await queueAgain(house, letter, now)
  }
  return unknown
}

/** An outbox' rows are letters and, each beside its letter, claims. */
export function sorted(rows: Item[]): { letters: KeptLetter[]; claims: Map<string, KeptClaim> } {
  const claims = rows.filter(({ sk }) => sk.endsWith('#claim')) as unknown as KeptClaim[]
  return {
    letters: rows.filter(({ type }) => type === 'outbox') as unknown as KeptLetter[],
    claims: new Map(claims.map(claim => [claim.sk, claim])),
  }
}

async function settle({ table }: SweepNoticesHouse, claim: KeptClaim, now: Instant): Promise<void> {
  const { pk, sk, attempt, state } = claim
  const verdict = judgeLetter(claim, now)
  if (!verdict) return
  const written = await table.write({ update: { pk, sk }, set: { state: verdict }, if: all(is('attempt', attempt), is('state', state)) })
  if (written.done) claim.state = verdict
}

const isLost = (letter: KeptLetter, claim: KeptClaim | undefined, now: Instant): boolean =>
  (claim === undefined || claim.state === 'released') && !letter.queuedAgain && later(letter.at, patience) <= now

async function queueAgain({ table, outgoing }: SweepNoticesHouse, { pk, sk }: KeptLetter, now: Instant): Promise<void> {
  const marked = await table.write({ update: { pk, sk }, set: { queuedAgain: now }, if: absent('queuedAgain') })
  if (marked.done) await outgoing.send({ pk, sk })
}
