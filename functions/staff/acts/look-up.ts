import * as v from 'valibot'
import { act, unknownCampaign, unknownPerson } from '../act.ts'
import { answers as answersOf } from '../answers.ts'
import { campaign, person } from '../order.ts'
import { overview } from '../overview.ts'
import { whyOfPerson } from '../why-of-person.ts'

export const status = act({
  least: 'viewer',
  mails: 'nobody',
  shape: v.strictObject({ campaign }),
  async does(house, { campaign }) {
    const found = await overview(house, campaign)
    return found ? { outcome: 'found' as const, overview: found } : unknownCampaign(campaign)
  },
})

export const answers = act({
  least: 'viewer',
  mails: 'nobody',
  shape: v.strictObject({ campaign }),
  async does(house, { campaign }) {
    const found = await answersOf(house, campaign)
    return found ? { outcome: 'found' as const, answers: found } : unknownCampaign(campaign)
  },
})

export const why = act({
  least: 'viewer',
  mails: 'nobody',
  shape: v.strictObject({ campaign, person, step: v.optional(v.string()) }),
  async does(house, { campaign, person, step }) {
    const answer = await whyOfPerson(house, campaign, person, step)
    if (answer.outcome === 'noCampaign') return unknownCampaign(campaign)
    return answer.outcome === 'noPerson' ? unknownPerson(person) : { outcome: 'found' as const, why: answer.why }
  },
})
