/** One thing that was looked at, in an operator's words. */
export interface Check {
  /** Stable word in capitals. */
  code: string
  level: 'ok' | 'warning' | 'blocker'
  says: string
  /** What to do about it; empty where all is well. */
  do: string
}

export const ok = (code: string, says: string): Check => ({ code, level: 'ok', says, do: '' })
export const warning = (code: string, says: string, doing: string): Check => ({ code, level: 'warning', says, do: doing })
export const blocker = (code: string, says: string, doing: string): Check => ({ code, level: 'blocker', says, do: doing })
