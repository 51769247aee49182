import { addressHash } from '../audience/address.ts'
import { findByHash } from '../audience/address-book.ts'
import { asOfLetter } from '../audience/reconfirm.ts'
import { listCampaigns, loadCampaign, loadLetter } from '../campaign/store.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Platform } from '../platform/platform.ts'
import type { CampaignId } from '../values/ids.ts'
import { earliest, type Instant } from '../values/instant.ts'
import type { Opened } from './open-link.ts'

type House = Pick<Platform, 'table' | 'clock'>

/**
 * The launched meetings still to come that an address is on the list of, the soonest first. An
 * address that is gone or has complained has none.
 */
export async function comingMeetings(house: House, hash: Buffer): Promise<Opened[]> {
  const campaigns = await listCampaigns(house)
  const found = await Promise.all(campaigns.map(campaign => invitedTo(house, campaign, hash)))
  return found.flat().toSorted((a, b) => (begins(a.letter) < begins(b.letter) ? -1 : 1))
}

async function invitedTo(house: House, id: CampaignId, hash: Buffer): Promise<Opened[]> {
  const [campaign, letter] = await Promise.all([loadCampaign(house, id), loadLetter(house, id)])
  if (campaign?.state !== 'launched' || !letter || isOver(letter, house.clock.now())) return []
  const persons = await findByHash(house, id, campaign.bookRows, hash)
  return (
    persons
      // A list taken in while an address was corrected brings the old one back into the book.
      .filter(({ email }) => addressHash(email).equals(hash))
      .filter(({ suppression }) => suppression === null || suppression.because === 'optedOut')
      .map(person => ({ person: asOfLetter(person, letter), letter, campaign }))
  )
}

const isOver = ({ sessions }: FrozenLetter, now: Instant): boolean => sessions.every(session => session.ends <= now)

const begins = ({ sessions }: FrozenLetter): Instant => earliest(...sessions.map(session => session.starts))
