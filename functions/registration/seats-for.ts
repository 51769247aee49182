import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { type Block, municipalitySet, seatsLeft } from '../seats/store.ts'
import type { Instant } from '../values/instant.ts'
import type { SeatsLeft } from './fields/session.tsx'

/**
 * Free seats of each limited session as one reader may have them: none where others wait, or where
 * their municipality has had its share.
 */
export function seatsFor(blocks: Block[], municipality: string | null): SeatsLeft {
  const seats: Record<string, SeatsLeft[string]> = seatsLeft(blocks)
  for (const block of blocks) {
    const { session, line, perMunicipality } = block
    if (line) seats[session] = 0
    else if (perMunicipality !== undefined && (block[municipalitySet(municipality)]?.size ?? 0) >= perMunicipality && seats[session] !== 0)
      seats[session] = 'municipalityFull'
  }
  return seats
}

/** Of several sessions one can have been held while others are still ahead: nobody comes to it. */
export const begunOf = ({ sessions }: Pick<FrozenLetter, 'sessions'>, now: Instant): SeatsLeft =>
  Object.fromEntries(sessions.filter(({ starts }) => sessions.length > 1 && now >= starts).map(({ id }) => [id, 'begun' as const]))
