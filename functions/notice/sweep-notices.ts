import type { Campaign } from '../campaign/store.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { judgeOneMail } from '../mail/doubt.ts'
import { claimsOf, type KeptClaim, type KeptNotice, sorted } from '../mail/kept-notices.ts'
import { leaveOut } from '../mail/mail-once.ts'
import { isUntold, mostToldAtOnce, tellOfUnknown } from '../mail/tell-of-unknown.ts'
import { type NoticeQueue, outboxShards } from '../outbox/outbox.ts'
import { absent, all, is, present } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import { leaveToMailing } from '../registration/mailed-already.ts'
import type { PersonNumber } from '../values/ids.ts'
import { hour, type Instant, later, latest, minute } from '../values/instant.ts'
import { isHeldBack, type Merged, mergedOf } from './merging.ts'

export type SweepNoticesHouse = Pick<Platform, 'table' | 'clock' | 'random'> & NoticeQueue

/** A notice nobody has come to by then was lost between the table's stream and its queue. */
const lostAfter = 20 * minute

/**
 * Settles what can be said of notices whose call to SES was never answered, and queues once more,
 * once, those nobody has come to. Reads the outbox whole, about 75 read units for a thousand
 * notices: a mark for what is undone would cost each of them two writes.
 * @returns of how many people nobody knows from now on whether they were mailed
 */
export async function sweepNotices(house: SweepNoticesHouse, letter: FrozenLetter, plan: Campaign['plan']): Promise<number> {
  let unknown = 0
  const now = house.clock.now()
  if (now >= endOfNotices(letter)) return 0
  for await (const rows of outboxShards(house, letter.campaign)) {
    const { notices, claims } = sorted(rows)
    for (const claim of claims.values()) await settle(house, claim, now)
    unknown += await tellOfUnknownNotices(house, letter, [...claims.values()])
    for (const one of mergedOf(notices, claims, plan, now)) await sendMerged(house, one)
    for (const notice of notices)
      if (!isHeldBack(notice, claims) && isLost(notice, claimsOf(notice, claims), now)) await queueAgain(house, notice, now)
  }
  return unknown
}

/** Nobody waits for a notice days after the meeting, so its outbox need not be read for ever. */
const endOfNotices = ({ sessions }: FrozenLetter) => later(latest(...sessions.map(({ ends }) => ends)), 48 * hour)

async function settle({ table }: SweepNoticesHouse, claim: KeptClaim, now: Instant): Promise<void> {
  const { pk, sk, attempt, state } = claim
  const verdict = judgeOneMail(claim, now)
  if (!verdict) return
  const written = await table.write({ update: { pk, sk }, set: { state: verdict }, if: all(is('attempt', attempt), is('state', state)) })
  if (written.done) claim.state = verdict
}

/**
 * Staff are told of people, whose number a claim's key begins with; the notices to staff themselves
 * are theirs to miss.
 */
async function tellOfUnknownNotices(house: SweepNoticesHouse, letter: FrozenLetter, all: KeptClaim[]): Promise<number> {
  const claims = all.filter(claim => isUntold(claim) && /^\d{7}#/.test(claim.sk)).slice(0, mostToldAtOnce)
  const numbers = [...new Set(claims.map(({ sk }) => Number(sk.slice(0, 7)) as PersonNumber))]
  const fact = { what: 'unknown', mailing: null, numbers } as const
  await tellOfUnknown(house, letter, { claims, fact, of: claims[0]?.pk.split('#').at(-1) ?? '' })
  return numbers.length
}

const isLost = (notice: KeptNotice, claims: KeptClaim[], now: Instant): boolean =>
  (claims.length === 0 || claims.some(({ state }) => state === 'released')) && !notice.queuedAgain && later(notice.at, lostAfter) <= now

/**
 * By a transaction, as what follows a condition must be: one whose answer is lost is asked again
 * under its token and says the same, where a single write would find its own mark and take it for
 * somebody else's (idempotency token).
 */
async function queueAgain({ table, outgoing }: SweepNoticesHouse, { pk, sk }: KeptNotice, now: Instant): Promise<void> {
  const marked = await table.commit([{ update: { pk, sk }, set: { queuedAgain: now }, if: all(present('pk'), absent('queuedAgain')) }])
  if (marked.done) await outgoing.send({ pk, sk })
}

/** One mail of the newest state for all that waited. */
async function sendMerged(house: SweepNoticesHouse, { newest, merged, dropsMeeting, carriesToo, bringsNot }: Merged): Promise<void> {
  // First of all, or whoever dies in between has left nobody to bring it.
  for (const left of bringsNot) await leaveToMailing(house, left, left.carries)
  if (carriesToo.length > 0) await carriesBeside(house, newest, carriesToo)
  for (const { pk, sk } of merged) await leaveOut(house, { pk, sk }, 'merged')
  const { pk, sk } = newest
  const freed = await house.table.commit([
    {
      update: { pk, sk },
      ...(dropsMeeting && { set: { calendar: 'CANCEL' } }),
      remove: ['waits'],
      if: is('waits', newest.waits),
    },
  ])
  if (freed.done) await house.outgoing.send({ pk, sk })
}

const carriesBeside = ({ table }: SweepNoticesHouse, { pk, sk, carries, waits }: Merged['newest'], more: string[]) =>
  table.write({ update: { pk, sk }, set: { carries: [...carries, ...more] }, if: is('waits', waits) })
