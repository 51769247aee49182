import * as v from 'valibot'
import { asOfLetter } from '../../audience/reconfirm.ts'
import { loadPersons } from '../../audience/store.ts'
import { loadCampaign, loadLetter } from '../../campaign/store.ts'
import type { AnswerHouse } from '../../registration/settle-answer.ts'
import { freeUnreconfirmed, unreconfirmed } from '../../registration/unreconfirmed.ts'
import { act, refusal, unknownCampaign } from '../act.ts'
import { campaign, confirmed } from '../order.ts'

/** After the deadline: the seats of those who have not said whether they still come. */
export const freeSeats = act({
  least: 'sender',
  mails: 'many',
  shape: v.strictObject({ campaign, confirmed }),
  async does(house: AnswerHouse, order, by) {
    const [found, letter] = await Promise.all([
      loadCampaign(house, order.campaign),
      loadLetter(house, order.campaign, { consistent: true }),
    ])
    if (!found || !letter) return unknownCampaign(order.campaign)
    const now = house.clock.now()
    const persons = (await loadPersons(house, found.id, 1, found.highest)).map(person => asOfLetter(person, letter))
    const people = found.state === 'launched' ? unreconfirmed(persons, letter, now) : []
    if (order.confirmed === null) return { outcome: 'dryRun' as const, mails: people.length }
    if (people.length === 0) return { outcome: 'alreadySo' as const, mails: 0 }
    if (order.confirmed !== people.length)
      return refusal(
        order.campaign,
        'COUNT-DIFFERS',
        `${people.length} mangler at bekræfte, men du skrev ${order.confirmed}. Skriv det rigtige tal.`,
      )
    let freed = 0
    for (const person of people)
      if ((await freeUnreconfirmed(house, { person, letter, campaign: found }, by)).outcome === 'committed') freed++
    return { outcome: 'freed' as const, mails: freed }
  },
})
