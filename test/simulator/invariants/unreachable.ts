import type { Person } from '../../../functions/audience/person.ts'
import { clock, type Invariant } from './invariant.ts'

/** F13: no seat waits for somebody whom no mail reaches. */
export const unreachable: Invariant = (_, { personChanges }) =>
  personChanges.flatMap(({ at, was, is }) => {
    if (!is || !isOffered(is) || (was && isOffered(was))) return []
    const because = (was ?? is).suppression?.because
    return because === 'bounced' || because === 'complained'
      ? [`F13 at ${clock(at)} number ${is.number} was offered a seat, and their address has ${because}`]
      : []
  })

const isOffered = ({ answer }: Person): boolean => answer.status === 'waitlisted' && answer.offer !== undefined
