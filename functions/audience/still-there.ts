import { present } from '../platform/conditions.ts'
import type { Change } from '../platform/table.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
import { personKey } from './store.ts'

/**
 * That somebody has not been forgotten since they were read, for a transaction that names them and
 * leaves their own row as it is (condition check). Forgetting takes that row first and looks after
 * it for what else there is: so what names them was there before and is found, or is never written.
 */
export const stillThere = (campaign: CampaignId, number: PersonNumber): Change => ({
  check: personKey(campaign, number),
  if: present('pk'),
})
