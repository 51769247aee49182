import type { Campaign } from '../campaign/store.ts'
import type { Step } from '../letter/step.ts'
import { mostInTransaction } from '../platform/table.ts'
import type { Instant } from '../values/instant.ts'

/** For the campaign, the letter and the log in the transaction that takes a launch back. */
const keptFree = 5

/** Whether a launch can still be taken back (undo send): nobody has been mailed yet. */
export function canBeWithdrawn({ state }: Pick<Campaign, 'state'>, steps: readonly Step[], now: Instant): boolean {
  const invitation = steps.find(({ name, run }) => name === 'invitation' && run === undefined)
  if (state !== 'launched' || !invitation || invitation.at <= now) return false
  return steps.every(step => step.state === 'planned') && steps.length <= mostInTransaction - keptFree
}
