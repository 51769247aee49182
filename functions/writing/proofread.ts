import { undismissed } from '../letter/finding.ts'
import type { Letter } from '../letter/letter.ts'
import type { Instant } from '../values/instant.ts'
import type { Note, Problem } from '../values/problem.ts'
import { pastMeeting } from './check/past.ts'
import { check, goodToKnow } from './check.ts'
import { type LetterDefaults, parseLetter } from './parse.ts'

/** A letter that somebody is writing, with all there is to say of its text. */
export interface Proofread {
  /** Null while something in it cannot be read. */
  letter: Letter | null
  problems: Problem[]
  notes: Note[]
}

export function proofread(text: string, id: string, { sender, now }: Pick<LetterDefaults, 'sender'> & { now: Instant }): Proofread {
  const { letter, problems } = parseLetter(text, id, { sender, now })
  if (!letter) return { letter, problems, notes: [] }
  const past = undismissed(pastMeeting(letter, now), letter.dismiss)
  return { letter, problems: [...problems, ...check(letter), ...past], notes: goodToKnow(letter) }
}
