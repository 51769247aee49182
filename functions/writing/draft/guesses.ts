import type { Found } from './found.ts'
import { because, type Reading, type Weighed } from './reading.ts'

/** Something the draft does not know for sure: it is named, and a person decides. */
export interface Guess {
  fact: string
  /** One or two readings, the likeliest first. */
  readings: { value: string; line: number; because: string }[]
  /** Something speaks clearly against it: it is told, and not put into the letter. */
  isUnlikely: boolean
  says: string
}

/** What a draft is in doubt about, gathered while it is made. */
export interface Guesses {
  all: Guess[]
  /** Found where it is sure; else null, and what was read is kept as a guess. */
  take<Value>(fact: string, weighed: Weighed<Value>, asText: (value: Value) => string): Found<Value> | null
  /** What is written all the same, but worth a look. */
  note(fact: string, says: string, line?: number): void
  /** `gæt: 11. marts eller 12. marts`, to stand in the letter; null without a guess. */
  mark(fact: string): string | null
}

export function newGuesses(): Guesses {
  const all: Guess[] = []
  return {
    all,
    take(fact, weighed, asText) {
      if (weighed.is === 'sure') return { value: weighed.reading.value, line: weighed.reading.line }
      if (weighed.is === 'guess') all.push(guessOf(fact, weighed.readings, asText))
      return null
    },
    note: (fact, says, line) =>
      void all.push({ fact, readings: [], isUnlikely: false, says: line === undefined ? says : `Linje ${line}: ${says}` }),
    mark(fact) {
      const guess = all.find(other => other.fact === fact && other.readings.length > 0 && !other.isUnlikely)
      return guess ? `(gæt: ${guess.readings.map(({ value }) => value.slice(0, 160)).join(' eller ')})` : null
    },
  }
}

function guessOf<Value>(fact: string, readings: Reading<Value>[], asText: (value: Value) => string): Guess {
  const read = readings.map(reading => ({ value: asText(reading.value), line: reading.line, because: because(reading) }))
  return {
    fact,
    readings: read,
    isUnlikely: readings.some(({ reasons }) => reasons.some(({ weight }) => weight <= -4)),
    says: `${read
      .map(({ value, line, because: reason }) => `Måske »${value.slice(0, 160)}« (linje ${line}${reason ? `: ${reason}` : ''})`)
      .join(', eller ')}.`,
  }
}
