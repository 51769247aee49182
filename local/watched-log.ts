import type { Log } from '../functions/platform/log.ts'

export interface WatchedLog extends Log {
  /** What went wrong since the house opened, in words. A settled test house has none. */
  errors: { says: string; about: Record<string, unknown> }[]
}

/** Keeps what doors complain of, and prints it unless the house is quiet. */
export function watchedLog(quiet: boolean): WatchedLog {
  const errors: WatchedLog['errors'] = []
  const print = (level: string, says: string, about: Record<string, unknown>) => {
    if (!quiet) console.error(level, says, JSON.stringify(about))
  }
  return {
    errors,
    info: () => {},
    warn: (says, about = {}) => print('warning:', says, about),
    error(says, about = {}) {
      errors.push({ says, about })
      print('error:', says, about)
    },
  }
}
