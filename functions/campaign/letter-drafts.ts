import * as v from 'valibot'
import { absent, is } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import { rowForm, text } from '../platform/row.ts'
import type { Change, Item, Key } from '../platform/table.ts'
import type { CampaignId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { LetterDraft } from './letter-draft.ts'

const draftRow = rowForm<LetterDraft>('a draft', 1, {
  text: v.string(),
  version: v.number(),
  by: v.string(),
  at: text<Instant>(),
  of: v.number(),
  keptAt: text<Instant>(),
  isKept: v.boolean(),
})

const pk = (campaign: CampaignId) => `C#${campaign}`
const draftKey = (campaign: CampaignId): Key => ({ pk: pk(campaign), sk: 'draft' })
const versionKey = (campaign: CampaignId, version: number): Key => ({ pk: pk(campaign), sk: `draft#${String(version).padStart(6, '0')}` })

type House = Pick<Platform, 'table'>

export async function loadDraft({ table }: House, campaign: CampaignId): Promise<LetterDraft | undefined> {
  const row = await table.get<Item>(draftKey(campaign), { consistent: true })
  return row && draftRow.read(row)
}

/** Those that were kept, the newest first. */
export async function loadDraftVersions({ table }: House, campaign: CampaignId): Promise<LetterDraft[]> {
  const rows = await table.query<Item>({ pk: pk(campaign), prefix: 'draft#', backwards: true })
  return rows.map(draftRow.read)
}

/** On condition that the draft is still the one that was read (compare and set). */
export const putDraft = (campaign: CampaignId, draft: LetterDraft, was: LetterDraft | undefined): Change => ({
  put: { ...draftKey(campaign), ...draftRow.written(draft) },
  if: was ? is('version', was.version) : absent('pk'),
})

export const putDraftVersion = (campaign: CampaignId, draft: LetterDraft): Change => ({
  put: { ...versionKey(campaign, draft.version), ...draftRow.written({ ...draft, isKept: true }) },
})

/** A transaction hangs on the draft being the one that was read; version 0 is none. */
export const draftIsStill = (campaign: CampaignId, version: number): Change => ({
  check: draftKey(campaign),
  if: version === 0 ? absent('pk') : is('version', version),
})
