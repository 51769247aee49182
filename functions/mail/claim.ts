import { absent, all, is } from '../platform/conditions.ts'
import type { Key, Table } from '../platform/table.ts'
import type { Instant } from '../values/instant.ts'

/**
 * The right to mail once. A batch of a mailing and a single letter both have a claim: written before SES is called, on condition that there is
 * none, and never taken over. A claim outlives its Lambda on purpose: better one mail in doubt than two sent.
 */
export interface Claim {
  state: 'claimed' | 'sent' | 'released'
  attempt: string
  claimedAt: Instant
}

/** Takes the claim with what the row should hold beside it. False when somebody else has it. */
export async function claim(
  table: Table,
  key: Key,
  attempt: string,
  claimedAt: Instant,
  beside: Record<string, unknown>,
): Promise<boolean> {
  const taken = await table.write({
    put: { ...key, state: 'claimed', attempt, claimedAt, ...beside },
    if: { any: [absent('pk'), is('state', 'released')] },
  })
  // An answer that was lost on the way made the SDK ask again: the claim that stands in the way is then our own.
  return taken.done || (taken.was?.attempt === attempt && taken.was.state === 'claimed')
}

/** SES took it: nobody may try again. */
export async function recordSent(table: Table, key: Key, attempt: string, result: Record<string, unknown>): Promise<void> {
  await table.write({ update: key, set: { state: 'sent', ...result }, if: is('attempt', attempt) })
}

/** SES refused the whole call before accepting anything: the next attempt may claim again. */
export async function release(table: Table, key: Key, attempt: string): Promise<void> {
  await table.write({ update: key, set: { state: 'released' }, if: all(is('attempt', attempt), is('state', 'claimed')) })
}
