import { type Instant, instant } from '../values/instant.ts'

/** What time it is. In AWS the machine's clock, in the house the one you turn. */
export interface Clock {
  now(): Instant
}

export const systemClock: Clock = { now: () => instant(Date.now()) }
