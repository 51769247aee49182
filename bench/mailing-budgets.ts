import { atMost, type Measured } from './budget.ts'
import type { Counted, MailingCounts } from './mailing-counts.ts'

/**
 * The two short lists everything longer is measured against: one reader, and as many as fit in one
 * call to SES.
 */
export interface ShortLists {
  oneReader: MailingCounts
  oneCall: MailingCounts
}

/** Something that is counted of a whole list. */
type Total = (counts: MailingCounts) => number

const totals: { what: string; total: Total; eachAtMost: number }[] = [
  { what: 'import and first mailing: WCU', total: ({ import: taken, first }) => taken.writeUnits + first.writeUnits, eachAtMost: 1.08 },
  { what: 'later mailing: WCU', total: ({ later }) => later.writeUnits, eachAtMost: 0.04 },
  { what: 'first mailing: RCU', total: ({ first }) => first.readUnits, eachAtMost: 0.14 },
  { what: 'later mailing: RCU', total: ({ later }) => later.readUnits, eachAtMost: 0.14 },
  { what: 'first mailing: calls to DynamoDB', total: ({ first }) => first.calls, eachAtMost: 0.08 },
  { what: 'later mailing: calls to DynamoDB', total: ({ later }) => later.calls, eachAtMost: 0.08 },
]

/**
 * What one more recipient costs. What a mailing costs by itself, however many it goes to, falls out
 * of the difference.
 */
const eachFurther = (total: Total, short: MailingCounts, long: MailingCounts) => (total(long) - total(short)) / (long.people - short.people)

export function mailingBudgets({ oneReader, oneCall }: ShortLists, list: MailingCounts): Measured[] {
  const byItself = (total: Total) => total(oneCall) - oneCall.people * eachFurther(total, oneCall, list)
  return [
    ...totals.map(({ what, total, eachAtMost }) => atMost(what, eachFurther(total, oneCall, list), eachAtMost)),
    ...totals
      .filter(({ what }) => what.endsWith('WCU'))
      .map(({ what, total }) => atMost(`${what}, apart from its recipients`, byItself(total), 10)),
    ...(['first', 'later'] as const).flatMap(mailing => {
      const { sesCalls, sesBytes, mails } = list[mailing]
      return [
        atMost(`${mailing} mailing: calls to SES`, sesCalls / mails, 0.02),
        atMost(`${mailing} mailing: bytes to SES`, sesBytes / mails, 2000),
        atMost(`${mailing} mailing: of them the recipient's own`, entryBytes(list[mailing], oneReader[mailing], oneCall[mailing]), 800),
      ]
    }),
  ]
}

/**
 * A call for fifty holds the same template as a call for one: what is left of all bytes when it is
 * taken away is the recipients'.
 */
function entryBytes(list: Counted, one: Counted, fifty: Counted): number {
  const template = one.sesBytes - (fifty.sesBytes - one.sesBytes) / (fifty.mails - one.mails)
  return (list.sesBytes - list.sesCalls * template) / list.mails
}

/** In a long list each further recipient must cost what they cost in a short one. */
export const flatness = (oneCall: MailingCounts, lists: MailingCounts[]): Measured[] =>
  totals.map(({ what, total }) => {
    const each = lists.map(list => eachFurther(total, oneCall, list))
    return atMost(what, 100 * (Math.max(...each) / Math.min(...each) - 1), 1, '%')
  })
