import type { Reach } from '../functions/mailing/reach.ts'

/** Who a mailing does not go to, and why: `registered 40, declined 12`. Empty when it goes to everyone. */
export function leftOutInWords(leftOut: Reach['leftOut']): string {
  const reasons = Object.entries(leftOut).map(([because, count]) => `${because} ${count}`)
  return reasons.length > 0 ? `Ikke med: ${reasons.join(', ')}.` : ''
}
