import type { Campaign } from '../../campaign/store.ts'
import type { Rehearsable } from '../../rehearsing/rehearsable.ts'
import type { Rehearsal } from '../../rehearsing/rehearsal.ts'
import type { LookedThrough } from '../../rehearsing/store.ts'
import type { Instant } from '../../values/instant.ts'
import type { Problem } from '../../values/problem.ts'
import type { Visit } from '../visit.ts'
import type { WhoDidIt } from '../who-did-it.ts'

/** What somebody typed on the last page, as it came. */
export interface TypedLaunch {
  confirmed: string
  dismiss: Record<string, string>
}

/** The id of the field that says why a finding may stand. */
export const dismissing = (code: string): string => `dismiss-${code}`

/** What the parts of the last page before a launch are given. */
export interface LaunchProps {
  visit: Visit
  campaign: Campaign
  of: Rehearsable
  rehearsal: Rehearsal
  /** What stands in the way and is not dismissed in the letter. */
  found: readonly Problem[]
  /** Of what would be launched now. */
  fingerprint: string
  looked: LookedThrough | undefined
  who: WhoDidIt
  typed: TypedLaunch
  /** Nobody has looked it through, and somebody has pressed: asked once more. */
  asksOnceMore: boolean
  problems: readonly Problem[]
  now: Instant
}
