import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Table } from '../platform/table.ts'
import type { CampaignId } from '../values/ids.ts'
import { loadLetterVersion } from './store.ts'

/**
 * Letters by their version, kept in the warm process (cache): a stored version never changes, so
 * what is kept is never old.
 */
export interface Letters {
  (campaign: CampaignId, version: number): Promise<FrozenLetter>
  /** Whether any version of it is kept. */
  has(campaign: CampaignId): boolean
  /** Keeps one that was read on the way. */
  keep(letter: FrozenLetter): void
}

/** A warm Lambda meets few letters, each about 10 kB. */
const most = 50

/** Reads each version once. */
export function keptLetters(table: Table): Letters {
  const kept = new Map<string, Promise<FrozenLetter>>()
  const campaigns = new Set<CampaignId>()
  const nameOf = (campaign: CampaignId, version: number) => `${campaign}#${version}`

  function put(campaign: CampaignId, version: number, letter: Promise<FrozenLetter>): void {
    if (kept.size >= most) {
      kept.clear()
      campaigns.clear()
    }
    kept.set(nameOf(campaign, version), letter)
    campaigns.add(campaign)
  }

  function byVersion(campaign: CampaignId, version: number): Promise<FrozenLetter> {
    const known = kept.get(nameOf(campaign, version))
    if (known !== undefined) return known
    const letter = loadLetterVersion({ table }, campaign, version)
    put(campaign, version, letter)
    // A read that failed must be tried again, not remembered.
    letter.catch(() => kept.delete(nameOf(campaign, version)))
    return letter
  }

  return Object.assign(byVersion, {
    has: (campaign: CampaignId) => campaigns.has(campaign),
    keep: (letter: FrozenLetter) => put(letter.campaign, letter.version, Promise.resolve(letter)),
  })
}
