import { parseArgs } from 'node:util'
import { type Instant, instant, isInstant } from '../functions/values/instant.ts'

export interface StartOptions {
  port: number
  now: Instant | null
  fresh: boolean
  dir: string
  faithful: boolean
  /** As on a stage that takes no mail in. */
  noInbound: boolean
  /** The house ends when this process does. */
  endsWith: number | null
}

export type Read = { outcome: 'read'; options: StartOptions } | { outcome: 'wrong'; says: string }

const known = '--port 4600, --now 2026-03-18T08:00:00Z, --fresh, --dir .local, --faithful, --no-inbound og --ends-with PID'
const wrong = (says: string): Read => ({ outcome: 'wrong', says })

/**
 * `npm start [-- --port 4600 --now INSTANT --fresh --dir .local --faithful --no-inbound
 * --ends-with PID]`, or a sentence on what was wrong with it.
 */
export function readStartOptions(typed: string[]): Read {
  // npm keeps what is typed before its own `--` and hands on only the values.
  const [loose] = typed
  if (loose !== undefined && !loose.startsWith('-')) return wrong(`Skriv -- foran: npm start -- --port 4600. Huset fik kun »${loose}«.`)
  const given = parsed(typed)
  if ('says' in given) return wrong(given.says)
  const { port: portTyped, now, fresh, dir, faithful, 'no-inbound': noInbound, 'ends-with': pid } = given.values
  const port = Number(portTyped)
  if (!/^\d+$/.test(portTyped) || port > 65_000) return wrong(`--port skal være et tal op til 65000, ikke »${portTyped}«.`)
  if (now !== undefined && !isInstant(now)) return wrong(`--now skal være et tidspunkt som 2026-03-18T08:00:00Z, ikke »${now}«.`)
  if (dir === '') return wrong('--dir skal være en mappe.')
  if (pid !== undefined && !/^[1-9]\d*$/.test(pid)) return wrong(`--ends-with skal være nummeret på en proces, ikke »${pid}«.`)
  const endsWith = pid === undefined ? null : Number(pid)
  return { outcome: 'read', options: { port, now: now === undefined ? null : instant(now), fresh, dir, faithful, noInbound, endsWith } }
}

function parsed(typed: string[]) {
  try {
    return parseArgs({
      args: typed,
      options: {
        port: { type: 'string', default: '4600' },
        now: { type: 'string' },
        fresh: { type: 'boolean', default: false },
        dir: { type: 'string', default: '.local' },
        faithful: { type: 'boolean', default: false },
        'no-inbound': { type: 'boolean', default: false },
        'ends-with': { type: 'string' },
      },
    })
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    const [, option = ''] = /'(--?[^\s'<]+)/.exec(message) ?? []
    return {
      says:
        code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE'
          ? `${option} passer ikke sådan. ${kends}`
          : `Huset kender ikke ${option || typed.join(' ')}. ${kends}`,
    }
  }
}

const kends = `Det kender ${known}.`
