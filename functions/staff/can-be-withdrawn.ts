import type { Campaign } from '../campaign/store.ts'
import type { Step } from '../letter/step.ts'
import { mostInTransaction } from '../platform/table.ts'
import type { Instant } from '../values/instant.ts'

/** For the campaign, the letter and the log in the transaction that takes a launch back. */
const keptFree = 5

/**
 * Whether a launch can still be taken back (undo send): nobody has been mailed yet, and nobody is
 * about to be. A step that is due is on its way, though it still stands as planned.
 */
export function canBeWithdrawn({ state }: Pick<Campaign, 'state'>, steps: readonly Step[], now: Instant): boolean {
  if (state !== 'launched' || !steps.some(({ name, run }) => name === 'invitation' && run === undefined)) return false
  return steps.every(({ state, at }) => state === 'planned' && at > now) && steps.length <= mostInTransaction - keptFree
}
