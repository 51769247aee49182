import type { LetterInHand } from '../../campaign/letter-in-hand.ts'
import type { Campaign } from '../../campaign/store.ts'
import type { Problem } from '../../values/problem.ts'
import type { Proofread } from '../../writing/proofread.ts'
import type { Visit } from '../visit.ts'
import type { WhoDidIt } from '../who-did-it.ts'
import type { Finding, Spot } from './finding.ts'

/** A letter as the page for writing it shows it. */
export interface LetterPageProps {
  visit: Visit
  campaign: Campaign
  /** Undefined where nobody has kept the text. */
  inHand: LetterInHand | undefined
  /** As it was typed, where that is not saved. */
  text: string
  looked: Proofread
  findings: readonly Finding[]
  who: WhoDidIt
  /** Shown as one text. */
  asFile: boolean
  problems: readonly Problem[]
  done: string | undefined
  /** Where it was done, if at one place. */
  at: Spot | undefined
}
