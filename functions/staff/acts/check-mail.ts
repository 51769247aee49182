import * as v from 'valibot'
import { mailServiceTakesIt } from '../../writing/check/mail-account.ts'
import { act } from '../act.ts'
import { count, letterFolder } from '../order.ts'
import { readOrder } from './read-order.ts'

/** What the mail service would say of a letter, before anybody is mailed. */
export const checkMail = act({
  least: 'viewer',
  mails: 'nobody',
  shape: v.strictObject({ ...letterFolder.entries, recipients: count }),
  async does(house, order) {
    const { letter, problems } = await readOrder(house, order)
    if (!letter) return { outcome: 'refused' as const, problems }
    const now = house.clock.now()
    const { recipients } = order
    return { outcome: 'checked' as const, found: await mailServiceTakesIt(house.mailAccount, letter, { recipients, now, start: now }) }
  },
})
