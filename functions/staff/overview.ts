import { type AnswerCounts, countAnswers, noAnswers } from '../audience/counted-as.ts'
import { asCounted } from '../audience/reconfirm.ts'
import { loadPersons } from '../audience/store.ts'
import { answersIn, hasPlaces, loadTally } from '../audience/tally.ts'
import type { CampaignNumbers } from '../campaign/campaign.ts'
import { planNumberOf } from '../campaign/plan-number.ts'
import { type Campaign, type CampaignState, loadCampaign, loadLetter, loadSteps } from '../campaign/store.ts'
import type { MailFact } from '../feedback/fact.ts'
import { hasBegun, type StepName, type StepState } from '../letter/step.ts'
import type { LeftOutBecause } from '../mailing/audience-of.ts'
import { loadBatches } from '../mailing/batch.ts'
import { progressOf, toldCounts } from '../mailing/progress.ts'
import type { Platform } from '../platform/platform.ts'
import type { CampaignId, SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'

/** How a campaign stands, as `status` and `/__local/campaigns/ID` give it. */
export interface Overview {
  id: CampaignId
  title: string
  state: CampaignState
  /** Staff have stopped its mailings. */
  paused?: true
  version: number
  recipients: number
  steps: {
    step: StepName
    /** The how manyeth time, where it is not the first. */
    run?: number
    /** The sessions it is for, where it is not for all. */
    sessions?: SessionId[]
    /** The day of those, `2026-08-18`. */
    forDay?: string
    at: Instant
    /** `mandag den 27. april 2026 kl. 09.00` */
    local: string
    state: StepState
    sent: number
    leftOut: Partial<Record<LeftOutBecause, number>>
    /**
     * People SES would not mail; of whom its events will tell whether they were mailed; of whom
     * they did not.
     */
    refused: number
    inDoubt: number
    unknown: number
    /** What SES has told since, as numbers of people. */
    told: Partial<Record<MailFact, number>>
  }[]
  answers: AnswerCounts
  /** Of a campaign that is erased: how many came from where. */
  numbers?: CampaignNumbers
}

async function countsOf(house: Pick<Platform, 'table'>, campaign: Campaign): Promise<AnswerCounts> {
  if (campaign.numbers) return { ...noAnswers(), ...campaign.numbers.answers }
  const tally = campaign.tallied && (await loadTally(house, campaign.id))
  if (tally && planNumberOf(campaign) === 0) return answersIn(tally, campaign.recipients)
  // After the tally: whoever it counts had this letter before them or an older one.
  const letter = await loadLetter(house, campaign.id, { consistent: true })
  if (tally && letter && hasPlaces(tally)) return answersIn(tally, campaign.recipients, letter)
  const persons = await loadPersons(house, campaign.id, 1, campaign.highest)
  return countAnswers(
    persons.map(person => asCounted(person, letter).answer),
    letter,
  )
}

/** A letter among others: no mailing of it is read. */
export type Glance = Pick<Overview, 'id' | 'title' | 'state' | 'recipients' | 'answers' | 'numbers'>

export async function glance(house: Pick<Platform, 'table'>, id: CampaignId): Promise<Glance | undefined> {
  const campaign = await loadCampaign(house, id)
  if (!campaign) return undefined
  const { title, state, recipients, numbers } = campaign
  return { id, title, state, recipients, answers: await countsOf(house, campaign), ...(numbers && { numbers }) }
}

export async function overview(house: Pick<Platform, 'table'>, id: CampaignId): Promise<Overview | undefined> {
  const campaign = await loadCampaign(house, id)
  if (!campaign) return undefined
  const [steps, answers] = await Promise.all([loadSteps(house, id), countsOf(house, campaign)])
  return {
    id,
    title: campaign.title,
    state: campaign.state,
    ...(campaign.paused && { paused: true }),
    version: campaign.version,
    recipients: campaign.recipients,
    steps: await Promise.all(
      steps.map(async step => {
        const batches = hasBegun(step) ? await loadBatches(house, id, step) : []
        const { finished: _, ...progress } = progressOf(batches)
        return {
          step: step.name,
          ...(step.run && { run: step.run }),
          ...(step.sessions && { sessions: step.sessions }),
          ...(step.forDay && { forDay: step.forDay }),
          at: step.at,
          local: `${step.local.date.long} ${step.local.time}`,
          state: step.state,
          ...progress,
          // Whom a change of plan kept it from stands in no batch.
          ...(step.superseded && step.totals && { leftOut: step.totals.leftOut }),
          told: toldCounts(batches),
        }
      }),
    ),
    answers,
    ...(campaign.numbers && { numbers: campaign.numbers }),
  }
}
