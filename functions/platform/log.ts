import { Logger } from '@aws-lambda-powertools/logger'

/** What doors write for operators: ids and counts, never a name, an address or a link. */
export interface Log {
  info(says: string, about?: Record<string, unknown>): void
  warn(says: string, about?: Record<string, unknown>): void
  error(says: string, about?: Record<string, unknown>): void
}

export function openLog(door: string): Log {
  const logger = new Logger({ serviceName: door })
  return {
    info: (says, about = {}) => logger.info(says, about),
    warn: (says, about = {}) => logger.warn(says, about),
    error: (says, about = {}) => logger.error(says, about),
  }
}
