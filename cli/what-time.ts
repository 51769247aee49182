import { systemClock } from '../functions/platform/clock.ts'
import { type Instant, instant, isInstant } from '../functions/values/instant.ts'
import { ask } from './ask.ts'
import { houseUrl } from './house.ts'
import { WrongUse } from './outcome.ts'

/**
 * The moment somebody names, else what the running house's clock shows, else now. @throws WrongUse
 */
export async function momentMeant(at: string | undefined): Promise<Instant> {
  if (at === undefined) return (await housesClock()) ?? systemClock.now()
  if (!isInstant(at)) throw new WrongUse(`--at skal være et tidspunkt som 2026-03-18T08:00:00Z, ikke »${at}«.`)
  return instant(at)
}

/** Null where no house answers: whoever asks can do without one. */
async function housesClock(): Promise<Instant | null> {
  const site = houseUrl()
  if (site === null || process.env.INDBYD_STAGE) return null
  try {
    // Waits as long as it takes: the day of the machine is no answer to which day it is in a house
    // that is busy.
    return (JSON.parse((await ask(new URL('/__local/clock', site))).body) as { now: Instant }).now
  } catch {
    return null
  }
}
