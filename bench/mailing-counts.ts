import { importRecipients } from '../functions/staff/import-recipients.ts'
import { launchLetter } from '../functions/staff/launch-letter.ts'
import { instant } from '../functions/values/instant.ts'
import { type House, openHouse } from '../local/house.ts'
import { type Meter, openMeter, type Usage } from '../local/meter.ts'
import { settleAndSweep, turnTo } from '../local/turn.ts'
import { letter002 } from '../test/house.ts'
import { peopleLikeThoseOf002 } from './recipients.ts'

/** What DynamoDB and SES were asked for in one part of a campaign's life. */
export interface Counted extends Usage {
  sesCalls: number
  sesBytes: number
  mails: number
}

export interface MailingCounts {
  people: number
  import: Counted
  launch: Counted
  /** The invitation: nobody is left out. */
  first: Counted
  /** The reminder after it: nobody has answered, so nobody is left out here either. */
  later: Counted
}

/**
 * Imports invented people, launches the letter of 002 and sends its first two mailings, counting
 * what each part asks for.
 */
export async function countMailings(people: number): Promise<MailingCounts> {
  const meter = openMeter()
  await using house = await openHouse({ meter, streams: false, sesEvents: false, keepMails: false, siteUrl: 'https://svar.kkrh.example' })
  const count = (work: () => Promise<unknown>) => counted(house, meter, work)
  const { platform } = house
  const { letter } = letter002()
  const order = { campaign: letter.id, title: letter.title, file: peopleLikeThoseOf002(people), commit: true, by: 'staff:bench' }

  const counts = {
    people,
    import: await count(() => importRecipients(platform, order)),
    launch: await count(() => launchLetter(platform, { letter, confirmed: people, by: 'staff:bench' })),
    first: await count(() => settleAndSweep(house)),
    later: await count(() => turnTo(house, instant(house.scheduler.nextDue()!))),
  }
  if (house.log.errors.length > 0) throw new Error(`a door complained: ${JSON.stringify(house.log.errors[0])}`)
  for (const { mails } of [counts.first, counts.later]) if (mails !== people) throw new Error(`${mails} mails went to ${people} people`)
  return counts
}

async function counted(house: House, meter: Meter, work: () => Promise<unknown>): Promise<Counted> {
  const asked = () => house.ses.counts().SendBulkEmail ?? { calls: 0, bytes: 0, entries: 0 }
  const before = asked()
  const usage = await meter.during(work)
  const after = asked()
  return {
    ...usage,
    sesCalls: after.calls - before.calls,
    sesBytes: after.bytes - before.bytes,
    mails: after.entries - before.entries,
  }
}
