import type { Purpose } from '../../../functions/invitation/personal-link.ts'
import { readLink } from '../../../functions/invitation/personal-link.ts'
import type { FrozenLetter } from '../../../functions/letter/frozen-letter.ts'
import { linkKeys } from '../world.ts'
import { clock, type Invariant } from './invariant.ts'
import { standing } from './plans.ts'

const purposes: Record<string, Purpose> = { i: 'invitation', d: 'participant', u: 'optOut' }
const answers = new Set(['noAnswer', 'registered', 'waitlisted', 'pendingApproval', 'declined', 'cancelled', 'transferred', 'toReconfirm'])

/** A letter may be read as it was a second ago: it changes seldom. */
const oldest = 1000

/** Whose page a path is. */
export function numberOf(path: string): number | undefined {
  const [, kind = '', token = ''] = /^\/([idu])\/([\w-]+)/.exec(path) ?? []
  const purpose = purposes[kind]
  return purpose && readLink(linkKeys, purpose, token)?.number
}

const firstStart = ({ sessions }: FrozenLetter): number => Math.min(...sessions.map(({ starts }) => Date.parse(starts)))

/** I4: a page shows a state that was true at some moment while it was made. */
export const seen: Invariant = ({ visits }, past) =>
  visits.flatMap(({ path, from, until, answer, who, method }) => {
    const number = numberOf(path)
    const state = answer?.state
    if (number === undefined || !state || !answers.has(state)) return []
    const letters = past.lettersDuring(from - oldest, until)
    const true_ = past.during(number, from, until).flatMap(person => [...new Set(letters.map(letter => standing(person, letter).status))])
    // A form that is asked for is about their seat, and their page when it is too late to ask.
    const isAsked = true_.includes('toReconfirm') && (method === 'POST' || letters.some(letter => firstStart(letter) <= until))
    if (state === 'registered' && isAsked) return []
    return (true_ as string[]).includes(state) ? [] : [`I4 ${who} saw ${state} at ${clock(until)} and it was ${true_.join(', then ')}`]
  })
