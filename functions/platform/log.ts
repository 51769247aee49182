/** What doors write for operators: ids and counts, never a name, an address or a link. */
export interface Log {
  info(says: string, about?: Record<string, unknown>): void
  warn(says: string, about?: Record<string, unknown>): void
  error(says: string, about?: Record<string, unknown>): void
}

/** One JSON object a line, as CloudWatch Logs Insights reads them; Lambda adds time and request. */
export function openLog(door: string): Log {
  const line =
    (level: string) =>
    (says: string, about: Record<string, unknown> = {}) =>
      console.log(JSON.stringify({ level, door, says, ...about }))
  return { info: line('info'), warn: line('warn'), error: line('error') }
}
