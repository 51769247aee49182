import { asRow, type Person, type PersonRow } from '../audience/person.ts'
import { asOfLetter } from '../audience/reconfirm.ts'
import { closes, type FrozenLetter } from '../letter/frozen-letter.ts'
import { type Step, stepRun } from '../letter/step.ts'
import { type LeftOutBecause, leftOut } from '../mailing/audience-of.ts'
import type { NoticeKind } from '../outbox/notice.ts'
import { mailedAlready, withRuns } from '../registration/mailed-already.ts'
import type { PersonNumber } from '../values/ids.ts'
import { hour, type Instant, later } from '../values/instant.ts'
import { type SupposedAnswer, supposedAnswers, type WhatIf } from './supposed-answers.ts'

/** What a rehearsal is played with: nothing in it is read from or written to anywhere. */
export interface Stage {
  letter: FrozenLetter
  /** The timetable as it would be, or as it is. */
  steps: readonly Step[]
  persons: readonly PersonRow[]
  /** The last number the invitation is meant for. */
  invitedTo: number
  /** The ids of documents whose file is there. */
  documents: readonly string[]
  now: Instant
  whatIf?: WhatIf
}

/** One mail of the timetable, played. */
export interface PlayedStep {
  step: Step
  /**
   * `waits`: a document it does not go without is missing, and nobody gets it until it is there.
   */
  outcome: 'sent' | 'waits' | 'over'
  readers: PersonNumber[]
  leftOut: Partial<Record<LeftOutBecause, PersonNumber[]>>
  /** The documents that are missing. */
  missing: string[]
}

/** A mail to one person that follows from a supposed answer. */
export interface PlayedNotice {
  kind: NoticeKind
  at: Instant
  number: PersonNumber
}

export interface Rehearsal {
  steps: PlayedStep[]
  notices: PlayedNotice[]
  /** When the supposed answers come: an hour after the invitation. */
  answersAt: Instant | null
  /** The list as a step meets it, with the answers supposed by then. */
  castAt(at: Instant): readonly Person[]
}

/**
 * Plays the timetable with the real list (dry run): each step at its moment, by the rule that
 * decides it when it is real. Pure, so that what it says is what a launch does with the same
 * answers.
 */
export function rehearsalOf({ letter, steps, persons, invitedTo, documents, now, whatIf = {} }: Stage): Rehearsal {
  const answersAt = momentOfAnswers(letter, steps, now)
  const seen = persons.map(person => asOfLetter(person, letter))
  const supposed = answersAt ? supposedAnswers(letter, seen, whatIf, answersAt) : new Map<PersonNumber, SupposedAnswer>()
  const after = persons.map((row, index) => answered(row, seen[index]!, supposed.get(row.number), steps))
  const rowsAt = (at: Instant) => (answersAt !== null && answersAt <= at ? after : persons)
  const thereFor = ({ name }: Step) => (whatIf.programmeLate && name === 'programme' ? [] : documents)
  return {
    castAt: at => rowsAt(at).map(person => asOfLetter(person, letter)),
    steps: steps.map(step =>
      played({ ...step, invitedTo: step.invitedTo ?? invitedTo }, rowsAt(step.at), { documents: thereFor(step), letter }),
    ),
    notices: [...supposed].map(([number, { status, since }]) => ({ kind: noticeOf[status], at: since, number })),
    answersAt: supposed.size > 0 ? answersAt : null,
  }
}

/**
 * Whether a letter alone says how a mail reads. What staff wrote besides and a change of plan are
 * steps of a campaign too, and are read where they were ordered.
 */
export const isOfTimetable = ({ name, change }: Step): boolean => change === undefined && name !== 'message'

const noticeOf: Record<SupposedAnswer['status'], NoticeKind> = {
  registered: 'confirmation',
  declined: 'declined',
  waitlisted: 'waitlisted',
}

/** While people may still answer; null where that is over. */
function momentOfAnswers(letter: FrozenLetter, steps: readonly Step[], now: Instant): Instant | null {
  const invitation = steps.find(({ name }) => name === 'invitation')
  const at = later(invitation && invitation.at > now ? invitation.at : now, hour)
  return at < closes(letter) ? at : null
}

function answered(row: PersonRow, person: Person, answer: SupposedAnswer | undefined, plan: readonly Step[]): PersonRow {
  if (!answer) return row
  const had =
    answer.status === 'registered' ? mailedAlready({ person, campaign: { plan: [...plan] }, now: answer.since }, answer.session) : []
  return asRow({ ...person, answer, alreadyHas: withRuns(person, had) })
}

function played(
  step: Step,
  persons: readonly PersonRow[],
  { documents, letter }: { documents: readonly string[]; letter: FrozenLetter },
): PlayedStep {
  const missing = (step.documents ?? []).filter(id => !documents.includes(id))
  if (step.state === 'sent' || step.state === 'held') return { step, outcome: 'over', readers: [], leftOut: {}, missing: [] }
  if (missing.length > 0) return { step, outcome: 'waits', readers: [], leftOut: {}, missing }
  const judged = persons
    .filter(({ number }) => number >= (step.from ?? 1))
    .map(person => ({ number: person.number, because: leftOut(step, person, letter) }))
  const out = Map.groupBy(
    judged.filter((one): one is typeof one & { because: LeftOutBecause } => one.because !== null),
    ({ because }) => because,
  )
  return {
    step,
    outcome: 'sent',
    readers: judged.filter(({ because }) => because === null).map(({ number }) => number),
    leftOut: Object.fromEntries([...out].map(([because, people]) => [because, people.map(({ number }) => number)])),
    missing,
  }
}

/** What one person gets, in order of time: the answer to *what would Anna get, and when?* */
export const mailsOf = ({ steps, notices }: Rehearsal, number: PersonNumber): { mailing: string; at: Instant }[] =>
  [
    ...steps.filter(({ readers }) => readers.includes(number)).map(({ step }) => ({ mailing: stepRun(step.name, step.run), at: step.at })),
    ...notices.filter(notice => notice.number === number).map(({ kind, at }) => ({ mailing: kind, at })),
  ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
