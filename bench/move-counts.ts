import type { Answer, CalendarWay } from '../functions/audience/person.ts'
import { personKey } from '../functions/audience/store.ts'
import { importRecipients } from '../functions/staff/import-recipients.ts'
import { launchLetter } from '../functions/staff/launch-letter.ts'
import { move } from '../functions/staff/move.ts'
import type { PersonNumber } from '../functions/values/ids.ts'
import { openHouse } from '../local/house.ts'
import { openMeter } from '../local/meter.ts'
import { settleAndSweep } from '../local/turn.ts'
import { letter002 } from '../test/house.ts'
import { atMost, type Measured } from './budget.ts'
import { peopleLikeThoseOf002 } from './recipients.ts'

/** What moving a meeting asks of SES and DynamoDB, with two of five registered. */
export interface MoveCounts {
  people: number
  registered: number
  /** Calls to SES: one for each calendar entry, and one for each fifty of the others. */
  calls: { raw: number; bulk: number }
  writeUnits: number
  readUnits: number
}

/**
 * Launches the letter of 002 to invented people, lets two of five register, and moves it a week.
 */
export async function countMove(people: number): Promise<MoveCounts> {
  const meter = openMeter()
  await using house = await openHouse({ meter, streams: false, sesEvents: false, keepMails: false, siteUrl: 'https://svar.kkrh.example' })
  const { platform } = house
  const { letter } = letter002()
  const file = peopleLikeThoseOf002(people)
  await importRecipients(platform, { campaign: letter.id, title: letter.title, file, commit: true, by: 'staff:bench' })
  await launchLetter(platform, { letter, confirmed: people, by: 'staff:bench' })
  await settleAndSweep(house)
  const [session] = letter.sessions
  const answer: Answer = { status: 'registered', session: session.id, since: platform.clock.now() }
  // Their confirmation has decided how their calendar is written to (`mail/calendar-way.ts`).
  const calendar: CalendarWay = { method: 'PUBLISH' }
  let registered = 0
  for (let number = 1; number <= people; number++)
    if (number % 5 < 2) {
      registered++
      await platform.table.write({ update: personKey(letter.id, number as PersonNumber), set: { answer, calendar, version: 1 } })
    }
  const asked = (operation: 'SendEmail' | 'SendBulkEmail') => house.ses.counts()[operation]?.calls ?? 0
  const before = { raw: asked('SendEmail'), bulk: asked('SendBulkEmail') }
  const later = { ...letter, sessions: [{ ...session, date: '2026-05-11' }] as typeof letter.sessions }
  const usage = await meter.during(async () => {
    const moved = await move(platform, { letter: later, declined: false, confirmed: people, by: 'staff:bench' })
    if (moved.outcome !== 'changed') throw new Error(`the move came to ${JSON.stringify(moved)}`)
    await settleAndSweep(house)
  })
  if (house.log.errors.length > 0) throw new Error(`a door complained: ${JSON.stringify(house.log.errors[0])}`)
  const calls = { raw: asked('SendEmail') - before.raw, bulk: asked('SendBulkEmail') - before.bulk }
  return { people, registered, calls, writeUnits: usage.writeUnits, readUnits: usage.readUnits }
}

/**
 * What a move writes by itself, however many it goes to: letter twice, source, steps, campaign,
 * log.
 */
const byItself = 60

export const moveBudgets = ({ people, registered, calls, writeUnits }: MoveCounts): Measured[] => [
  atMost('a move: calls to SES for each calendar entry', calls.raw / registered, 1),
  atMost('a move: further calls to SES for each on the list', calls.bulk / people, 0.02),
  atMost('a move: WCU for each person', (writeUnits - byItself) / people, 0.1),
]
