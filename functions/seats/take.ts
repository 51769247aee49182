import { holderName } from '../audience/holder.ts'
import type { Seat } from '../audience/person.ts'
import type { FrozenSession } from '../letter/frozen-letter.ts'
import { absent, all, any, type Condition } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import type { Change } from '../platform/table.ts'
import type { CampaignId, PersonNumber, SessionId } from '../values/ids.ts'
import { blockOrder, blocksFor } from './blocks.ts'
import { blockFrom, blockKey, type MunicipalitySet, municipalitySet, setHolding } from './store.ts'

export interface Taker {
  campaign: CampaignId
  number: PersonNumber
  handedOver?: number | undefined
  municipality: string | null
}

/**
 * `unlimited`: the session has no limit, so nothing is taken. `municipalityFull`: there is room,
 * but the municipality has had its share.
 */
export type Taken = { seat: Seat } | 'unlimited' | 'full' | 'municipalityFull'

/** Whether somebody new asks, who stands behind whoever waits, or the first in line is served. */
export type Asking = 'newcomer' | 'firstInLine'

const roomIn = (set: string, limit: string): Condition => any(absent(set), { sizeOf: set, belowAttribute: limit })

function setsOf(holder: number, countsIn: MunicipalitySet | undefined): Record<string, Set<number>> {
  const mine = new Set([holder])
  return { holders: mine, ...(countsIn && { [countsIn]: mine }) }
}

/**
 * Takes a seat with one conditional write: the row itself knows whether there is room, so two who
 * click at once cannot both have the last one. Taking what one already has is taking it. Nothing is
 * registered yet: that is the transaction which follows, and a crash in between leaves a seat
 * without a registration, which the same click heals and the sweep finds.
 */
export async function takeSeat(
  { table }: Pick<Platform, 'table'>,
  session: FrozenSession,
  { campaign, municipality, ...taker }: Taker,
  asking: Asking,
): Promise<Taken> {
  if (session.capacity === null) return 'unlimited'
  const countsIn = session.perMunicipality === null ? undefined : municipalitySet(municipality)
  const holder = holderName(taker)
  let onlyTheirs = false
  const blocks = session.blocks ?? blocksFor(session.capacity, countsIn !== undefined).length
  for (const block of blockOrder(taker.number, blocks)) {
    const taken = await table.write({
      update: blockKey(campaign, session.id, block),
      add: setsOf(holder, countsIn),
      if: all(
        { attribute: 'cap', above: 0 },
        roomIn('holders', 'cap'),
        { not: { set: 'holders', contains: holder } },
        ...(countsIn ? [roomIn(countsIn, 'perMunicipality')] : []),
        ...(asking === 'newcomer' ? [absent('line')] : []),
      ),
    })
    const was = taken.done || !taken.was ? null : blockFrom(taken.was)
    if (taken.done) return { seat: { block, as: holder, ...(countsIn && { countsIn }) } }
    // The row is the judge: an earlier click, in another tab or one that died, may have counted it
    // in another municipality.
    if (was?.holders?.has(holder))
      return { seat: { block, as: holder, ...(countsIn && { countsIn: setHolding(was, holder) ?? countsIn }) } }
    // The line hinders no one who is served from it: a full municipality that looked like a full
    // room would keep everyone behind waiting for nothing.
    onlyTheirs = was !== null && !(was.line && asking === 'newcomer') && (was.holders?.size ?? 0) < was.cap
  }
  return onlyTheirs ? 'municipalityFull' : 'full'
}

/**
 * Gives a seat back. Never written alone: it belongs in the transaction that raises the version of
 * the registration which had it, so that no late release takes a seat from a newer registration.
 */
export function releaseSeat(campaign: CampaignId, session: SessionId, { block, as, countsIn }: Seat): Change {
  return { update: blockKey(campaign, session, block), take: setsOf(as, countsIn) }
}

/**
 * Writes down who sits there already by their own row, also where the room is full by now: one too
 * many is one fewer to come, and whoever gives a seat up mends it.
 */
export const writeDown = (campaign: CampaignId, session: SessionId, { block, as, countsIn }: Seat): Change => ({
  update: blockKey(campaign, session, block),
  add: setsOf(as, countsIn),
  if: { attribute: 'cap', above: 0 },
})

/** A seat that stays, and the municipality it counts in from now on. */
export interface Recount {
  session: SessionId
  seat: Seat
  from: MunicipalitySet
  to: MunicipalitySet
}

/**
 * Lets a seat count in another municipality, if that one has not had its share. Like giving back it
 * belongs in the answer's transaction.
 */
export function countElsewhere(campaign: CampaignId, { session, seat: { block, as }, from, to }: Recount): Change {
  const mine = new Set([as])
  return {
    update: blockKey(campaign, session, block),
    add: { [to]: mine },
    take: { [from]: mine },
    if: roomIn(to, 'perMunicipality'),
  }
}
