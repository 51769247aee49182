import { createHash } from 'node:crypto'
import type { Person } from '../audience/person.ts'
import type { Step } from '../letter/step.ts'

export interface Fingerprinted {
  /** The letter as its author wrote it. */
  source: string
  persons: readonly Person[]
  documents: readonly string[]
  steps: readonly Step[]
}

/** Which of the four has changed since somebody looked the rehearsal through. */
export type FingerprintPart = 'letter' | 'list' | 'documents' | 'plan'

export type Fingerprint = Record<FingerprintPart, string>

/**
 * What was rehearsed, as a hash of each part: a launch can say what has changed since, and not only
 * that something has (a stale plan).
 */
export const fingerprint = ({ source, persons, documents, steps }: Fingerprinted): Fingerprint => ({
  letter: hash(source),
  list: hash(persons.map(({ number, email, name, municipality, role, kind }) => [number, email, name, municipality, role, kind])),
  documents: hash(documents.toSorted((a, b) => (a < b ? -1 : 1))),
  plan: hash(steps.map(({ name, run, at, sessions }) => [name, run, at, sessions])),
})

export const fingerprintText = (of: Fingerprint): string => `${of.letter}.${of.list}.${of.documents}.${of.plan}`

const hash = (of: unknown): string => createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 12)
