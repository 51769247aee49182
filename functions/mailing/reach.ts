import { loadPersons } from '../audience/store.ts'
import type { Campaign } from '../campaign/store.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Step } from '../letter/step.ts'
import type { Platform } from '../platform/platform.ts'
import { type LeftOutBecause, leftOut } from './audience-of.ts'
import { lastInvited } from './start.ts'

/** How many a mailing would go to, and how many it would leave out and why. */
export interface Reach {
  sends: number
  leftOut: Partial<Record<LeftOutBecause, number>>
}

/** Counted as the mailing itself decides, on the people as they are now. */
export async function reachOf(
  house: Pick<Platform, 'table'>,
  { campaign, letter }: { campaign: Campaign; letter: FrozenLetter },
  step: Pick<Step, 'name' | 'run' | 'sessions' | 'to' | 'at'>,
): Promise<Reach> {
  const invitedTo = await lastInvited(house, campaign, step)
  const reach: Reach = { sends: 0, leftOut: {} }
  for (const person of await loadPersons(house, campaign.id, 1, campaign.highest)) {
    const because = leftOut({ ...step, invitedTo }, person, letter)
    if (because === null) reach.sends++
    else reach.leftOut[because] = (reach.leftOut[because] ?? 0) + 1
  }
  return reach
}
