import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { type Step, stepRun } from '../letter/step.ts'
import type { Claim } from '../mail/claim.ts'
import { type StaffFact, staffNotices } from '../outbox/staff-notice.ts'
import { absent, all, is } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import type { Key } from '../platform/table.ts'
import type { PersonNumber } from '../values/ids.ts'
import { callOf, type KeptBatch, largestBatch, numbersOf } from './batch.ts'
import { unknownIn } from './calls.ts'

type House = Pick<Platform, 'table' | 'clock'>

/**
 * A transaction holds 100 rows, some of them the notices; whoever is left is told of in the next
 * round.
 */
const atOnce = 80

/**
 * Tells staff, in one mail, of a step's readers of whom nobody knows whether they were mailed, and
 * remembers that they were told.
 * @returns of how many
 */
export async function tellOfUnknown(house: House, letter: FrozenLetter, step: Step, rows: KeptBatch[]): Promise<number> {
  const untold = rows.filter(isUntold).slice(0, atOnce)
  const numbers = untold.flatMap(row => {
    const [first] = numbersOf(callOf(row).batch, step.batchSize ?? largestBatch)
    return [...unknownIn(row)].map(offset => (first + offset) as PersonNumber)
  })
  await tell(house, letter, untold, { what: 'unknown', mailing: step.name, numbers }, stepRun(step.name, step.run))
  return numbers.length
}

/**
 * The same of letters to one person, whose number their key begins with; those to staff themselves
 * are theirs to miss.
 */
export async function tellOfUnknownLetters(house: House, letter: FrozenLetter, claims: (Key & Claim)[]): Promise<number> {
  const untold = claims.filter(claim => isUntold(claim) && /^\d{7}#/.test(claim.sk)).slice(0, atOnce)
  const numbers = [...new Set(untold.map(({ sk }) => Number(sk.slice(0, 7)) as PersonNumber))]
  await tell(house, letter, untold, { what: 'unknown', mailing: null, numbers }, untold[0]?.pk.split('#').at(-1) ?? '')
  return numbers.length
}

const isUntold = ({ state, staffTold }: Claim) => state === 'unknown' && !staffTold

async function tell({ table, clock }: House, letter: FrozenLetter, untold: Key[], fact: StaffFact, of: string): Promise<void> {
  if (untold.length === 0) return
  const now = clock.now()
  await table.commit([
    ...staffNotices(letter, `unknown#${of}#${now}`, fact, now),
    ...untold.map(({ pk, sk }) => ({
      update: { pk, sk },
      set: { staffTold: true },
      if: all(is('state', 'unknown'), absent('staffTold')),
    })),
  ])
}
