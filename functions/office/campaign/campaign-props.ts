import type { Standing } from '../../staff/standing.ts'
import type { Instant } from '../../values/instant.ts'
import type { Visit } from '../visit.ts'

/** What each card of a letter's page is given. */
export interface CampaignProps {
  visit: Visit
  standing: Standing
  now: Instant
}
