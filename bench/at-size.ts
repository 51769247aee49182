import { exportCampaign } from '../functions/export/export.ts'
import { importRecipients } from '../functions/staff/import-recipients.ts'
import { launchLetter } from '../functions/staff/launch-letter.ts'
import { overview } from '../functions/staff/overview.ts'
import { openHouse } from '../local/house.ts'
import { openMeter } from '../local/meter.ts'
import { letter002 } from '../test/house.ts'
import { atMost, type Measured } from './budget.ts'
import { peopleLikeThoseOf002 } from './recipients.ts'
import { countStanding, standingBudgets } from './standing-counts.ts'

/** What staff wait for at a long list: taking it in, how it stands, taking it out. */
export async function atSizeBudgets(people: number): Promise<Measured[]> {
  const meter = openMeter()
  await using house = await openHouse({ meter, streams: false, sesEvents: false, keepMails: false })
  const { platform } = house
  const { letter } = letter002()
  const order = { campaign: letter.id, title: letter.title, file: peopleLikeThoseOf002(people), commit: true, by: 'staff:bench' }
  const taken = await meter.during(() => importRecipients(platform, order))
  await launchLetter(platform, { letter, confirmed: people, by: 'staff:bench' })
  const seen = await meter.during(() => overview(platform, letter.id))
  const out = await meter.during(() => exportCampaign(platform, { campaign: letter.id, kind: 'participants', format: 'csv' }))
  return [
    // Four writers side by side would be a quarter; they do not keep step.
    atMost('import: waiting one after the other, of its calls', taken.roundTrips / taken.calls, 0.35, '×'),
    atMost('how it stands (`status`), before anybody has answered: RCU', seen.readUnits, 50),
    ...standingBudgets(await countStanding(people)),
    atMost('export: RCU a person', out.readUnits / people, 0.05),
  ]
}
