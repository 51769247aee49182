import type { Existence, Pattern, Wanted } from './lambda.ts'

/** Whether an event source mapping with these patterns hands something to its Lambda. */
export const isLetThrough = (patterns: readonly Pattern[], what: unknown): boolean =>
  patterns.length === 0 || patterns.some(pattern => matches(pattern, what))

const matches = (pattern: Pattern, what: unknown): boolean =>
  typeof what === 'object' &&
  what !== null &&
  Object.entries(pattern).every(([name, wanted]) => {
    const found = (what as Record<string, unknown>)[name]
    return isList(wanted)
      ? wanted.some(one => (isExistence(one) ? one.exists === (found !== undefined) : one === found))
      : matches(wanted, found)
  })

const isList = (wanted: Pattern | readonly Wanted[]): wanted is readonly Wanted[] => Array.isArray(wanted)
const isExistence = (wanted: Wanted): wanted is Existence => typeof wanted === 'object' && wanted !== null
