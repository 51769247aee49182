import type { Purpose } from '../functions/invitation/link.ts'
import type { House } from '../local/house.ts'
import { type Meter, openMeter, type Usage } from '../local/meter.ts'
import { letter002, openTestHouse, type TestCampaign } from '../test/house.ts'
import { visit } from '../test/visit.ts'
import { atMost, type Measured } from './budget.ts'
import { exampleFolders, openExample, pathTo } from './example-houses.ts'

/** What the table and SES were asked for between a request to the site and its answer. */
export interface Request extends Usage {
  what: string
  sesCalls: number
}

/** Opens a link of every example letter: a page reads the whole letter, so the longest costs most. */
export async function countOpenings(): Promise<Request[]> {
  const openings: Request[] = []
  for (const folder of exampleFolders) {
    const meter = openMeter()
    const { house, campaign } = await openExample(folder, { meter, streams: false })
    await using _ = house
    openings.push(await asker(house, meter)(`opening a link of ${campaign}`, 200, pathTo(house, 'invitation', campaign, 1)))
  }
  return openings
}

/** Answers the letter of 002 in every way, at a meeting whose seats are counted. */
export async function countAnswers(): Promise<Request[]> {
  const meter = openMeter()
  await using people = await openTestHouse({ meter, streams: false })
  const campaign = seats(60, letter002({ people: 2 }))
  await people.launches(campaign)
  const ask = asker(people.house, meter)
  const path = (purpose: Purpose, number: number) => pathTo(people.house, purpose, campaign.letter.id, number)
  const registers = { action: 'register', who: 'me' }
  return [
    await ask('registering', 303, path('invitation', 1), registers),
    await ask('registering again by a double click', 303, path('invitation', 1), registers),
    await ask('cancelling', 303, path('participant', 1), { action: 'cancel' }),
    await ask('declining', 303, path('invitation', 2), { action: 'decline' }),
  ]
}

const seats = (capacity: number, { letter, recipients }: TestCampaign): TestCampaign => {
  const [session] = letter.sessions
  return { recipients, letter: { ...letter, sessions: [{ ...session, capacity }] } }
}

const asker =
  ({ doors, ses }: House, meter: Meter) =>
  async (what: string, expected: number, path: string, fields?: Record<string, string>): Promise<Request> => {
    const calls = () => Object.values(ses.counts()).reduce((sum, count) => sum + count.calls, 0)
    const before = calls()
    let status = 0
    const usage = await meter.during(async () => {
      status = (await visit(doors.site, fields ? 'POST' : 'GET', path, fields)).status
    })
    if (status !== expected) throw new Error(`${what} was answered ${status}`)
    return { ...usage, what, sesCalls: calls() - before }
  }

export const openingBudgets = ({ what, roundTrips, readUnits, writeUnits, sesCalls }: Request): Measured[] => [
  atMost(`${what}: round trips one after the other`, roundTrips, 1),
  atMost(`${what}: RCU`, readUnits, 3),
  atMost(`${what}: WCU and calls to SES`, writeUnits + sesCalls, 0),
]

export const answerBudgets = ({ what, roundTrips, writeUnits, sesCalls }: Request): Measured[] => [
  atMost(`${what}: round trips one after the other`, roundTrips, 3),
  atMost(`${what}: WCU`, writeUnits, 12),
  atMost(`${what}: calls to SES before the answer`, sesCalls, 0),
]
