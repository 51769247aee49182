import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { type Step, stepRun } from '../letter/step.ts'
import { isUntold, mostToldAtOnce, tellOfUnknown } from '../mail/tell-of-unknown.ts'
import type { Platform } from '../platform/platform.ts'
import type { PersonNumber } from '../values/ids.ts'
import { callOf, type KeptBatch, largestBatch, numbersOf } from './batch.ts'
import { unknownIn } from './calls.ts'

/**
 * Tells staff, in one mail, of a step's readers of whom nobody knows whether they were mailed.
 * @returns of how many
 */
export async function tellOfUnknownReaders(
  house: Pick<Platform, 'table' | 'clock'>,
  letter: FrozenLetter,
  step: Step,
  rows: KeptBatch[],
): Promise<number> {
  const claims = rows.filter(isUntold).slice(0, mostToldAtOnce)
  const numbers = claims.flatMap(row => {
    const [first] = numbersOf(callOf(row).batch, step.batchSize ?? largestBatch)
    return [...unknownIn(row)].map(offset => (first + offset) as PersonNumber)
  })
  const run = stepRun(step.name, step.run)
  await tellOfUnknown(house, letter, { claims, fact: { what: 'unknown', mailing: run, numbers }, of: run })
  return numbers.length
}
