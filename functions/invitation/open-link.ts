import type { Person } from '../audience/person.ts'
import { loadPerson } from '../audience/store.ts'
import { type Campaign, loadCampaign, loadLetter } from '../campaign/store.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Platform } from '../platform/platform.ts'
import { type Link, type Purpose, readLink } from './link.ts'

/** Everything a page about one person needs. */
export interface Opened {
  person: Person
  letter: FrozenLetter
  campaign: Campaign
}

/** Undefined for every link that is not good, for whatever reason. */
export async function openLink(house: Pick<Platform, 'table' | 'linkKeys'>, purpose: Purpose, token: string): Promise<Opened | undefined> {
  const link = readLink(house.linkKeys, purpose, token)
  return link && whatItOpens(house, link)
}

/** Three reads side by side, in one round trip. */
export async function whatItOpens(house: Pick<Platform, 'table'>, link: Link): Promise<Opened | undefined> {
  const [person, campaign, letter] = await Promise.all([
    loadPerson(house, link.campaign, link.number),
    loadCampaign(house, link.campaign, { consistent: false }),
    loadLetter(house, link.campaign),
  ])
  if (!person || !campaign || !letter || person.generation !== link.generation) return undefined
  return { person, campaign, letter }
}
