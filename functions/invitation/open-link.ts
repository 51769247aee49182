import type { Person } from '../audience/person.ts'
import { asOfLetter } from '../audience/reconfirm.ts'
import { personFrom, personKey } from '../audience/store.ts'
import { campaignRow } from '../campaign/campaign-row.ts'
import { letterRow } from '../campaign/letter-row.ts'
import type { Letters } from '../campaign/letters.ts'
import { type Campaign, campaignKey, letterKey } from '../campaign/store.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Platform } from '../platform/platform.ts'
import { type Link, type Purpose, readLink } from './personal-link.ts'

/** Everything a page about one person needs. */
export interface Opened {
  person: Person
  letter: FrozenLetter
  campaign: Campaign
}

export type OpenLinkHouse = Pick<Platform, 'table' | 'linkKeys'> & { letters: Letters }

/**
 * Whether somebody must see what has just been written. They must after pressing a button on our
 * page; whoever comes from a mail may see what was true a second ago, at half the price.
 */
export interface Reading {
  consistent: boolean
}

/** Undefined for every link that is not good, for whatever reason. */
export async function openLink(
  house: OpenLinkHouse,
  purpose: Purpose,
  token: string,
  how: Reading = { consistent: true },
): Promise<Opened | undefined> {
  const link = readLink(house.linkKeys, purpose, token)
  return link && whatItOpens(house, link, how)
}

/**
 * One call: the person, the campaign, and the letter in force where none of the campaign is kept.
 * An edit since is read by its version, once a process.
 */
async function whatItOpens({ table, letters }: OpenLinkHouse, link: Link, how: Reading): Promise<Opened | undefined> {
  const keys = [personKey(link.campaign, link.number), campaignKey(link.campaign)]
  const [person, campaign, letter] = await table.getAll(letters.has(link.campaign) ? keys : [...keys, letterKey(link.campaign)], how)
  if (letter) letters.keep(letterRow.read(letter).letter)
  if (!person || !campaign) return undefined
  const opened = { person: personFrom(person), campaign: campaignRow.read(campaign) }
  if (opened.campaign.version === 0 || opened.campaign.state === 'erased' || opened.person.generation !== link.generation) return undefined
  const inForce = await letters(link.campaign, opened.campaign.version)
  return { ...opened, person: asOfLetter(opened.person, inForce), letter: inForce }
}
