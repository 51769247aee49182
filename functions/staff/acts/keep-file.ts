import * as v from 'valibot'
import { act } from '../act.ts'
import { bytesOf } from '../file-content.ts'
import { keep } from '../keep-ahead.ts'
import { content } from '../order.ts'

/**
 * Takes a file ahead of an order that would be too large with it; the order then names it by its
 * hash.
 */
export const keepFile = act({
  least: 'editor',
  mails: 'nobody',
  shape: v.strictObject({ content }),
  async does(house, { content }) {
    return { outcome: 'kept' as const, kept: await keep(house, await bytesOf(house, content)) }
  },
})
