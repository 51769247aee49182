import type { Campaign } from '../../campaign/store.ts'
import type { Step } from '../../letter/step.ts'
import type { Doubt } from '../../staff/doubts.ts'
import type { MailingCounts } from '../../staff/mailing-counts.ts'
import type { PersonNumber } from '../../values/ids.ts'
import type { Instant } from '../../values/instant.ts'
import type { Visit } from '../visit.ts'

/** What the parts of a mailing's page are given. */
export interface MailingProps {
  visit: Visit
  campaign: Campaign
  step: Step
  counts: MailingCounts
  doubts: readonly Doubt[]
  /** Of those the page names. */
  names: ReadonlyMap<PersonNumber, string>
  now: Instant
}
