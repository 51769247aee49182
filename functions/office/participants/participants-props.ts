import type { Campaign } from '../../campaign/store.ts'
import type { SessionNeeds } from '../../export/needs.ts'
import type { Amount } from '../../letter/money.ts'
import type { Visit } from '../visit.ts'
import type { Attending } from './attending.ts'

/** What the list of participants and its prints are given. */
export interface ListProps {
  visit: Visit
  campaign: Campaign
  sessions: readonly Attending[]
}

export interface ParticipantsProps extends ListProps {
  /** How many have written of food or access, a session each; null where they are not asked. */
  needs: readonly SessionNeeds[] | null
  /** What the invoice basis comes to; null where nobody pays. */
  invoice: (Amount & { orders: number }) | null
}
