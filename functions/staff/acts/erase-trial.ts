import * as v from 'valibot'
import { eraseRowsOfTrial } from '../../endings/erase-trial.ts'
import { isTrial } from '../../values/trial.ts'
import { act } from '../act.ts'

/** What `indbyd smoke` leaves behind; no campaign of people's has such a name. */
export const eraseTrial = act({
  least: 'sender',
  mails: 'nobody',
  shape: v.strictObject({ campaign: v.pipe(v.string(), v.check(isTrial, 'the name of a trial')) }),
  async does(house, { campaign }) {
    return { outcome: 'erased' as const, rows: isTrial(campaign) ? await eraseRowsOfTrial(house, campaign) : 0 }
  },
})
