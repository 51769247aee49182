import type { Answer } from '../functions/audience/person.ts'
import { loadPersons, personKey } from '../functions/audience/store.ts'
import { tallyOf } from '../functions/audience/tally.ts'
import { importRecipients } from '../functions/staff/import-recipients.ts'
import { launchLetter } from '../functions/staff/launch-letter.ts'
import { move } from '../functions/staff/move.ts'
import { overview } from '../functions/staff/overview.ts'
import type { PersonNumber } from '../functions/values/ids.ts'
import { openHouse } from '../local/house.ts'
import { openMeter } from '../local/meter.ts'
import { letter002 } from '../test/house.ts'
import { atMost, type Measured } from './budget.ts'
import { peopleLikeThoseOf002 } from './recipients.ts'

/** Read units of one look at how a letter stands, with two of five registered. */
export interface StandingCounts {
  people: number
  before: number
  afterMove: number
  /** Of reading everybody, which is what it would be without a tally. */
  everybody: number
}

export async function countStanding(people: number): Promise<StandingCounts> {
  const meter = openMeter()
  await using house = await openHouse({ meter, streams: false, sesEvents: false, keepMails: false })
  const { platform } = house
  const { letter } = letter002()
  const file = peopleLikeThoseOf002(people)
  await importRecipients(platform, { campaign: letter.id, title: letter.title, file, commit: true, by: 'staff:bench' })
  await launchLetter(platform, { letter, confirmed: people, by: 'staff:bench' })
  const [session] = letter.sessions
  const after: Answer = { status: 'registered', session: session.id, since: platform.clock.now() }
  for (let number = 1 as PersonNumber; number <= people; number++)
    if (number % 5 < 2)
      await platform.table.commit([
        { update: personKey(letter.id, number), set: { answer: after, version: 1 } },
        ...tallyOf(letter.id, { number, before: { status: 'noAnswer' }, after }),
      ])
  const looks = async () => (await meter.during(() => overview(platform, letter.id))).readUnits
  const before = await looks()
  const order = {
    letter: { ...letter, sessions: [{ ...session, date: '2026-05-11' }] as typeof letter.sessions },
    declined: false,
    by: 'staff:bench',
  }
  const shown = await move(platform, { ...order, confirmed: null })
  const moved = await move(platform, { ...order, confirmed: 'mails' in shown ? shown.mails : 0 })
  if (moved.outcome !== 'changed') throw new Error(`the move came to ${JSON.stringify(moved)}`)
  const afterMove = await looks()
  const { readUnits: everybody } = await meter.during(() => loadPersons(platform, letter.id, 1, people))
  return { people, before, afterMove, everybody }
}

export const standingBudgets = ({ before, afterMove, everybody }: StandingCounts): Measured[] => [
  atMost('how it stands (`status`), two of five registered: RCU', before, 10),
  // The letter is read too, which says what the answers mean now.
  atMost('how it stands after a move: RCU', afterMove, 20),
  atMost('the same, against reading everybody', afterMove / everybody, 0.5, '×'),
]
