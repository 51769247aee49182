/** Calls that reached SES, the bytes of their bodies, and the mails they asked for. */
export type CallCount = { calls: number; bytes: number; entries: number }
export type CallCounts = Record<string, CallCount>

export function countCalls() {
  const counts: CallCounts = {}
  return {
    add(operation: string, bytes: number, entries: number): void {
      const before = counts[operation] ?? { calls: 0, bytes: 0, entries: 0 }
      counts[operation] = { calls: before.calls + 1, bytes: before.bytes + bytes, entries: before.entries + entries }
    },
    counts: (): CallCounts => ({ ...counts }),
  }
}
