import type { PersonNumber } from '../values/ids.ts'

/**
 * Holders in one row: 250 numbers are a few kB, still 300 takings a second; a larger room is
 * several rows.
 */
export const largestBlock = 250

/**
 * Capacities of a session's blocks: as even as they can be, together the room's. A cap per
 * municipality keeps a session in one block.
 */
export function blocksFor(capacity: number, inOne: boolean): number[] {
  const count = inOne ? 1 : Math.max(1, Math.ceil(capacity / largestBlock))
  return Array.from({ length: count }, (_, index) => Math.floor(capacity / count) + (index < capacity % count ? 1 : 0))
}

/** Where a person looks first: a home spread evenly, then the others in turn. */
export const blockOrder = (number: PersonNumber, count: number): number[] => {
  const home = Math.imul(number, 2_654_435_761) >>> 0
  return Array.from({ length: count }, (_, step) => (home + step) % count)
}
