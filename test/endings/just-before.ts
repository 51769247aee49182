import type { Change, Table } from '../../functions/platform/table.ts'
import type { TestHouse } from '../house.ts'

/** Something happens once, in the very moment before the doors write what is aimed at. */
export function justBefore(house: TestHouse, isAimedAt: (change: Change) => boolean, happens: () => Promise<unknown>): () => boolean {
  const { platform } = house.house
  const { table } = platform
  let hasHappened = false
  const aimed = async (changes: Change[]) => {
    if (hasHappened || !changes.some(isAimedAt)) return
    hasHappened = true
    await happens()
  }
  platform.table = {
    ...table,
    commit: async (...[changes]: Parameters<Table['commit']>) => {
      await aimed(changes)
      return table.commit(changes)
    },
    write: async (...[change]: Parameters<Table['write']>) => {
      await aimed([change])
      return table.write(change)
    },
  }
  return () => hasHappened
}
