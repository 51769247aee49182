import type { SessionId } from '../values/ids.ts'
import type { Campaign } from './campaign.ts'

/** Which plan is in force: 0 until day, place or calling off have changed something. */
export const planNumberOf = ({ planNumber = 0 }: Pick<Campaign, 'planNumber'>): number => planNumber

/** The plan in which a session last changed; an answer of an older plan was for another meeting. */
export const planOfSession = ({ sessionPlans }: Pick<Campaign, 'sessionPlans'>, session: SessionId): number => sessionPlans?.[session] ?? 0
