/**
 * What somebody does on a page their mail leads to. `bring` and `bringOutsider`: they name a
 * colleague (`with: { name, email, role }`), who is within or outside the roles the letter is for.
 * `askLate`: after the deadline. `keep`, `withdraw`: they still come on another day, or do not.
 */
export const pageDeeds = [
  'register',
  'change',
  'decline',
  'cancel',
  'optOut',
  'bring',
  'bringOutsider',
  'handOver',
  'askLate',
  'keep',
  'withdraw',
] as const

/** What becomes of the newest mail to somebody. */
export const mailDeeds = ['bounce', 'complain'] as const

/** What staff decide about somebody who asked. */
export const decisions = ['approve', 'refuse'] as const

/**
 * What staff do about nobody in particular: `remind`, `send` (`with: { to, text }`), `addDocument`
 * (`with: { document, file }`), `move` (`letter.md` as it stands takes the place of the letter that
 * was launched; `with: { declined: yes }` tells those who said no too), `freeSeats` (of those who
 * never said whether they still come), `attendance` (`with: { away }`: who did not show up).
 */
export const orders = ['remind', 'send', 'addDocument', 'move', 'freeSeats', 'attendance'] as const

export const deeds = [...pageDeeds, ...mailDeeds, ...decisions, ...orders] as const

export type PageDeed = (typeof pageDeeds)[number]
export type Deed = (typeof deeds)[number]

export const isOrder = (does: Deed): boolean => (orders as readonly string[]).includes(does)

/**
 * What can be planned to come of it. `notOffered`: the page has no button for it, as after the
 * deadline.
 */
export const outcomes = ['done', 'wrong', 'refused', 'notOffered'] as const

export type ComesTo = (typeof outcomes)[number] | 'no mail leads to it' | `status ${number}`
