import { createHash } from 'node:crypto'
import type { PersonRow } from '../audience/person.ts'
import type { Step } from '../letter/step.ts'
import type { Instant } from '../values/instant.ts'

export interface Fingerprinted {
  /** The letter as its author wrote it. */
  source: string
  persons: readonly Omit<PersonRow, 'answer'>[]
  /** The newest file of each document. */
  documents: readonly { document: string; sha256: string }[]
  steps: readonly Step[]
  /** What is due at this very moment goes out at the launch, whenever that is. */
  now: Instant
}

/** Which of the four has changed since somebody looked the rehearsal through. */
export const fingerprintParts = ['letter', 'list', 'documents', 'plan'] as const
export type FingerprintPart = (typeof fingerprintParts)[number]

export type Fingerprint = Record<FingerprintPart, string>

/**
 * What was rehearsed, as a hash of each part: a launch can say what has changed since, and not only
 * that something has (a stale plan).
 */
export const fingerprint = ({ source, persons, documents, steps, now }: Fingerprinted): Fingerprint => ({
  letter: hash(source),
  list: hash(persons.map(({ number, email, name, municipality, role, kind }) => [number, email, name, municipality, role, kind])),
  documents: hash(documents.map(({ document, sha256 }) => `${document} ${sha256}`).toSorted((a, b) => (a < b ? -1 : 1))),
  plan: hash(steps.map(({ name, run, at, sessions }) => [name, run, at === now ? 'at launch' : at, sessions])),
})

export const fingerprintText = (of: Fingerprint): string => fingerprintParts.map(part => of[part]).join('.')

/** Of a text that came back with a form; undefined where it is none. */
export function fingerprintFrom(text: string): Fingerprint | undefined {
  const [letter, list, documents, plan, ...more] = text.split('.')
  const parts = { letter, list, documents, plan }
  const isWhole = more.length === 0 && Object.values(parts).every(part => /^[0-9a-f]{12}$/.test(part ?? ''))
  return isWhole ? (parts as Fingerprint) : undefined
}

/** The parts that are no longer what they were. */
export const changedParts = (was: Fingerprint, is: Fingerprint): FingerprintPart[] =>
  fingerprintParts.filter(part => was[part] !== is[part])

const hash = (of: unknown): string => createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 12)
