import * as v from 'valibot'
import { act, refusal, unknownCampaign } from '../act.ts'
import { type DecideDoubtHouse, type DoubtDecided, decideDoubt as decide } from '../decide-doubt.ts'
import { shownDoubts } from '../doubts.ts'
import { whyNotRunning } from '../not-running.ts'
import { campaign } from '../order.ts'

export const doubts = act({
  least: 'viewer',
  mails: 'nobody',
  shape: v.strictObject({ campaign }),
  async does(house, { campaign }) {
    const found = await shownDoubts(house, campaign)
    return found ? { outcome: 'found' as const, doubts: found } : unknownCampaign(campaign)
  },
})

export const decideDoubt = act({
  least: 'sender',
  mails: 'many',
  shape: v.strictObject({ campaign, doubt: v.string(), decision: v.picklist(['sendAgain', 'leave']) }),
  async does(house: DecideDoubtHouse, order, by) {
    const decided = await decide(house, { ...order, by })
    if (decided.outcome === 'decided') return decided
    if (decided.outcome !== 'notRunning') return refusal(order.doubt, ...whyNot[decided.outcome])
    const { code, says } = whyNotRunning(decided.state, 'Arrangementet er ikke sendt ud, så ingen mail er i tvivl.')
    return refusal(order.doubt, code, says)
  },
})

const whyNot: Record<Exclude<DoubtDecided['outcome'], 'decided' | 'notRunning'>, [code: string, says: string]> = {
  noDoubt: ['NO-DOUBT', 'Der er ingen tvivl med det navn. Se listen med: indbyd doubts ID'],
  mayBeTold: ['STILL-WAITING', 'Vent et kvarter: mailtjenesten kan stadig sige, om mailene kom afsted.'],
  tooLate: ['TOO-LATE', 'Det er for sent: mailen er ikke til nytte længere. Skriv hellere en ny.'],
}
