import * as v from 'valibot'
import { loadCampaign } from '../../campaign/store.ts'
import type { Letter } from '../../letter/letter.ts'
import { letterFor } from '../../rehearsing/rehearsable.ts'
import type { CampaignId } from '../../values/ids.ts'
import { isBlocker } from '../../values/problem.ts'
import { act, unknownCampaign } from '../act.ts'
import type { ChangedOutcome } from '../carry-out-change.ts'
import type { LaunchDraftHouse } from '../launch-draft.ts'
import { move } from '../move.ts'
import { campaign, confirmed } from '../order.ts'
import { venue } from '../venue.ts'

// The same as `move` and `venue` of a folder, with the letter's text as a page has it.

const text = v.pipe(v.string(), v.maxBytes(200_000))
const words = v.nullable(v.pipe(v.string(), v.maxLength(500)))

export const moveText = act({
  least: 'sender',
  mails: 'many',
  shape: v.strictObject({ campaign, text, declined: v.boolean(), confirmed }),
  does: (house: LaunchDraftHouse, { declined, confirmed, ...of }, by) =>
    withText(house, of, letter => move(house, { letter, declined, confirmed, by })),
})

export const venueText = act({
  least: 'sender',
  mails: 'many',
  shape: v.strictObject({ campaign, text, because: words, releaseUntil: words, into: words, confirmed }),
  does: (house: LaunchDraftHouse, { campaign, text, ...order }, by) =>
    withText(house, { campaign, text }, letter => venue(house, { letter, ...order, by })),
})

async function withText(
  house: LaunchDraftHouse,
  { campaign: id, text }: { campaign: CampaignId; text: string },
  does: (letter: Letter) => Promise<ChangedOutcome>,
): Promise<ChangedOutcome> {
  const known = await loadCampaign(house, id)
  if (!known) return unknownCampaign(id)
  const { letter, problems } = letterFor(house, known, text, house.clock.now())
  return letter ? does(letter) : { outcome: 'refused', problems: problems.filter(isBlocker) }
}
