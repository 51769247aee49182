import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../../functions/platform/log.ts'

export interface Line {
  level: string
  says: string
  about: Record<string, unknown>
}

/**
 * Where Lambdas write: a file a door, as CloudWatch has a log group a door, when the house is kept.
 * What they warn and complain of the house's own log hears too.
 */
export function functionLog({ dir, log }: { dir: string | undefined; log: Log }) {
  const folder = dir && join(dir, 'logs')
  if (folder) mkdirSync(folder, { recursive: true })
  return (door: string) =>
    (line: string): void => {
      if (folder) appendFileSync(join(folder, `${door}.log`), `${line}\n`)
      const { level, says, about } = readLine(line)
      if (level === 'warn') log.warn(says, about)
      if (level === 'error') log.error(says, about)
    }
}

/**
 * The runtime puts time, request and level before what `platform/log.ts` wrote; a line of anybody
 * else's has no level of ours.
 */
function readLine(line: string): Line {
  try {
    const { level, says, ...about } = JSON.parse(line.slice(line.indexOf('{'))) as Record<string, unknown>
    return { level: String(level), says: String(says), about }
  } catch {
    return { level: 'none', says: line, about: {} }
  }
}
