import type { Platform } from '../platform/platform.ts'
import { type Instant, later, minute } from '../values/instant.ts'
import { type LastDigits, loadLastDigits } from './last-buyer.ts'

/** The last digits of all municipalities, kept in the warm process for a minute (cache). */
export interface KeptDigits {
  (): Promise<LastDigits>
  /** Somebody has just told who pays. */
  forget(): void
}

export function keptLastDigits(house: Pick<Platform, 'table' | 'clock'>): KeptDigits {
  let kept: { digits: Promise<LastDigits>; until: Instant } | undefined
  const forget = () => {
    kept = undefined
  }
  const read = () => {
    const now = house.clock.now()
    if (kept && now < kept.until) return kept.digits
    const digits = loadLastDigits(house)
    kept = { digits, until: later(now, minute) }
    // A read that failed must be tried again, not remembered.
    digits.catch(forget)
    return digits
  }
  return Object.assign(read, { forget })
}
