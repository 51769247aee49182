import { municipalities } from '../functions/audience/municipalities.ts'
import { rememberBuyer } from '../functions/billing/last-buyer.ts'
import type { House } from '../local/house.ts'
import { type Meter, openMeter, type Usage } from '../local/meter.ts'
import { letter002, openTestHouse, type TestCampaign } from '../test/house.ts'
import { visit } from '../test/visit.ts'
import { atMost, type Measured } from './budget.ts'
import { campaignOf, exampleFolders, openExample, pathTo } from './example-houses.ts'

/** What the table and SES were asked for between a request to the site and its answer. */
export interface Request extends Usage {
  what: string
  sesCalls: number
}

/** A request and whether its process has the letter already. */
export interface Opening extends Request {
  letter: 'read' | 'kept'
}

/** As a browser says when a link in a mail is opened. */
const fromAMail = { 'sec-fetch-site': 'none' }

/**
 * Opens a link of every example letter twice in one process: the first page reads the whole letter,
 * so the longest costs most; from then on it is kept. Every municipality has paid before; whose
 * digits is read once a minute, beside the link keys or a page, and counted by itself.
 */
export async function countOpenings(): Promise<{ openings: Opening[]; digits: Usage }> {
  const openings: Opening[] = []
  let digits: Usage | undefined
  for (const folder of exampleFolders) {
    const meter = openMeter()
    await using house = await openExample(folder, { meter, streams: false })
    const campaign = campaignOf(folder)
    await everyMunicipalityHasPaid(house)
    digits = await meter.during(house.platform.lastDigits)
    const path = pathTo(house, 'invitation', campaign, 1)
    for (const letter of ['read', 'kept'] as const) {
      const opened = await asker(house, meter, fromAMail)(`opening a link of ${campaign}, letter ${letter}`, 200, path)
      openings.push({ ...opened, letter })
    }
  }
  return { openings, digits: digits! }
}

async function everyMunicipalityHasPaid({ platform: { table, clock } }: House): Promise<void> {
  const buyer = { ean: '5798009811578', reference: 'REKV-77', name: 'Bogholderiet', email: 'bogholderiet@kommune.example' }
  for (const { code } of municipalities) await table.commit(rememberBuyer({ municipality: code, registeredBy: null }, buyer, clock.now()))
}

/** Answers the letter of 002 in every way, at a meeting whose seats are counted. */
export async function countAnswers(): Promise<Request[]> {
  const meter = openMeter()
  await using people = await openTestHouse({ meter, streams: false })
  const { house } = people
  const campaign = withSeats(60, letter002({ people: 2 }))
  await people.launches(campaign)
  const ask = asker(house, meter)
  const [anna, bo] = [1, 2].map(number => pathTo(house, 'invitation', campaign.letter.id, number)) as [string, string]
  const register = { action: 'register', who: 'me' }
  return [
    await ask('registering', 303, anna, register),
    await ask('registering again by a double click', 303, anna, register),
    await ask('cancelling', 303, pathTo(house, 'participant', campaign.letter.id, 1), { action: 'cancel' }),
    await ask('declining', 303, bo, { action: 'decline' }),
  ]
}

function withSeats(capacity: number, { letter, recipients }: TestCampaign): TestCampaign {
  const [session] = letter.sessions
  return { recipients, letter: { ...letter, sessions: [{ ...session, capacity }] } }
}

const asker =
  ({ doors, ses }: House, meter: Meter, headers: Record<string, string> = {}) =>
  async (what: string, expected: number, path: string, fields?: Record<string, string>): Promise<Request> => {
    const calls = () => Object.values(ses.counts()).reduce((sum, count) => sum + count.calls, 0)
    const before = calls()
    let status: number | undefined
    const usage = await meter.during(async () => {
      status = (await visit(doors.site, fields ? 'POST' : 'GET', path, fields, headers)).status
    })
    if (status !== expected) throw new Error(`${what} was answered ${status}`)
    return { ...usage, what, sesCalls: calls() - before }
  }

export const digitsBudgets = (digits: Usage): Measured[] => [
  atMost('last digits of all municipalities, once a minute in a warm process: RCU', digits.readUnits, 1),
]

export const openingBudgets = ({ what, calls, readUnits, writeUnits, sesCalls, letter }: Opening): Measured[] => [
  atMost(`${what}: calls to the table`, calls, 1),
  atMost(`${what}: RCU`, readUnits, letter === 'kept' ? 1.5 : 3),
  atMost(`${what}: WCU and calls to SES`, writeUnits + sesCalls, 0),
]

export const answerBudgets = ({ what, roundTrips, writeUnits, sesCalls }: Request): Measured[] => [
  atMost(`${what}: round trips one after the other`, roundTrips, 3),
  atMost(`${what}: WCU`, writeUnits, 12),
  atMost(`${what}: calls to SES before the answer`, sesCalls, 0),
]
