import * as v from 'valibot'
import { addressHash } from '../audience/address.ts'
import { absent, any, is } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import type { Queue } from '../platform/queue.ts'
import { rowForm, text } from '../platform/row.ts'
import type { Change, Item, Key } from '../platform/table.ts'
import { expiresAt, hour, type Instant, later, minute } from '../values/instant.ts'

/**
 * "Send me my link". A request keeps the hash of an address and nothing that was typed; whether
 * anybody on a list has it is looked up behind a queue, away from whoever waits for the
 * page. So neither the answer nor its time can tell who is invited.
 */
export interface LinkRequest {
  /** `addressHash` in hex. */
  who: string
  at: Instant
}

/**
 * Port: the queue of links asked for. Anybody may ask for any address, so however many are asked
 * for, no confirmation waits behind them (bulkhead).
 */
export interface LinkQueue {
  linkRequests: Queue<Key>
}

const requestRow = rowForm<LinkRequest>('a request for a link', 1, { who: v.string(), at: text<Instant>() })
const askedRow = rowForm<{ at: Instant[] }>('requests for a link', 1, { at: v.array(text<Instant>()) })

const day = 24 * hour
const apart = 15 * minute
const mostPerDay = 3
/**
 * For the whole stage. Far more than a deadline's last hour needs, far less than would make us a
 * mail bomb.
 */
const mostPerHour = 200

/**
 * Whether an address that was asked for at these moments may be asked for now: once in a quarter of
 * an hour, three times in a day.
 */
export const mayAsk = (before: readonly Instant[], now: Instant): boolean =>
  before.every(at => later(at, apart) <= now) && withinADay(before, now).length < mostPerDay

const withinADay = (before: readonly Instant[], now: Instant): Instant[] => before.filter(at => later(at, day) > now)

const pk = (who: string) => `NEW-LINKS#${who}`
const askedKey = (who: string): Key => ({ pk: pk(who), sk: 'asked' })
const hourKey = (now: Instant): Key => ({ pk: 'NEW-LINKS', sk: now.slice(0, 13) })

export const isLinkRequest = ({ pk }: Key): boolean => pk.startsWith('NEW-LINKS#')

/** When a request and the claim of its mail are of no more use, in seconds. */
export const requestExpires = (at: Instant): number => expiresAt(later(at, day))

/** When DynamoDB may sweep a row away. A broom: no cap depends on it. */
const swept = (now: Instant): { expires: number } => ({ expires: requestExpires(now) })

/**
 * Puts the request in the outbox, unless this address has been asked for enough. Every address
 * costs the same read and the same write.
 */
export async function askForLink({ table, clock }: Pick<Platform, 'table' | 'clock'>, address: string): Promise<void> {
  const now = clock.now()
  const who = addressHash(address).toString('hex')
  const asked = await table.get<Item>(askedKey(who), { consistent: true })
  const before = asked ? askedRow.read(asked).at : []
  if (!mayAsk(before, now)) return
  const request: LinkRequest = { who, at: now }
  // Of two that ask at once one finds the other there first: it has asked within the quarter of an
  // hour, and that is all.
  await table.commit([
    {
      put: { ...askedKey(who), ...askedRow.written({ at: [...withinADay(before, now), now] }), ...swept(now) },
      if: asked ? is('at', before) : absent('pk'),
    },
    requested(request),
  ])
}

const requested = (request: LinkRequest): Change => ({
  put: { pk: pk(request.who), sk: request.at, type: 'outbox', ...requestRow.written(request), ...swept(request.at) },
})

/** Staff ask for somebody: as often as they see fit, under the cap of the hour alone. */
export const linkSentAgain = (address: string, at: Instant): Change => requested({ who: addressHash(address).toString('hex'), at })

export async function loadLinkRequest({ table }: Pick<Platform, 'table'>, key: Key): Promise<LinkRequest | undefined> {
  const row = await table.get<Item>(key, { consistent: true })
  return row && requestRow.read(row)
}

/** Everything that tells of an address having been asked for, claims and all. */
export async function linkRequestRows({ table }: Pick<Platform, 'table'>, address: string): Promise<Key[]> {
  const rows = await table.query<Key>({ pk: pk(addressHash(address).toString('hex')), consistent: true })
  return rows.map(({ pk, sk }) => ({ pk, sk }))
}

/** Counts one mail under the cap of the hour. False when the hour has had enough. */
export async function countNewLink({ table, clock }: Pick<Platform, 'table' | 'clock'>): Promise<boolean> {
  const now = clock.now()
  const counted = await table.write({
    update: hourKey(now),
    add: { mailed: 1 },
    set: swept(now),
    if: any(absent('mailed'), { attribute: 'mailed', below: mostPerHour }),
  })
  return counted.done
}
