import type { Campaign } from '../../campaign/store.ts'
import type { Visit } from '../visit.ts'
import type { Attending } from './attending.ts'

/** What the list of participants and its prints are given. */
export interface ParticipantsProps {
  visit: Visit
  campaign: Campaign
  sessions: readonly Attending[]
  /** Somebody pays for a seat, so there is something to invoice. */
  isPriced: boolean
}
