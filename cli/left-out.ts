import type { MessageReaders } from '../functions/letter/step.ts'
import type { Reach } from '../functions/mailing/reach.ts'
import { reasonInWords } from '../functions/staff/why-words.ts'

/**
 * Who a mailing does not go to, and why: `er tilmeldt (40), har meldt afbud (12)`. Empty when it
 * goes to everyone.
 */
export function leftOutInWords(leftOut: Reach['leftOut'], to?: MessageReaders): string {
  const inWords = (because: string) =>
    because === 'notEligible' && (to === 'registered' || to === 'toReconfirm') ? 'har ikke svaret' : reasonInWords(because)
  const reasons = Object.entries(leftOut).map(([because, count]) => `${inWords(because)} (${count})`)
  return reasons.length > 0 ? `Ikke med: ${reasons.join(', ')}.` : ''
}
