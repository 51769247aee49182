import * as v from 'valibot'
import { loadCampaign } from '../../campaign/store.ts'
import type { CountedDue } from '../../endings/counted-plan.ts'
import type { EraseRefused } from '../../endings/erase-early.ts'
import { localDate } from '../../schedule/local-time.ts'
import type { CampaignId } from '../../values/ids.ts'
import { act, refusal, type StaffHouse, unknownCampaign } from '../act.ts'
import { campaign } from '../order.ts'

/** What ends, when and of which campaign, as staff see it. */
export interface ShownDue extends CountedDue {
  /** The day it is erased at three in the morning. */
  on: string
  isDue: boolean
  rows: number
}

type House = Pick<StaffHouse, 'table' | 'clock' | 'eraser'>

/** The plan in the open; without `dryRun` what is due by now is erased at once, not at three. */
export const retention = act({
  least: 'admin',
  mails: 'nobody',
  shape: v.strictObject({ dryRun: v.optional(v.boolean(), false) }),
  async does(house: House, { dryRun }) {
    if (dryRun) return { outcome: 'planned' as const, due: await shownPlan(house), erased: [] }
    const answer = await house.eraser.ask({ order: 'round' })
    return { outcome: 'planned' as const, due: await shownPlan(house), erased: answer.outcome === 'erased' ? answer.erased : [] }
  },
})

/** @param campaign of which one; null: of everything there is */
export async function shownPlan(house: House, campaign: CampaignId | null = null): Promise<ShownDue[]> {
  const answer = await house.eraser.ask({ order: 'look', campaign })
  if (answer.outcome !== 'looked') throw new Error('the door retention answered something else than it was asked')
  const now = house.clock.now()
  return answer.due.map(due => ({
    ...due,
    on: localDate(due.at),
    isDue: due.at <= now,
    rows: Object.values(due.kinds).reduce((sum, count) => sum + count, 0),
  }))
}

const whyNot: Record<EraseRefused, [code: string, says: string]> = {
  unknown: ['UNKNOWN-CAMPAIGN', 'Der er ikke noget arrangement med det navn.'],
  comes: [
    'MEETING-TO-COME',
    'Mødet er ikke holdt endnu, så intet er slettet. Skal det ikke holdes, så aflys det først: indbyd call-off ID.',
  ],
}

/** Erases a campaign before its clock: called off, over, or never launched. */
export const erase = act({
  least: 'admin',
  mails: 'nobody',
  shape: v.strictObject({ campaign, confirmed: v.nullable(v.number()) }),
  async does(house: House, order, by) {
    const found = await loadCampaign(house, order.campaign)
    if (!found) return unknownCampaign(order.campaign)
    if (order.confirmed !== found.recipients)
      return refusal(
        order.campaign,
        'CONFIRM-COUNT',
        `Der er ${found.recipients} på listen. Hent arkivet først, hvis mødet skal på sagen, og gentag så med --yes ${found.recipients}.`,
        { people: found.recipients },
      )
    const answer = await house.eraser.ask({ order: 'erase', campaign: order.campaign, by })
    if (answer.outcome === 'refused') return refusal(order.campaign, ...whyNot[answer.because])
    return { outcome: 'erased' as const, erased: answer.outcome === 'erased' ? answer.erased : [] }
  },
})
