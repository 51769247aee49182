import type { FrozenLetter, FrozenSession } from '../../letter/frozen-letter.ts'

/** Says which session a sentence is about, where there are several. */
export const labelled = ({ sessions }: Pick<FrozenLetter, 'sessions'>, { date, venue }: FrozenSession, says: string): string =>
  sessions.length === 1 ? says : `${venue.name} den ${date.brief}: ${says}`
