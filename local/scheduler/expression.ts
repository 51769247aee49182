import { Temporal } from 'temporal-polyfill'
import { type Cron, nextCron, parseCron } from './cron.ts'

export type Expression =
  | { kind: 'at'; local: Temporal.PlainDateTime }
  | { kind: 'rate'; everyMilliseconds: number }
  | { kind: 'cron'; cron: Cron }

/**
 * `at(yyyy-mm-ddThh:mm:ss)`, `rate(10 minutes)` or `cron(0 9 * * ? *)`; null when it is none of
 * them.
 */
export function parseExpression(text: string): Expression | null {
  const [, kind, inside = ''] = /^(at|rate|cron)\((.*)\)$/.exec(text) ?? []
  if (kind === 'at') return parseAt(inside)
  if (kind === 'rate') return parseRate(inside)
  const cron = kind === 'cron' ? parseCron(inside) : null
  return cron && { kind: 'cron', cron }
}

function parseAt(inside: string): Expression | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(inside)) return null
  try {
    return { kind: 'at', local: Temporal.PlainDateTime.from(inside, { overflow: 'reject' }) }
  } catch {
    return null
  }
}

const unitMilliseconds: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

function parseRate(inside: string): Expression | null {
  const [, count, unit = ''] = /^([1-9]\d*) (minute|hour|day)s?$/.exec(inside) ?? []
  return count ? { kind: 'rate', everyMilliseconds: Number(count) * unitMilliseconds[unit]! } : null
}

/**
 * The first time at or after `from`. A rate counts from `start`, and its day is 24 hours. An `at()`
 * whose local time does not exist moves forward by the length of the gap; one that exists twice is
 * the first.
 */
export function nextTime(expression: Expression, zone: string, from: Date, start: Date): Date | null {
  switch (expression.kind) {
    case 'at': {
      const time = new Date(expression.local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds)
      return time >= from ? time : null
    }
    case 'rate': {
      const periods = Math.max(0, Math.ceil((from.getTime() - start.getTime()) / expression.everyMilliseconds))
      return new Date(start.getTime() + periods * expression.everyMilliseconds)
    }
    case 'cron': {
      const moment = nextCron(expression.cron, zone, Temporal.Instant.fromEpochMilliseconds(from.getTime()))
      return moment && new Date(moment.epochMilliseconds)
    }
  }
}
