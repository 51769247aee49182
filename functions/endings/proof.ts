import { createHash } from 'node:crypto'
import type { Key } from '../platform/table.ts'
import { rowKindOf } from './row-kinds.ts'

/** How many rows of each kind. */
export type KindCounts = Record<string, number>

export function countKinds(keys: readonly Key[]): KindCounts {
  const counts: KindCounts = {}
  for (const key of keys) {
    const { name } = rowKindOf(key) ?? { name: 'unknown' }
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

export const countOf = (counts: KindCounts): number => Object.values(counts).reduce((sum, count) => sum + count, 0)

/**
 * A hash of everything that is to be erased: whoever holds a list of it can show that it was this
 * list, and nobody else learns anything from it.
 */
export function planHash(keys: readonly Key[], objects: readonly { key: string; version: string | null }[]): string {
  const lines = [...keys.map(({ pk, sk }) => `${pk} ${sk}`), ...objects.map(({ key, version }) => `${key} ${version}`)]
  return `sha256:${createHash('sha256').update(lines.toSorted().join('\n')).digest('hex')}`
}

/** The line an erasure is proved by. */
export function proofLine(counts: KindCounts, objects: number, plan: string): string {
  const kinds = Object.entries(counts)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, count]) => `${kind}=${count}`)
  return [kinds.join(' ') || 'rows=0', `objects=${objects}`, `plan=${plan}`].join('; ')
}
