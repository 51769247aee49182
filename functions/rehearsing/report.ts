import type { PersonRow } from '../audience/person.ts'
import type { LeftOutBecause } from '../mailing/audience-of.ts'
import type { PersonNumber } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { PlayedStep, Rehearsal } from './rehearsal.ts'

/** A rehearsal with names, as `indbyd rehearse` and the console show it. */
export interface RehearsalReport {
  recipients: number
  answersAt: Instant | null
  steps: {
    step: string
    run?: number
    /** The day it is for, where each has its own. */
    forDay?: string
    at: Instant
    /** `mandag den 27. april 2026 kl. 09.00` */
    local: string
    outcome: PlayedStep['outcome']
    sent: number
    leftOut: Partial<Record<LeftOutBecause, number>>
    missing: string[]
    readers: NamedReader[]
  }[]
  /** Mails that follow from the answers supposed. */
  notices: ({ mailing: string; at: Instant } & NamedReader)[]
}

export interface NamedReader {
  number: PersonNumber
  name: string
  email: string
}

export function rehearsalReport({ steps, notices, answersAt }: Rehearsal, persons: readonly Omit<PersonRow, 'answer'>[]): RehearsalReport {
  const byNumber = new Map(persons.map(({ number, name, email }) => [number, { number, name, email }]))
  const named = (number: PersonNumber): NamedReader => byNumber.get(number) ?? { number, name: '', email: '' }
  return {
    recipients: persons.length,
    answersAt,
    steps: steps.map(({ step, outcome, readers, leftOut, missing }) => ({
      step: step.name,
      ...(step.run && { run: step.run }),
      ...(step.forDay && { forDay: step.forDay }),
      at: step.at,
      local: `${step.local.date.long} ${step.local.time}`,
      outcome,
      sent: readers.length,
      leftOut: counted(leftOut),
      missing,
      readers: readers.map(named),
    })),
    notices: notices.map(({ kind, at, number }) => ({ mailing: kind, at, ...named(number) })),
  }
}

const counted = (leftOut: PlayedStep['leftOut']): Partial<Record<LeftOutBecause, number>> =>
  Object.fromEntries(Object.entries(leftOut).map(([because, numbers]) => [because, numbers.length]))
