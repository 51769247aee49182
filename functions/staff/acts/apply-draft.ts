import * as v from 'valibot'
import { letterInHand } from '../../campaign/letter-in-hand.ts'
import { loadCampaign } from '../../campaign/store.ts'
import { letterFor } from '../../rehearsing/rehearsable.ts'
import { isBlocker } from '../../values/problem.ts'
import { act, refusal, unknownCampaign } from '../act.ts'
import { apply } from '../apply.ts'
import type { LaunchDraftHouse } from '../launch-draft.ts'
import { campaign, confirmed } from '../order.ts'

/** Puts the letter in hand in force for a campaign that is out; `confirmed: null` only looks. */
export const applyDraft = act({
  least: 'sender',
  mails: 'many',
  shape: v.strictObject({ campaign, confirmed }),
  async does(house: LaunchDraftHouse, { campaign: id, confirmed }, by) {
    const known = await loadCampaign(house, id)
    if (!known) return unknownCampaign(id)
    const inHand = await letterInHand(house, known)
    if (!inHand)
      return refusal(id, 'NO-TEXT', 'Teksten til brevet er ikke gemt her. Ret den i mappen, og sæt den i kraft med: indbyd apply MAPPE')
    const parsed = letterFor(house, known, inHand.text, house.clock.now())
    if (!parsed.letter) return { outcome: 'refused' as const, problems: parsed.problems.filter(isBlocker) }
    return apply(house, { letter: parsed.letter, confirmed, by })
  },
})
