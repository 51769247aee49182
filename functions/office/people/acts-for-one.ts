import { correctAddress, sendAgain } from '../../staff/acts/address.ts'
import { cancel, change, decline, handSeatOver, register } from '../../staff/acts/answer-for.ts'
import { approve, refuse } from '../../staff/acts/decide-pending.ts'
import { revoke } from '../../staff/acts/revoke.ts'

/**
 * What staff do for one person, as the page's forms name it. Read when somebody does it: most who
 * open the console look.
 */
export const actsForOne = {
  approve,
  refuse,
  revoke,
  register,
  decline,
  cancel,
  change,
  handOver: handSeatOver,
  correctAddress,
  sendAgain,
}
