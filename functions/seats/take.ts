import type { Seat } from '../audience/person.ts'
import type { FrozenSession } from '../campaign/frozen-letter.ts'
import { absent, all, any, type Condition } from '../platform/conditions.ts'
import type { Change, Table } from '../platform/table.ts'
import type { CampaignId, PersonNumber, SessionId } from '../values/ids.ts'
import { blockOrder, blocksFor } from './blocks.ts'
import { blockKey, municipalitySet } from './store.ts'

export interface Taker {
  campaign: CampaignId
  number: PersonNumber
  municipality: string | null
}

/** `unlimited`: the session has no limit, so nothing is taken. */
export type Taken = { seat: Seat } | 'unlimited' | 'full'

/** Whether somebody new asks, who stands behind whoever waits, or the first in line is served. */
export type Asking = 'newcomer' | 'firstInLine'

const roomIn = (set: string, limit: string): Condition => any(absent(set), { sizeOf: set, belowAttribute: limit })

/**
 * Takes a seat with one conditional write: the row itself knows whether there is room, so two who click at once cannot both have the last one.
 * Taking what one already has is taking it. Nothing is registered yet: that is the transaction which follows, and a crash in between leaves a
 * seat without a registration, which the same click heals and the sweep finds.
 */
export async function takeSeat(
  { table }: { table: Table },
  session: FrozenSession,
  { campaign, number, municipality }: Taker,
  asking: Asking,
): Promise<Taken> {
  if (session.capacity === null) return 'unlimited'
  const countsIn = session.perMunicipality === null ? undefined : municipalitySet(municipality)
  const mine = new Set([number])
  for (const block of blockOrder(number, blocksFor(session.capacity, countsIn !== undefined).length)) {
    const taken = await table.write({
      update: blockKey(campaign, session.id, block),
      add: { holders: mine, ...(countsIn && { [countsIn]: mine }) },
      if: all(
        { attribute: 'cap', above: 0 },
        roomIn('holders', 'cap'),
        { not: { set: 'holders', contains: number } },
        ...(countsIn ? [roomIn(countsIn, 'perMunicipality')] : []),
        ...(asking === 'newcomer' ? [absent('line')] : []),
      ),
    })
    const isMine = taken.done || (taken.was?.holders as Set<number> | undefined)?.has(number)
    if (isMine) return { seat: { block, as: number, ...(countsIn && { countsIn }) } }
  }
  return 'full'
}

/**
 * Gives a seat back. Never written alone: it belongs in the transaction that raises the version of the registration which had it, so that no late
 * release takes a seat from a newer registration.
 */
export function releaseSeat(campaign: CampaignId, session: SessionId, { block, as, countsIn }: Seat): Change {
  const mine = new Set([as])
  return { update: blockKey(campaign, session, block), take: { holders: mine, ...(countsIn && { [countsIn]: mine }) } }
}
