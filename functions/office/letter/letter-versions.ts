import { loadDraftVersions } from '../../campaign/letter-drafts.ts'
import { type Campaign, loadSource } from '../../campaign/store.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Instant } from '../../values/instant.ts'

/** A text of the letter as it once was: of a draft, or as it was sent. */
export interface LetterVersion {
  kind: 'draft' | 'sent'
  number: number
  /** In an address: `k12` a draft, `b1` a letter that was sent. */
  key: string
  text: string
  at: Instant | null
  by: string | null
}

/**
 * All that can be seen and taken back, the newest first. A letter that was sent stands above the
 * drafts it was made of.
 */
export async function letterVersions(
  house: Pick<Platform, 'table'>,
  { id, version }: Pick<Campaign, 'id' | 'version'>,
): Promise<LetterVersion[]> {
  const numbers = Array.from({ length: version }, (_, index) => version - index)
  const [drafts, sources] = await Promise.all([
    loadDraftVersions(house, id),
    Promise.all(numbers.map(number => loadSource(house, id, number))),
  ])
  const sent = numbers.flatMap((number, index): LetterVersion[] => {
    const text = sources[index]
    return text === undefined ? [] : [{ kind: 'sent', number, key: `b${number}`, text, at: null, by: null }]
  })
  const kept = drafts.map(({ version: number, text, at, by, of }) => ({
    kind: 'draft' as const,
    number,
    key: `k${number}`,
    text,
    at,
    by,
    of,
  }))
  const since = (of: number): LetterVersion[] => kept.filter(draft => draft.of === of).map(({ of: _, ...draft }) => draft)
  return [...since(version), ...numbers.flatMap(number => [...sent.filter(one => one.number === number), ...since(number - 1)])]
}
