import { type FrozenLetter, type FrozenSession, sessionOf } from '../campaign/frozen-letter.ts'
import type { Change } from '../platform/table.ts'
import type { PersonNumber } from '../values/ids.ts'
import { epoch, hour } from '../values/instant.ts'

/** How long after the meeting what somebody wrote of food or access is kept: it may be about health, and the kitchen has it by then. */
const kept = 7 * 24 * hour

/**
 * What a participant needs, in their own words: a row of its own, so that it is in no list, no mail and no export, and gone soon. `expires` is for
 * DynamoDB's own broom (epoch seconds), which may come days late; it is the second one.
 */
export const putNeeds = (letter: FrozenLetter, number: PersonNumber, session: FrozenSession['id'], text: string): Change => ({
  put: {
    pk: `C#${letter.campaign}#N`,
    sk: String(number).padStart(7, '0'),
    text,
    expires: Math.floor((epoch((sessionOf(letter, session) ?? letter.sessions[0]).ends) + kept) / 1000),
  },
})
