import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { type Step, type StepName, stepRun } from '../letter/step.ts'
import type { Platform } from '../platform/platform.ts'
import type { Change, Item, Key } from '../platform/table.ts'
import type { CampaignId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'

export type CampaignState = 'draft' | 'launched' | 'calledOff'

/** What changes about a campaign. The letter itself is frozen beside it. */
export interface Campaign {
  id: CampaignId
  state: CampaignState
  title: string
  /** The letter's version, 0 before launch. */
  version: number
  /** People on the list; colleagues they bring are not counted. */
  recipients: number
  /** The last number given to anybody. */
  highest: number
  /**
   * The last number among those the invitation was meant for; who came later waits for a decision.
   */
  invitedTo: number
  /** Rows in the address book. */
  bookRows: number
  /** From the moment an import takes its numbers until all its rows and the book are written. */
  importOpen: OpenImport | null
  launchedAt: Instant | null
  /** Staff have stopped its mailings: none begins until they let them go on. */
  paused?: true
  /** The timetable in print, so that a page needs no further read. */
  plan: Pick<Step, 'name' | 'run' | 'sessions' | 'at' | 'local'>[]
}

export interface OpenImport {
  /** What the file says, as a hash: the same file again completes it. */
  file: string
  /** The last number before its own. */
  from: number
  since: Instant
}

const pk = (campaign: CampaignId) => `C#${campaign}`
export const campaignKey = (campaign: CampaignId): Key => ({ pk: pk(campaign), sk: 'campaign' })
export const stepKey = (campaign: CampaignId, step: StepName, run = 1): Key => ({ pk: pk(campaign), sk: `step#${stepRun(step, run)}` })
const letterKey = (campaign: CampaignId): Key => ({ pk: pk(campaign), sk: 'letter' })
const letterVersionKey = (campaign: CampaignId, version: number): Key => ({
  pk: pk(campaign),
  sk: `letter#${String(version).padStart(6, '0')}`,
})
const inListKey = (campaign: CampaignId): Key => ({ pk: 'CAMPAIGNS', sk: campaign })

type House = Pick<Platform, 'table'>

const without = ({ pk: _, sk: __, ...row }: Item) => row

export async function loadCampaign({ table }: House, campaign: CampaignId, how = { consistent: true }): Promise<Campaign | undefined> {
  const row = await table.get<Item>(campaignKey(campaign), how)
  return row && (without(row) as unknown as Campaign)
}

/**
 * The letter in force. Eventually consistent unless asked: a letter changes seldom and its page may
 * be a second old.
 */
export async function loadLetter({ table }: House, campaign: CampaignId, how = { consistent: false }): Promise<FrozenLetter | undefined> {
  const row = await table.get<Item>(letterKey(campaign), how)
  return row && (row.letter as FrozenLetter)
}

export async function loadLetterVersion({ table }: House, campaign: CampaignId, version: number): Promise<FrozenLetter> {
  const row = await table.get<Item>(letterVersionKey(campaign, version))
  if (!row) throw new Error(`campaign ${campaign} has no letter version ${version}`)
  return row.letter as FrozenLetter
}

export async function loadStep({ table }: House, campaign: CampaignId, step: StepName, run = 1): Promise<Step | undefined> {
  const row = await table.get<Item>(stepKey(campaign, step, run), { consistent: true })
  return row && (without(row) as unknown as Step)
}

export async function loadSteps({ table }: House, campaign: CampaignId): Promise<Step[]> {
  const rows = await table.query<Item>({ pk: pk(campaign), prefix: 'step#', consistent: true })
  return rows
    .map(row => without(row) as unknown as Step)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.name < b.name ? -1 : 1))
}

export async function listCampaigns({ table }: House): Promise<CampaignId[]> {
  const rows = await table.query<Key>({ pk: 'CAMPAIGNS', consistent: true })
  return rows.map(row => row.sk as CampaignId)
}

export const putCampaign = (campaign: Campaign): Item => ({ ...campaignKey(campaign.id), ...campaign })
export const putInList = (campaign: CampaignId): Item => ({ ...inListKey(campaign) })

/** The letter in force and its history. */
export const putLetter = (letter: FrozenLetter): Change[] => [
  { put: { ...letterKey(letter.campaign), letter } },
  { put: { ...letterVersionKey(letter.campaign, letter.version), letter } },
]

export const putStep = (campaign: CampaignId, step: Step): Change => ({ put: { ...stepKey(campaign, step.name, step.run), ...step } })
