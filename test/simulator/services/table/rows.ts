import type { Row } from './attribute.ts'

export interface RowChange {
  pk: string
  sk: string
  before: Row | undefined
  after: Row | undefined
}

/** What became true at one moment, together. */
export interface Commit {
  at: number
  /** The invocation that asked for it; 0 for nobody. */
  by: number
  changes: RowChange[]
}

interface Kept {
  now: Row | undefined
  /** As it was before, newest last: an eventually consistent read may see it. */
  past: { until: number; row: Row | undefined }[]
}

/**
 * The table's rows with all their past: what is true, what was true then, and every commit in
 * order.
 */
export function openRows(now: () => number) {
  const partitions = new Map<string, Map<string, Kept>>()
  const commits: Commit[] = []
  const watching: ((commit: Commit) => void)[] = []

  const kept = (pk: string, sk: string) => partitions.get(pk)?.get(sk)
  function then({ past, now }: Kept, at: number): Row | undefined {
    const old = past.find(({ until }) => until > at)
    return old ? old.row : now
  }

  return {
    get(pk: string, sk: string, at?: number): Row | undefined {
      const row = kept(pk, sk)
      return row && (at === undefined ? row.now : then(row, at))
    },

    /** Rows of a partition by sort key. */
    all(pk: string, at?: number): Row[] {
      const sorted = [...(partitions.get(pk) ?? new Map<string, Kept>())].toSorted(([one], [other]) => (one < other ? -1 : 1))
      return sorted.map(([, row]) => (at === undefined ? row.now : then(row, at))).filter(row => row !== undefined)
    },

    everyRow: (): Row[] =>
      [...partitions.values()].flatMap(partition => [...partition.values()].map(({ now }) => now).filter(row => row !== undefined)),

    commit(by: number, changed: { pk: string; sk: string; after: Row | undefined }[]): void {
      const changes = changed.map(({ pk, sk, after }): RowChange => {
        const partition = partitions.get(pk) ?? new Map<string, Kept>()
        partitions.set(pk, partition)
        const row = partition.get(sk) ?? { now: undefined, past: [] }
        partition.set(sk, row)
        const before = row.now
        row.past.push({ until: now(), row: before })
        row.now = after
        return { pk, sk, before, after }
      })
      const commit = { at: now(), by, changes }
      commits.push(commit)
      for (const watch of watching) watch(commit)
    },

    commits,
    watch: (watcher: (commit: Commit) => void) => watching.push(watcher),
  }
}

export type Rows = ReturnType<typeof openRows>
