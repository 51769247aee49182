import * as v from 'valibot'
import { loadCampaign } from '../../campaign/store.ts'
import type { AnswerHouse } from '../../registration/settle-answer.ts'
import type { CampaignId } from '../../values/ids.ts'
import { act, refusal, unknownCampaign, unknownPerson } from '../act.ts'
import { refuse as sayNo, approve as sayYes } from '../decide-pending.ts'
import { findPerson } from '../find-person.ts'
import { campaign, person } from '../order.ts'

const shape = v.strictObject({ campaign, person })

export const approve = act({
  least: 'editor',
  mails: 'one',
  shape,
  does: (house: AnswerHouse, order, by) => decide(house, order, sayYes, by),
})
export const refuse = act({
  least: 'editor',
  mails: 'one',
  shape,
  does: (house: AnswerHouse, order, by) => decide(house, order, sayNo, by),
})

async function decide(house: AnswerHouse, order: { campaign: CampaignId; person: string }, how: typeof sayYes, by: string) {
  const campaign = await loadCampaign(house, order.campaign)
  if (!campaign) return unknownCampaign(order.campaign)
  const found = await findPerson(house, campaign, order.person)
  if (!found) return unknownPerson(order.person)
  const decided = await how(house, campaign.id, found.number, by)
  switch (decided.outcome) {
    case 'committed': {
      const { number, name, answer } = decided.person
      return { outcome: 'decided' as const, number, name, status: answer.status }
    }
    case 'refused':
      if (decided.because === 'gone') return unknownPerson(order.person)
      return decided.because === 'full'
        ? refusal(order.person, 'FULL', 'Der er ingen ledig plads, og ingen venteliste at stå på.')
        : refusal(order.person, 'REFUSED', 'Mødet er begyndt eller aflyst, så ingen kan få en plads.')
    case 'nobody':
      return unknownPerson(order.person)
    default:
      return refusal(order.person, 'NOT-PENDING', 'Personen afventer ikke godkendelse.')
  }
}
