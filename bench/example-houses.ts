import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { launchFolder } from '../cli/launch-folder.ts'
import { linkPath, type Purpose } from '../functions/invitation/link.ts'
import { type CampaignId, campaignIdFrom, type PersonNumber } from '../functions/values/ids.ts'
import { readScript } from '../local/demo/script.ts'
import { type House, type HouseWishes, openHouse } from '../local/house.ts'

const examples = join(import.meta.dirname, '../examples')

export const exampleFolders: string[] = readdirSync(examples)
  .map(name => join(examples, name))
  .toSorted()

/** Where a link leads that was mailed to somebody with this number. */
export const pathTo = ({ platform }: House, purpose: Purpose, campaign: CampaignId, number: number): string =>
  linkPath(platform.linkKeys, { purpose, campaign, number: number as PersonNumber, generation: 1 })

/** A house in which one of the example letters has just been launched, on the day its demo begins. */
export async function openExample(folder: string, wishes: HouseWishes = {}): Promise<{ house: House; campaign: CampaignId }> {
  const house = await openHouse({ now: readScript(folder).start, ...wishes })
  const launched = await launchFolder(house.platform, { dir: folder, confirmed: 'everyone', dismiss: {}, by: 'staff:bench' })
  if (launched.outcome !== 'launched') throw new Error(`${folder} was not launched: ${JSON.stringify(launched)}`)
  return { house, campaign: campaignIdFrom(basename(folder)) }
}
