import { type Alteration, absent, all, type Condition, is } from '../platform/conditions.ts'
import type { Written } from '../platform/table.ts'
import type { Campaign } from './campaign.ts'
import { campaignKey } from './store.ts'

/**
 * A plan is changed, called off or closed, and a step is ordered beside it, under one lock
 * (optimistic locking): each goes by the campaign as it was read, before anything else was read of
 * it, and each makes what the others have read an old one. So no step is ordered for a plan that
 * is gone, and none is left behind by somebody who changes the plan without having seen it.
 */
export const planAsRead = ({ state, version, stepsOrdered }: Pick<Campaign, 'state' | 'version' | 'stepsOrdered'>): Condition =>
  all(is('state', state), is('version', version), stepsOrdered === undefined ? absent('stepsOrdered') : is('stepsOrdered', stepsOrdered))

/** Written first with every step that staff order, or let go out once more. */
export const ordersStep = (campaign: Campaign, set: Alteration['set'] = {}) => ({
  update: campaignKey(campaign.id),
  set,
  add: { stepsOrdered: 1 },
  if: planAsRead(campaign),
})

/** Of such a write that was refused: whether the plan stands, and another order was quicker. */
export const lostToAnOrder = ({ state, version }: Campaign, { was, refused }: Extract<Written, { done: false }>): boolean =>
  refused > 0 || (was?.state === state && was.version === version)
