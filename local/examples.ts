import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readCampaignFolder } from '../cli/campaign-folder.ts'
import { importRecipients } from '../functions/staff/import-recipients.ts'
import { launch } from '../functions/staff/launch.ts'
import { type Overview, overview } from '../functions/staff/overview.ts'
import { campaignIdFrom } from '../functions/values/ids.ts'
import { isBlocker } from '../functions/values/problem.ts'
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
      const title = found?.title || readCampaignFolder(exampleFolder(name)).letter?.title || name
      return { id: name, title, launched: found?.state === 'draft' ? null : (found ?? null) }
    }),
  )

/** Imports and launches an example with everyone on its list. Says what stood in the way, or `launched`. */
export async function launchExample(house: House, name: string): Promise<string> {
  if (!names().includes(name)) return 'There is no such example.'
  const { letter, recipients, problems } = readCampaignFolder(exampleFolder(name))
  if (!letter || !recipients || problems.some(isBlocker)) return problems.map(problem => `${problem.at}: ${problem.says}`).join('\n')
  const order = { campaign: letter.id, title: letter.title, file: recipients, commit: true, by: 'staff:start-page' }
  const imported = await importRecipients(house.platform, order)
  if (imported.outcome === 'somebodyElseImports') return 'Somebody else is importing. Try again.'
  const launched = await launch(house.platform, { letter, confirmed: imported.report.total, by: 'staff:start-page' })
  if (launched.outcome === 'refused') return launched.problems.map(problem => `${problem.at}: ${problem.says}`).join('\n')
  return 'launched'
}
