import { moveToOver } from '../functions/campaign/store.ts'
import type { CampaignId } from '../functions/values/ids.ts'
import { instant } from '../functions/values/instant.ts'
import { type Meter, openMeter } from '../local/meter.ts'
import { letter002, openTestHouse, peopleCsv, type TestCampaign, type TestHouse } from '../test/house.ts'
import { atMost, type Measured } from './budget.ts'

/** A meeting whose seats are counted: the sweep reads everybody of it. */
function limited(id: string, people: number): TestCampaign {
  const { letter } = letter002()
  const [session] = letter.sessions
  return { letter: { ...letter, id: id as CampaignId, sessions: [{ ...session, capacity: 60 }] }, recipients: peopleCsv(people) }
}

/** The same three in a house where nothing was ever held. */
async function withThreeRunning(old: TestHouse, meter: Meter): Promise<{ beside: number; alone: number }> {
  const sweepOf = async ({ house, launches }: TestHouse, of: Meter) => {
    for (const id of ['a', 'b', 'c']) await launches(limited(id, 20))
    return (await of.during(() => house.doors.sweep({}))).readUnits
  }
  const own = openMeter()
  await using young = await openTestHouse({ meter: own, now: old.house.clock.now() })
  return { beside: await sweepOf(old, meter), alone: await sweepOf(young, own) }
}

/**
 * One sweep with three campaigns running, and with a thousand more that are over. A hundred are
 * closed as they are every day, by turning the clock; the others are the rows that leaves behind.
 */
export async function sweepBudgets(over = 1000): Promise<Measured[]> {
  const meter = openMeter()
  await using house = await openTestHouse({ meter })
  const { platform, doors } = house.house
  await house.launches(limited('held', 20))
  await house.turnsTo('2026-05-20T08:00:00Z')
  const nothing = { ...(await meter.during(() => doors.sweep({}))) }
  for (let nth = 0; nth < over; nth++) await platform.table.commit(moveToOver(`held-${nth}` as CampaignId, instant('2026-05-10T08:00:00Z')))
  const ended = { ...(await meter.during(() => doors.sweep({}))) }
  const three = await withThreeRunning(house, meter)
  return [
    atMost(`a sweep with three running beside ${over.toLocaleString('en')} over, against three alone: RCU`, three.beside - three.alone, 0),
    atMost(`a sweep with ${over.toLocaleString('en')} campaigns over and none running: RCU`, ended.readUnits, nothing.readUnits),
    atMost('the same: calls', ended.calls, 1),
  ]
}
