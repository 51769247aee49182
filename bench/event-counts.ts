import { openMailEvents } from '../functions/mail-events.ts'
import { systemRandom } from '../functions/platform/random.ts'
import { importRecipients } from '../functions/staff/import-recipients.ts'
import { launchLetter } from '../functions/staff/launch-letter.ts'
import { openHouse } from '../local/house.ts'
import { openMeter } from '../local/meter.ts'
import { settleAndSweep } from '../local/turn.ts'
import { letter002 } from '../test/house.ts'
import { atMost, type Measured } from './budget.ts'
import { peopleLikeThoseOf002 } from './recipients.ts'

/**
 * How events reach their door (`infra/app-stack.ts`): by two at a time, each waiting half a minute
 * for a thousand.
 */
const gatherers = 2
const handful = 1000
const secondsToGather = 30

interface Told {
  eventType: string
  number: number
  second: number
}

/**
 * SES tells of each mail when it has accepted it and again when the other side has taken it, most
 * within seconds and some much later.
 */
function toldOf(people: number, perSecond: number): Told[] {
  const { fraction } = systemRandom
  return Array.from({ length: people }, (_, index) => {
    // A call is fifty mails at one moment.
    const sent = (Math.floor(index / 50) * 50) / perSecond
    const accepted = sent + 1 + fraction()
    const slow = fraction() < 0.05
    return [
      { eventType: 'Send', number: index + 1, second: accepted },
      { eventType: 'Delivery', number: index + 1, second: accepted + (slow ? 60 * fraction() : 8 * fraction()) },
    ]
  })
    .flat()
    .toSorted((a, b) => a.second - b.second)
}

/**
 * Each event goes to one of the gatherers, which hand over what they have when they are full or
 * have waited long enough.
 */
function handfuls(events: Told[]): Told[][] {
  const done: Told[][] = []
  const open: Told[][] = Array.from({ length: gatherers }, () => [])
  for (const event of events) {
    const at = Math.floor(systemRandom.fraction() * gatherers)
    const [first] = open[at]!
    if (first && (event.second - first.second > secondsToGather || open[at]!.length === handful)) done.push(open[at]!.splice(0))
    open[at]!.push(event)
  }
  return [...done, ...open]
}

/** Write units a recipient that taking in the events of one mailing costs, at a send rate. */
export async function countEvents(people: number, perSecond: number): Promise<number> {
  const meter = openMeter()
  await using house = await openHouse({ meter, streams: false, sesEvents: false, keepMails: false })
  const { letter } = letter002()
  const order = { campaign: letter.id, title: letter.title, file: peopleLikeThoseOf002(people), commit: true, by: 'staff:bench' }
  await importRecipients(house.platform, order)
  await launchLetter(house.platform, { letter, confirmed: people, by: 'staff:bench' })
  await settleAndSweep(house)
  const door = openMailEvents(house.platform)
  const { writeUnits } = await meter.during(async () => {
    for (const events of handfuls(toldOf(people, perSecond))) {
      const Records = events.map(({ eventType, number }, index) => ({
        messageId: String(index),
        body: asPublished(letter.id, eventType, number),
      }))
      const { batchItemFailures } = await door({ Records } as Parameters<typeof door>[0])
      if (batchItemFailures.length > 0) throw new Error(`${batchItemFailures.length} events were not taken in`)
    }
  })
  return writeUnits / people
}

const asPublished = (campaign: string, eventType: string, number: number): string => {
  const tags = { campaign: [campaign], mailing: ['invitation'], number: [String(number)] }
  return JSON.stringify({ Message: JSON.stringify({ eventType, mail: { messageId: `${eventType}-${number}`, tags } }) })
}

/** At what a new account may send and at what a busy one may. */
export async function eventBudgets(people: number): Promise<Measured[]> {
  const measured: Measured[] = []
  for (const rate of [14, 50, 200]) measured.push(atMost(`events at ${rate} mails a second: WCU`, await countEvents(people, rate), 0.1))
  return measured
}
