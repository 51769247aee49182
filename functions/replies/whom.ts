import { addressHash, normaliseAddress } from '../audience/address.ts'
import { findByAddress } from '../audience/address-book.ts'
import type { Person, PersonRow } from '../audience/person.ts'
import { asOfLetter } from '../audience/reconfirm.ts'
import { loadPerson } from '../audience/store.ts'
import type { Letters } from '../campaign/letters.ts'
import { type Campaign, listCampaigns, listOver, loadCampaign } from '../campaign/store.ts'
import { comingMeetings } from '../invitation/coming-meetings.ts'
import { isMeant, isSignedFor, type ReplyCode, readReplyAddress } from '../invitation/reply-address.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Platform } from '../platform/platform.ts'
import { type CampaignId, isCampaignId } from '../values/ids.ts'
import type { AddressedBy } from './conclude.ts'

export type WhomHouse = Pick<Platform, 'table' | 'clock' | 'linkKeys' | 'inboxDomain'> & { letters: Letters }

/** Whom a mail is about, and how sure that is. */
export interface Whom {
  to: string
  addressedBy: AddressedBy
  campaign: Campaign
  letter: FrozenLetter
  person: Person | null
}

/**
 * By the envelope, never by the To header, which its sender may write as they like.
 * @returns null where nobody is meant; whoever wrote is not told who exists
 */
export async function whomItIsAbout(house: WhomHouse, recipients: readonly string[], sender: string | null): Promise<Whom | null> {
  let shared: Whom | null = null
  for (const to of recipients) {
    const found = await byAddress(house, to, sender)
    if (found && found.addressedBy !== 'shared') return found
    shared ??= found
  }
  return shared
}

async function byAddress(house: WhomHouse, to: string, sender: string | null): Promise<Whom | null> {
  if (!house.inboxDomain) return null
  const code = readReplyAddress(to, house.inboxDomain)
  if (code === 'notOurs') return null
  // Some gateways cut an address at its plus.
  if (code === 'unknown') return /^svar@/i.test(to.trim()) ? byWriter(house, to, sender) : null
  const campaign = await campaignMeant(house, code)
  // Of one that is erased there is nobody left, and nothing is to be written into it again.
  if (!campaign || campaign.version === 0 || campaign.state === 'erased') return null
  const letter = await house.letters(campaign.id, campaign.version)
  const written = to.trim().toLowerCase()
  const row = code.personal ? await loadPerson(house, campaign.id, code.personal.number) : await writtenBy(house, campaign, sender)
  const person = row ? asOfLetter(row, letter) : null
  if (!code.personal) return { to: written, addressedBy: 'shared', campaign, letter, person }
  return { to: written, addressedBy: person ? provenBy(house, campaign, person, code, written) : 'wrong', campaign, letter, person }
}

function provenBy({ linkKeys }: WhomHouse, { id }: Campaign, person: Person, { personal }: ReplyCode, written: string): AddressedBy {
  if (personal && isSignedFor(linkKeys, id, person, personal.mac)) return 'own'
  const known = person.calendar?.method === 'REQUEST' ? person.calendar.organiser : null
  return known === written ? 'former' : 'wrong'
}

/** A long id stands there shortened, and is found among those there are. */
async function campaignMeant(house: WhomHouse, { campaign: written }: ReplyCode): Promise<Campaign | undefined> {
  const named = isCampaignId(written) ? await loadCampaign(house, written) : undefined
  if (named) return named
  const all = [...(await listCampaigns(house)), ...(await listOver(house))]
  const meant = all.find((id: CampaignId) => isMeant(written, id))
  return meant && loadCampaign(house, meant)
}

async function writtenBy(house: WhomHouse, campaign: Campaign, sender: string | null): Promise<PersonRow | undefined> {
  const read = normaliseAddress(sender ?? '')
  return read.ok ? findByAddress(house, campaign.id, campaign.bookRows, read.address) : undefined
}

async function byWriter(house: WhomHouse, to: string, sender: string | null): Promise<Whom | null> {
  const read = normaliseAddress(sender ?? '')
  if (!read.ok) return null
  const [soonest] = await comingMeetings(house, addressHash(read.address))
  return soonest ? { to: to.trim().toLowerCase(), addressedBy: 'shared', ...soonest } : null
}
