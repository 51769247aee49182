/** What somebody does on a page their mail leads to (the first five), or what becomes of a mail to them. */
export const deeds = ['register', 'change', 'decline', 'cancel', 'optOut', 'bounce', 'complain'] as const

export type Deed = (typeof deeds)[number]

/** What can be planned to come of it. `notOffered`: the page has no button for it, as after the deadline. */
export const outcomes = ['done', 'wrong', 'refused', 'notOffered'] as const

export type ComesTo = (typeof outcomes)[number] | 'no mail leads to it' | `status ${number}`
