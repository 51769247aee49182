import type { Clock } from '../functions/platform/clock.ts'
import type { Instant } from '../functions/values/instant.ts'

/** A clock that stands still until it is turned. */
export interface HouseClock extends Clock {
  set(to: Instant): void
}

/**
 * @param turned hears of each turn before anything of the new time happens: a house that is killed
 * must not go back in time
 */
export function standingClock(at: Instant, turned: (now: Instant) => void = () => {}): HouseClock {
  let now = at
  return {
    now: () => now,
    set(to) {
      now = to
      turned(now)
    },
  }
}
