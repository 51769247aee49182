import * as v from 'valibot'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { type Step, type StepName, stepRun } from '../letter/step.ts'
import { all, type Condition, is } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import { rowForm } from '../platform/row.ts'
import type { Change, Item, Key } from '../platform/table.ts'
import type { CampaignId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { Campaign } from './campaign.ts'
import { campaignRow } from './campaign-row.ts'
import { letterRow } from './letter-row.ts'
import { stepRow } from './step-row.ts'

export type { Campaign, CampaignState, OpenImport } from './campaign.ts'

const pk = (campaign: CampaignId) => `C#${campaign}`
export const campaignKey = (campaign: CampaignId): Key => ({ pk: pk(campaign), sk: 'campaign' })
export const stepKey = (campaign: CampaignId, step: StepName, run = 1): Key => ({ pk: pk(campaign), sk: `step#${stepRun(step, run)}` })
export const letterKey = (campaign: CampaignId): Key => ({ pk: pk(campaign), sk: 'letter' })
const letterVersionKey = (campaign: CampaignId, version: number): Key => ({
  pk: pk(campaign),
  sk: `letter#${String(version).padStart(6, '0')}`,
})
/** The letter as its author wrote it, beside each version that was frozen of it. */
const sourceKey = (campaign: CampaignId, version: number): Key => ({
  pk: pk(campaign),
  sk: `source#${String(version).padStart(6, '0')}`,
})
const inListKey = (campaign: CampaignId): Key => ({ pk: 'CAMPAIGNS', sk: campaign })
const overKey = (campaign: CampaignId): Key => ({ pk: 'CAMPAIGNS-OVER', sk: campaign })

const sourceRow = rowForm<{ source: string }>('a letter as written', 1, { source: v.string() })

type House = Pick<Platform, 'table'>

export async function loadCampaign({ table }: House, campaign: CampaignId, how = { consistent: true }): Promise<Campaign | undefined> {
  const row = await table.get<Item>(campaignKey(campaign), how)
  return row && campaignRow.read(row)
}

/**
 * The letter in force. Eventually consistent unless asked: a letter changes seldom and its page may
 * be a second old.
 */
export async function loadLetter({ table }: House, campaign: CampaignId, how = { consistent: false }): Promise<FrozenLetter | undefined> {
  const row = await table.get<Item>(letterKey(campaign), how)
  return row && letterRow.read(row).letter
}

export async function loadLetterVersion({ table }: House, campaign: CampaignId, version: number): Promise<FrozenLetter> {
  const row = await table.get<Item>(letterVersionKey(campaign, version))
  if (!row) throw new Error(`campaign ${campaign} has no letter version ${version}`)
  return letterRow.read(row).letter
}

/** Undefined for a version that was launched before sources were kept. */
export async function loadSource({ table }: House, campaign: CampaignId, version: number): Promise<string | undefined> {
  const row = await table.get<Item>(sourceKey(campaign, version), { consistent: true })
  return row && sourceRow.read(row).source
}

export async function loadStep({ table }: House, campaign: CampaignId, step: StepName, run = 1): Promise<Step | undefined> {
  const row = await table.get<Item>(stepKey(campaign, step, run), { consistent: true })
  return row && stepRow.read(row)
}

export async function loadSteps({ table }: House, campaign: CampaignId): Promise<Step[]> {
  const rows = await table.query<Item>({ pk: pk(campaign), prefix: 'step#', consistent: true })
  return rows.map(stepRow.read).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.name < b.name ? -1 : 1))
}

/**
 * Those that live: what the sweep goes through, and where an address is looked for. Nobody pays for
 * the others.
 */
export async function listCampaigns({ table }: House): Promise<CampaignId[]> {
  const rows = await table.query<Key>({ pk: 'CAMPAIGNS', consistent: true })
  return rows.map(row => row.sk as CampaignId)
}

/** Those that are over. */
export async function listOver({ table }: House): Promise<CampaignId[]> {
  const rows = await table.query<Key>({ pk: 'CAMPAIGNS-OVER', consistent: true })
  return rows.map(row => row.sk as CampaignId)
}

const erasedKey = (campaign: CampaignId): Key => ({ pk: 'CAMPAIGNS-ERASED', sk: campaign })

/** Those whose people are erased. */
export async function listErased({ table }: House): Promise<CampaignId[]> {
  const rows = await table.query<Key>({ pk: 'CAMPAIGNS-ERASED', consistent: true })
  return rows.map(row => row.sk as CampaignId)
}

export const moveToErased = (campaign: CampaignId, since: Instant): Change[] => [
  { erase: inListKey(campaign) },
  { erase: overKey(campaign) },
  { put: { ...erasedKey(campaign), form: 1, since } },
]

export const moveToOver = (campaign: CampaignId, since: Instant): Change[] => [
  { erase: inListKey(campaign) },
  { put: { ...overKey(campaign), form: 1, since } },
]

/** Out of every list of campaigns. */
export const leaveLists = (campaign: CampaignId): Change[] => [{ erase: inListKey(campaign) }, { erase: overKey(campaign) }]

export const putCampaign = (campaign: Campaign): Item => ({ ...campaignKey(campaign.id), ...campaignRow.written(campaign) })
export const putInList = (campaign: CampaignId): Item => ({ ...inListKey(campaign), form: 1 })

/** The letter in force and its history. */
export const putLetter = (letter: FrozenLetter): Change[] => [
  { put: { ...letterKey(letter.campaign), ...letterRow.written({ letter }) } },
  { put: { ...letterVersionKey(letter.campaign, letter.version), ...letterRow.written({ letter }) } },
]

export const putSource = (campaign: CampaignId, version: number, source: string): Change => ({
  put: { ...sourceKey(campaign, version), ...sourceRow.written({ source }) },
})

/** As long as nobody has changed the step since it was read (optimistic locking). */
export const stepAsRead = ({ version, state }: Pick<Step, 'version' | 'state'>): Condition =>
  all(is('version', version), is('state', state))

export const putStep = (campaign: CampaignId, step: Step): Change => ({
  put: { ...stepKey(campaign, step.name, step.run), ...stepRow.written(step) },
})
