import { systemClock } from '../functions/platform/clock.ts'
import { type Instant, instant, isInstant } from '../functions/values/instant.ts'
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
    const answer = await fetch(new URL('/__local/clock', site), { signal: AbortSignal.timeout(2000) })
    return ((await answer.json()) as { now: Instant }).now
  } catch {
    return null
  }
}
