import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { linkPath } from '../functions/invitation/personal-link.ts'
import { type CampaignId, campaignIdFrom, type PersonNumber } from '../functions/values/ids.ts'
import { readScript } from '../local/demo/script.ts'
import { type House, type HouseWishes, openHouse } from '../local/house.ts'
import { launchFolder } from '../local/launch-folder.ts'

const examples = join(import.meta.dirname, '../examples')

export const exampleFolders: string[] = readdirSync(examples)
  .map(name => join(examples, name))
  .toSorted()

export const campaignOf = (folder: string): CampaignId => campaignIdFrom(basename(folder))

/**
 * A house in which one of the example letters has just been launched, on the day its demo begins.
 * Its invitations are not out yet.
 */
export async function openExample(folder: string, wishes: HouseWishes = {}): Promise<House> {
  const house = await openHouse({ now: readScript(folder).start, ...wishes })
  const launched = await launchFolder(house.platform, { dir: folder, confirmed: 'everyone', dismiss: {}, by: 'staff:bench' })
  if (launched.outcome !== 'launched') throw new Error(`${folder} was not launched: ${JSON.stringify(launched)}`)
  return house
}

/** Where the links of a mail to somebody with this number lead. */
export const pathTo = ({ platform }: House, purpose: 'invitation' | 'participant', campaign: CampaignId, number: number): string =>
  linkPath(platform.linkKeys, { purpose, campaign, number: number as PersonNumber, generation: 1 })
