import * as v from 'valibot'
import { isTrial } from '../../values/trial.ts'
import { act } from '../act.ts'

/** What `indbyd smoke` leaves behind; no campaign of people's has such a name. */
export const eraseTrial = act({
  least: 'sender',
  mails: 'nobody',
  shape: v.strictObject({ campaign: v.pipe(v.string(), v.check(isTrial, 'the name of a trial')) }),
  async does(house, { campaign }) {
    if (!isTrial(campaign)) return { outcome: 'erased' as const, rows: 0 }
    // Read when a trial is over: the table of every kind of row comes with it.
    const { eraseRowsOfTrial } = await import('../../endings/erase-trial.ts')
    return { outcome: 'erased' as const, rows: await eraseRowsOfTrial(house, campaign) }
  },
})
