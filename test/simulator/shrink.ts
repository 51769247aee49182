import type { PlacedFault } from './faults.ts'
import { simulate } from './simulate.ts'

const invariantOf = (violation: string) => violation.split(' ')[0]

/**
 * The fewest faults that still break the same invariant: half of them are left out, then quarters,
 * down to one at a time (ddmin).
 * @param runs how often it may play at most
 */
export async function shrink(seed: number, faults: readonly PlacedFault[], violation: string, runs = 120): Promise<PlacedFault[]> {
  let left = [...faults]
  let played = 0
  const stillBreaks = async (some: PlacedFault[]) => {
    played++
    const { violations } = await simulate(seed, some)
    return violations.some(other => invariantOf(other) === invariantOf(violation))
  }
  for (let size = Math.ceil(left.length / 2); size >= 1 && left.length > 0; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < left.length && played < runs; ) {
      const fewer = left.toSpliced(start, size)
      if (await stillBreaks(fewer)) left = fewer
      else start += size
    }
  }
  return left
}
