import type { Platform } from '../platform/platform.ts'
import type { LetterDraft } from './letter-draft.ts'
import { loadDraft } from './letter-drafts.ts'
import { type Campaign, loadSource } from './store.ts'

/** The text of a letter that staff go on writing on. */
export interface LetterInHand {
  text: string
  /** What a save must say it has read; 0 where nothing has been saved yet. */
  version: number
  /** The letter in force it was begun from; 0 before the launch. */
  of: number
  /** As it was saved last; none where it is the letter in force. */
  saved: Pick<LetterDraft, 'by' | 'at'> | null
}

/**
 * The draft, or the letter in force where that is newer: a launch and an edit make what was in hand
 * the letter, whoever gave the order and from where. None for a campaign whose text nobody kept.
 */
export async function letterInHand(
  house: Pick<Platform, 'table'>,
  { id, version }: Pick<Campaign, 'id' | 'version'>,
): Promise<LetterInHand | undefined> {
  const [draft, source] = await Promise.all([loadDraft(house, id), version === 0 ? undefined : loadSource(house, id, version)])
  if (draft && draft.of >= version) return { text: draft.text, version: draft.version, of: draft.of, saved: { by: draft.by, at: draft.at } }
  if (source !== undefined) return { text: source, version: draft?.version ?? 0, of: version, saved: null }
  return draft && { text: draft.text, version: draft.version, of: draft.of, saved: { by: draft.by, at: draft.at } }
}
