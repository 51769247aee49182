import type { Clock } from '../functions/platform/clock.ts'
import type { Instant } from '../functions/values/instant.ts'

/** A clock that stands still until it is turned. */
export interface HouseClock extends Clock {
  set(to: Instant): void
}

export function standingClock(at: Instant): HouseClock {
  let now = at
  return {
    now: () => now,
    set(to) {
      now = to
    },
  }
}
