import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { type StaffFact, staffNotice } from '../outbox/staff-notice.ts'
import { absent, all, is } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import type { Key } from '../platform/table.ts'
import type { Claim } from './claim.ts'

/**
 * A transaction holds 100 rows, one of them the notice; whoever is left is told of in the next
 * round.
 */
export const mostToldAtOnce = 80

export const isUntold = ({ state, staffTold }: Claim): boolean => state === 'unknown' && !staffTold

/**
 * Tells staff, in one mail, of calls nobody will know more of without them, and remembers that they
 * were told.
 */
export async function tellOfUnknown(
  { table, clock }: Pick<Platform, 'table' | 'clock'>,
  letter: FrozenLetter,
  { claims, fact, of }: { claims: Key[]; fact: StaffFact; of: string },
): Promise<void> {
  if (claims.length === 0) return
  const now = clock.now()
  await table.commit([
    staffNotice(letter, `unknown#${of}#${now}`, fact, now),
    ...claims.map(({ pk, sk }) => ({
      update: { pk, sk },
      set: { staffTold: true },
      if: all(is('state', 'unknown'), absent('staffTold')),
    })),
  ])
}
