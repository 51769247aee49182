import { decideDoubt } from '../../staff/acts/doubts.ts'
import { backTo, giveOrder } from '../order-given.ts'
import type { DeskHouse, LetterVisit } from '../visit.ts'
import { mailingShown } from './mailing.tsx'

/** Staff decide: on mails nobody knows of, sent again or left; on a mailing that was held. */
export const decideOnMailing = (house: DeskHouse) => async (visit: LetterVisit) => {
  const { c } = visit
  const { id = '', step = '' } = c.req.param()
  const { doubt, decision, confirmed } = await c.req.parseBody()
  if (decision === 'sendNow' || decision === 'leaveOut')
    return (await import('./held-step.tsx')).decideOnHeld(house, visit, { decision, confirmed })
  const given = await giveOrder(house, visit, 'decide-doubt', decideDoubt, { campaign: id, doubt, decision })
  return given.done
    ? backTo(visit, `/c/${id}/udsendelse/${step}`, String(decision))
    : mailingShown(house, visit, given.problems, given.status)
}
