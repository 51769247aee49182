import { chance, lot } from './chance.ts'

/**
 * What may go wrong. At a call: the door dies before or after it, its answer is lost, it is
 * throttled, another transaction is in the way, only part of it is done, the service fails, it
 * takes long, an eventually consistent read is old. On the way: a message comes twice, late or
 * never.
 */
export const callFaults = ['crashBefore', 'crashAfter', 'lost', 'throttle', 'conflict', 'partial', 'broken', 'slow', 'stale'] as const
export const wayFaults = ['twice', 'late', 'never'] as const

export type CallFault = (typeof callFaults)[number]
export type WayFault = (typeof wayFaults)[number]
export type Fault = CallFault | WayFault

/**
 * `send-batch/SendBulkEmail#2:lost`: the second such call of that door. By place and occurrence, so
 * that taking one away moves few others.
 */
export type PlacedFault = `${string}#${number}:${Fault}`

export interface Faults {
  /** What goes wrong here and now, among what can. */
  at<Kind extends Fault>(place: string, can: readonly Kind[]): Kind | null
  /** From now on nothing does. */
  stop(): void
  happened: PlacedFault[]
}

/**
 * Few calls of a run are these, and most depends on them: mailing many people, and taking a seat.
 */
const delicate = /\/SendBulkEmail$|^site\/UpdateItem$/

/**
 * Each seed switches a random half of the faults on, at a rate of its own; some seeds have none at
 * all.
 */
export function faultsOfSeed(seed: number): Faults {
  const draw = chance(seed, 'faults')
  const rate = draw.pick([0, 0.004, 0.01, 0.02, 0.05])
  const wayRate = draw.pick([0, 0.02, 0.1])
  const on = new Set<Fault>([...callFaults, ...wayFaults].filter(() => draw.often(0.5)))
  return openFaults((place, occurrence, can) => {
    const possible = can.filter(kind => on.has(kind))
    if (possible.length === 0) return null
    const often = (wayFaults as readonly string[]).includes(possible[0]!) ? wayRate : rate
    if (lot(seed, place, occurrence) >= often * (delicate.test(place) ? 5 : 1)) return null
    return possible[Math.floor(lot(seed, place, occurrence, 'kind') * possible.length)]!
  })
}

/** Exactly these, as a shrunk seed names them. */
export function faultsListed(list: readonly PlacedFault[]): Faults {
  const known = new Map(list.map(placed => [placed.slice(0, placed.lastIndexOf(':')), placed.slice(placed.lastIndexOf(':') + 1) as Fault]))
  return openFaults((place, occurrence, can) => {
    const fault = known.get(`${place}#${occurrence}`)
    return fault !== undefined && (can as readonly Fault[]).includes(fault) ? (fault as (typeof can)[number]) : null
  })
}

type Decide = <Kind extends Fault>(place: string, occurrence: number, can: readonly Kind[]) => Kind | null

function openFaults(decide: Decide): Faults {
  const occurrences = new Map<string, number>()
  const happened: PlacedFault[] = []
  let stopped = false
  return {
    at(place, can) {
      const occurrence = (occurrences.get(place) ?? 0) + 1
      occurrences.set(place, occurrence)
      const fault = stopped ? null : decide(place, occurrence, can)
      if (fault) happened.push(`${place}#${occurrence}:${fault}`)
      return fault
    },
    stop() {
      stopped = true
    },
    happened,
  }
}
