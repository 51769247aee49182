import type { Platform } from '../platform/platform.ts'
import { earliest, type Instant } from '../values/instant.ts'
import { nightAfter } from './clocks.ts'
import { type PlanHouse, plan } from './plan.ts'

/**
 * The next night on which something is due. What should have gone before now and has not is tried
 * again the first night there is.
 */
export async function nextNight(house: PlanHouse & Pick<Platform, 'clock'>): Promise<Instant | null> {
  const now = house.clock.now()
  const nights = (await plan(house)).map(({ at }) => (at > now ? at : nightAfter(now)))
  return nights.length > 0 ? earliest(...nights) : null
}
