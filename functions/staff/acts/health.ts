import * as v from 'valibot'
import { act } from '../act.ts'
import { health as healthOf } from '../health.ts'

/** For `indbyd doctor`. */
export const health = act({
  least: 'viewer',
  mails: 'nobody',
  shape: v.strictObject({ sample: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5000)) }),
  async does(house, { sample }) {
    return { outcome: 'found' as const, ...(await healthOf(house, sample)) }
  },
})
