import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readCampaignFolder } from '../cli/campaign-folder.ts'
import { launchFolder } from '../cli/launch-folder.ts'
import { type Overview, overview } from '../functions/staff/overview.ts'
import { campaignIdFrom } from '../functions/values/ids.ts'
import type { House } from './house.ts'

const folder = fileURLToPath(new URL('../examples/', import.meta.url))

export interface Example {
  id: string
  title: string
  launched: Overview | null
}

const names = () =>
  readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .toSorted()

export const exampleFolder = (name: string): string => `${folder}${name}`

export const listExamples = (house: House): Promise<Example[]> =>
  Promise.all(
    names().map(async name => {
      const found = await overview(house.platform, campaignIdFrom(name))
      const title = found?.title || readCampaignFolder(exampleFolder(name), house.clock.now()).letter?.title || name
      return { id: name, title, launched: found?.state === 'draft' ? null : (found ?? null) }
    }),
  )

/** Imports and launches an example with everyone on its list. Says what stood in the way, or `launched`. */
export async function launchExample(house: House, name: string): Promise<string> {
  if (!names().includes(name)) return 'There is no such example.'
  const order = { dir: exampleFolder(name), confirmed: 'everyone', dismiss: {}, by: 'staff:start-page' } as const
  const launched = await launchFolder(house.platform, order)
  return launched.outcome === 'refused' ? launched.problems.map(({ at, says }) => `${at}: ${says}`).join('\n') : 'launched'
}
