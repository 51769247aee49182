import * as v from 'valibot'
import { isBlocker } from '../../values/problem.ts'
import { act } from '../act.ts'
import { apply as applyLetter } from '../apply.ts'
import { campaignFolder, confirmed } from '../order.ts'
import { readOrder } from './read-order.ts'

export const apply = act({
  least: 'sender',
  mails: 'many',
  shape: v.strictObject({ ...campaignFolder.entries, confirmed }),
  async does(house, order, by) {
    const { letter, problems } = await readOrder(house, order)
    const ofLetter = problems.filter(({ at }) => !at.startsWith('recipients.'))
    if (!letter || ofLetter.some(isBlocker)) return { outcome: 'refused' as const, problems: ofLetter }
    const applied = await applyLetter(house, { letter, confirmed: order.confirmed, by })
    return applied.outcome === 'applied' || applied.outcome === 'dryRun'
      ? { ...applied, warnings: [...ofLetter, ...applied.warnings] }
      : applied
  },
})
