import * as v from 'valibot'
import type { Letter } from '../../letter/letter.ts'
import { isBlocker } from '../../values/problem.ts'
import { act, type StaffHouse } from '../act.ts'
import { callOff as callMeetingOff } from '../call-off.ts'
import type { ChangedOutcome } from '../carry-out-change.ts'
import type { LaunchHouse } from '../launch-letter.ts'
import { move as moveMeeting } from '../move.ts'
import { campaign, confirmed, letterFolder } from '../order.ts'
import { venue as changeVenue } from '../venue.ts'
import { readOrder } from './read-order.ts'

const words = v.nullable(v.pipe(v.string(), v.maxLength(500)))

export const move = act({
  least: 'sender',
  mails: 'many',
  shape: v.strictObject({ ...letterFolder.entries, declined: v.optional(v.boolean(), false), confirmed }),
  does: (house: StaffHouse, order, by) =>
    withLetter(house, order, letter => moveMeeting(house, { letter, declined: order.declined, confirmed: order.confirmed, by })),
})

export const venue = act({
  least: 'sender',
  mails: 'many',
  shape: v.strictObject({
    ...letterFolder.entries,
    because: v.optional(words, null),
    releaseUntil: v.optional(words, null),
    into: v.optional(words, null),
    confirmed,
  }),
  does: (house: StaffHouse, { because, releaseUntil, into, ...order }, by) =>
    withLetter(house, order, letter => changeVenue(house, { letter, because, releaseUntil, into, confirmed: order.confirmed, by })),
})

export const callOff = act({
  least: 'sender',
  mails: 'many',
  shape: v.strictObject({
    campaign,
    session: v.optional(words, null),
    text: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(20_000))), null),
    confirmed,
  }),
  does: (house: LaunchHouse, order, by) => callMeetingOff(house, { ...order, by }),
})

async function withLetter(
  house: StaffHouse,
  order: v.InferOutput<typeof letterFolder>,
  does: (letter: Letter) => Promise<ChangedOutcome>,
): Promise<ChangedOutcome> {
  const { letter, problems } = await readOrder(house, order)
  const ofLetter = problems.filter(({ at }) => !at.startsWith('recipients.'))
  if (!letter || ofLetter.some(isBlocker)) return { outcome: 'refused', problems: ofLetter }
  const done = await does(letter)
  return done.outcome === 'changed' || done.outcome === 'dryRun' ? { ...done, warnings: [...ofLetter, ...done.warnings] } : done
}
