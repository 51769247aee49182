import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readCampaignFolder } from '../cli/campaign-folder.ts'
import { firstStart } from '../functions/schedule/letter-moments.ts'
import { printedLocal } from '../functions/schedule/printed-dates.ts'
import { type Overview, overview } from '../functions/staff/overview.ts'
import { campaignIdFrom } from '../functions/values/ids.ts'
import type { Instant } from '../functions/values/instant.ts'
import { readScript } from './demo/script.ts'
import type { House } from './house.ts'
import { launchFolder } from './launch-folder.ts'
import { turnTo } from './turn.ts'

const folder = fileURLToPath(new URL('../examples/', import.meta.url))

export interface Example {
  id: string
  title: string
  /** `politisk temamøde, KKR Hovedstaden, mandag den 4. maj 2026` */
  about: string
  /** When its demo launches it: a good moment to have on the clock. */
  start: Instant
  /** The house's clock is past its first session. */
  over: boolean
  launched: Overview | null
}

const names = () =>
  readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .toSorted()

export const exampleFolder = (name: string): string => `${folder}${name}`

/** Those that run or can be launched by this clock first. */
export async function listExamples(house: House): Promise<Example[]> {
  const examples = await Promise.all(names().map(name => readExample(house, name)))
  return examples.toSorted((a, b) => Number(a.over && !a.launched) - Number(b.over && !b.launched))
}

async function readExample(house: House, name: string): Promise<Example> {
  const now = house.clock.now()
  const found = await overview(house.platform, campaignIdFrom(name))
  const { letter } = await readCampaignFolder(exampleFolder(name), now)
  if (!letter) throw new Error(`examples/${name} has no letter that can be read`)
  const meets = firstStart(letter)
  return {
    id: name,
    title: found?.title || letter.title,
    about: `${letter.kind}, ${letter.sender.name}, ${printedLocal(meets, 'da').date.long}`,
    start: readScript(exampleFolder(name)).start,
    over: meets <= now,
    launched: found?.state === 'draft' ? null : (found ?? null),
  }
}

/**
 * Imports and launches an example with everyone on its list.
 * @param at what the clock is set to first; it goes back only in a house where nothing was launched
 */
export async function launchExample(
  house: House,
  name: string,
  at?: Instant,
): Promise<{ outcome: 'launched' } | { outcome: 'refused'; says: string[] }> {
  if (!names().includes(name)) return { outcome: 'refused', says: ['There is no such example.'] }
  if (at && (await turnTo(house, at)).outcome === 'backwards') return { outcome: 'refused', says: [backwards] }
  const order = { dir: exampleFolder(name), confirmed: 'everyone', dismiss: {}, by: 'staff:start-page' } as const
  const launched = await launchFolder(house.platform, order)
  return launched.outcome === 'refused'
    ? { outcome: 'refused', says: launched.problems.map(problem => `${problem.at}: ${problem.says}`) }
    : { outcome: 'launched' }
}

export const backwards = 'The clock never goes back once anything was launched.'
