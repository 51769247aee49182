import type { LetterDocument } from '../letter/letter.ts'
import type { Renewal, Step } from '../letter/step.ts'
import type { SessionId } from '../values/ids.ts'

/**
 * Who is mailed a document's file by itself: those invited, or only those with a seat, at some of
 * the sessions where these have mails of their own.
 */
export interface DocumentReaders {
  to: Renewal['to']
  sessions?: SessionId[]
}

/**
 * Who has been mailed a version of it before. Null while nobody has it: a file may come again as
 * often as it likes until it has gone out.
 */
export const whoHas = (document: string, steps: readonly Step[]): DocumentReaders | null =>
  readersOf(steps.filter(step => step.carries?.some(carried => carried.document === document)))

/**
 * Who was mailed what it goes with before it joined the letter: nobody else would bring it to them.
 * A mailing that has begun takes nothing more along.
 */
export const whoLacks = ({ id, with: goesWith }: Pick<LetterDocument, 'id' | 'with'>, steps: readonly Step[]): DocumentReaders | null =>
  readersOf(
    steps.filter(
      ({ name, batches, carries = [] }) =>
        batches !== undefined && goesWith.some(mailing => mailing === name) && !carries.some(({ document }) => document === id),
    ),
  )

function readersOf(gone: Step[]): DocumentReaders | null {
  if (gone.some(({ name, renewal }) => name === 'invitation' || renewal?.to === 'invited')) return { to: 'invited' }
  const runs = gone.filter(({ name, renewal }) => name === 'programme' || renewal)
  if (runs.length === 0) return null
  const sessions = runs.every(run => run.sessions) ? [...new Set(runs.flatMap(run => run.sessions ?? []))] : []
  return { to: 'registered', ...(sessions.length > 0 && { sessions }) }
}
