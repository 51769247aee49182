import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Platform } from '../platform/platform.ts'
import type { CampaignId, SessionId } from '../values/ids.ts'
import { type Instant, latest } from '../values/instant.ts'
import { type Refused, refusal, unknownCampaign } from './act.ts'
import type { InForce } from './edit.ts'
import { loadRunning } from './load-running.ts'
import { sayLaunch, whyNotRunning } from './not-running.ts'

/** A campaign whose plan can still be changed, or why it cannot. */
export async function changeable(
  house: Pick<Platform, 'table' | 'clock'>,
  id: CampaignId,
): Promise<{ inForce: InForce } | { refused: Refused } | { alreadyOff: true }> {
  const running = await loadRunning(house, id)
  if (running === 'unknownCampaign') return { refused: unknownCampaign(id) }
  if (running === 'calledOff') return { alreadyOff: true }
  if (typeof running === 'string') {
    const not = whyNotRunning(running, sayLaunch)
    return { refused: refusal(id, not.code, not.says) }
  }
  if (house.clock.now() >= lastBeginning(running.letter))
    return { refused: refusal(id, 'PAST', 'Mødet er begyndt eller holdt, så der er ikke mere at ændre.') }
  return { inForce: running }
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
