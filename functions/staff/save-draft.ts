import { type Save, savedOver } from '../campaign/letter-draft.ts'
import { loadDraft, putDraft, putDraftVersion } from '../campaign/letter-drafts.ts'
import { type Campaign, campaignKey } from '../campaign/store.ts'
import { journal } from '../journal/journal.ts'
import { is } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import type { Change } from '../platform/table.ts'
import { titleOf } from '../writing/title-of.ts'

export interface DraftToSave extends Omit<Save, 'of'> {
  campaign: Campaign
  /** The draft's version that was read; 0 for none. */
  read: number
}

/**
 * Saves a letter in hand, if nobody else has saved since it was read (optimistic lock).
 * @returns its new version; undefined where somebody was quicker, and nothing is changed
 */
export async function saveDraft(
  house: Pick<Platform, 'table' | 'clock' | 'random'>,
  { campaign, read, ...save }: DraftToSave,
): Promise<number | undefined> {
  const [was, now] = [await loadDraft(house, campaign.id), house.clock.now()]
  // What is stored already is saved, also where the answer that said so was lost.
  if (was?.text === save.text && was.of === campaign.version && (was.isKept || !save.byHand)) return was.version
  if ((was?.version ?? 0) !== read) return undefined
  const { draft, kept } = savedOver(was, { ...save, of: campaign.version }, now)
  const entry = { at: now, actor: save.by, what: 'drafted', number: 0, after: { version: draft.version } } as const
  const written = await house.table.commit([
    putDraft(campaign.id, draft, was),
    ...kept.map(version => putDraftVersion(campaign.id, version)),
    ...titled(campaign, save.text),
    ...(save.byHand ? [journal(campaign.id, entry, house.random.id())] : []),
  ])
  return written.done ? draft.version : undefined
}

/** Before the launch a campaign is called what its letter is called. */
function titled({ id, state, title }: Campaign, text: string): Change[] {
  const named = titleOf(text)
  return state === 'draft' && named !== '' && named !== title
    ? [{ update: campaignKey(id), set: { title: named }, if: is('state', 'draft') }]
    : []
}
