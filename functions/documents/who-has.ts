import type { Renewal, Step } from '../letter/step.ts'
import type { SessionId } from '../values/ids.ts'

/**
 * Who has been mailed a document before: those invited, or only those with a seat, at some of the
 * sessions where these have mails of their own.
 */
export interface Had {
  to: Renewal['to']
  sessions?: SessionId[]
}

/** Null while nobody has it: a file may come again as often as it likes until it has gone out. */
export function whoHas(document: string, steps: readonly Step[]): Had | null {
  const gone = steps.filter(step => step.carries?.some(carried => carried.document === document))
  if (gone.some(({ name }) => name === 'invitation')) return { to: 'invited' }
  const runs = gone.filter(({ name }) => name === 'programme')
  if (runs.length === 0) return null
  const sessions = runs.flatMap(({ sessions }) => sessions ?? [])
  return { to: 'registered', ...(sessions.length > 0 && { sessions }) }
}
