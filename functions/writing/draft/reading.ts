/**
 * One way to read a fact in a text: a candidate, with what speaks for and against it. All
 * candidates of a fact are weighed against each other
 * over the whole text (evidence scoring), so that a later and better one wins over the first.
 */
export interface Reading<Value> {
  value: Value
  line: number
  reasons: Reason[]
}

export interface Reason {
  /** Above zero for, below against. */
  weight: number
  /** Danish, as it goes on after "fordi" or "men": *den står efter »senest«*. */
  says: string
}

export type Weighed<Value> = { is: 'sure'; reading: Reading<Value> } | { is: 'guess'; readings: Reading<Value>[] } | { is: 'unsaid' }

export const weightOf = ({ reasons }: Pick<Reading<unknown>, 'reasons'>): number => reasons.reduce((sum, { weight }) => sum + weight, 0)

/**
 * @param sure from here a reading is written as it is, when no other one with another value comes
 * close
 * @param guess from here it is named for a person to decide; what weighs less is not
 */
export function weigh<Value>(readings: Reading<Value>[], { sure, guess, same }: Scale<Value>): Weighed<Value> {
  const heaviest = readings.filter(reading => weightOf(reading) >= guess).toSorted((a, b) => weightOf(b) - weightOf(a) || a.line - b.line)
  const [best] = heaviest
  if (!best) return { is: 'unsaid' }
  const rival = heaviest.find(reading => !same(reading.value, best.value))
  if (weightOf(best) >= sure && (!rival || weightOf(best) - weightOf(rival) >= margin)) return { is: 'sure', reading: best }
  return { is: 'guess', readings: rival && weightOf(best) - weightOf(rival) < margin ? [best, rival] : [best] }
}

interface Scale<Value> {
  sure: number
  guess: number
  same: (a: Value, b: Value) => boolean
}

/** How much heavier the best must be for the next to be no question. */
const margin = 1

/** A rule of a table: what speaks for or against a candidate, when it holds. */
export interface Cue<Place> {
  weight: number
  says: string
  holds: (place: Place) => boolean
}

export const reasonsFor = <Place>(cues: Cue<Place>[], place: Place): Reason[] =>
  cues.flatMap(({ weight, says, holds }) => (holds(place) ? [{ weight, says }] : []))

/**
 * What most speaks for it, and what most against: *den står efter »senest«, men fristen er for
 * noget andet*.
 */
export function because({ reasons }: Pick<Reading<unknown>, 'reasons'>): string {
  const byWeight = reasons.toSorted((a, b) => b.weight - a.weight)
  const [most, least] = [byWeight[0], byWeight.at(-1)]
  return [most && most.weight > 0 ? most.says : '', least && least.weight < 0 ? least.says : ''].filter(Boolean).join(', men ')
}
