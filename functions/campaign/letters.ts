import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Table } from '../platform/table.ts'
import type { CampaignId } from '../values/ids.ts'
import { loadLetterVersion } from './store.ts'

/** A letter by its version. */
export type Letters = (campaign: CampaignId, version: number) => Promise<FrozenLetter>

/** A warm Lambda meets few letters, each about 10 kB. */
const most = 50

/** Reads each version once: a stored version never changes. */
export function keptLetters(table: Table): Letters {
  const kept = new Map<string, Promise<FrozenLetter>>()
  return (campaign, version) => {
    const name = `${campaign}#${version}`
    const known = kept.get(name)
    if (known !== undefined) return known
    if (kept.size >= most) kept.clear()
    const letter = loadLetterVersion({ table }, campaign, version)
    kept.set(name, letter)
    // A read that failed must be tried again, not remembered.
    letter.catch(() => kept.delete(name))
    return letter
  }
}
