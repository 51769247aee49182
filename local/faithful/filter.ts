import type { Pattern } from './lambda.ts'

/** Whether an event source mapping with these patterns hands something to its Lambda. */
export const isLetThrough = (patterns: readonly Pattern[], what: unknown): boolean =>
  patterns.length === 0 || patterns.some(pattern => matches(pattern, what))

const matches = (pattern: Pattern, what: unknown): boolean =>
  typeof what === 'object' &&
  what !== null &&
  Object.entries(pattern).every(([name, wanted]) => {
    const found = (what as Record<string, unknown>)[name]
    return Array.isArray(wanted) ? wanted.includes(found) : matches(wanted as Pattern, found)
  })
