/**
 * A number from 0 up to, not including, 1, that is always the same for the same words: what hangs
 * on it stays when other things change.
 */
export function lot(...words: (string | number)[]): number {
  let hash = 0x811c9dc5
  for (const character of words.join('|')) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193)
    hash ^= hash >>> 15
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

/** A stream of chance of one's own: one actor's draws do not shift another's. */
export interface Chance {
  fraction(): number
  /** A whole number from 0 up to, not including, `n`. */
  below(n: number): number
  /** A whole number, both ends included. */
  between(from: number, to: number): number
  often(share: number): boolean
  pick<T>(list: readonly T[]): T
  /** One of the keys, as often as its weight says. */
  weighed<Key extends string>(weights: Record<Key, number>): Key
}

export function chance(...words: (string | number)[]): Chance {
  const seed = words.join('|')
  let drawn = 0
  const fraction = () => lot(seed, drawn++)
  const below = (n: number) => Math.floor(fraction() * n)
  return {
    fraction,
    below,
    between: (from, to) => from + below(to - from + 1),
    often: share => fraction() < share,
    pick: list => list[below(list.length)]!,
    weighed(weights) {
      const entries = Object.entries(weights) as [keyof typeof weights, number][]
      let left = fraction() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [key, weight] of entries) {
        left -= weight
        if (left < 0) return key
      }
      return entries.at(-1)![0]
    },
  }
}
