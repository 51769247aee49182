import { loadCampaign, loadLetter, loadSteps } from '../campaign/store.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Platform } from '../platform/platform.ts'
import type { CampaignId, SessionId } from '../values/ids.ts'
import { type Instant, latest } from '../values/instant.ts'
import { type Refused, refusal, unknownCampaign } from './act.ts'
import type { InForce } from './edit.ts'
import { sayLaunch, whyNotRunning } from './not-running.ts'

/** A campaign whose plan can still be changed, or why it cannot. */
export async function changeable(
  house: Pick<Platform, 'table' | 'clock'>,
  id: CampaignId,
): Promise<{ inForce: InForce } | { refused: Refused } | { alreadyOff: true }> {
  const [campaign, letter, steps] = await Promise.all([
    loadCampaign(house, id),
    loadLetter(house, id, { consistent: true }),
    loadSteps(house, id),
  ])
  if (!campaign) return { refused: unknownCampaign(id) }
  if (campaign.state === 'calledOff') return { alreadyOff: true }
  if (campaign.state !== 'launched' || !letter) {
    const not = whyNotRunning(campaign.state === 'launched' ? 'draft' : campaign.state, sayLaunch)
    return { refused: refusal(id, not.code, not.says) }
  }
  if (house.clock.now() >= lastBeginning(letter))
    return { refused: refusal(id, 'PAST', 'Mødet er begyndt eller holdt, så der er ikke mere at ændre.') }
  return { inForce: { campaign, letter, steps } }
}

const lastBeginning = ({ sessions }: FrozenLetter): Instant => latest(...sessions.map(({ starts }) => starts))

export const printedWhen = (letter: FrozenLetter, id: SessionId): string | null => {
  const session = letter.sessions.find(one => one.id === id)
  return session ? plain(`${session.date.long} ${session.time}`) : null
}

export const printedWhere = (letter: FrozenLetter, id: SessionId): string | null => {
  const session = letter.sessions.find(one => one.id === id)
  return session ? plain([session.venue.name, session.venue.room, session.venue.address].filter(Boolean).join(', ')) : null
}

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')
