import type { SessionChange, WhenAndWhere } from './frozen-letter.ts'

type OfSession = Pick<SessionChange, 'what' | 'was'> & { session: WhenAndWhere }

/** Who is merged into a session of another day has a new day, whatever kind of change it was. */
export function nameOfChange(...changes: OfSession[]): 'moved' | 'newTime' | 'venueChanged' {
  if (changes.every(change => change.what === 'venueChanged' && isAtOneTime(change))) return 'venueChanged'
  return changes.every(({ was, session }) => was.date.long === session.date.long) ? 'newTime' : 'moved'
}

/**
 * What a meeting was, to somebody who said yes to it: as they did, or, where it is back to that, as
 * they read of it last.
 */
export const wasFor = ({ was, before }: Record<'was' | 'before', WhenAndWhere>, session: WhenAndWhere): WhenAndWhere =>
  isAtOneTime({ was, session }) && whereOf(was) === whereOf(session) ? before : was

export const whereOf = ({ venue }: Pick<WhenAndWhere, 'venue'>): string => [venue.name, venue.address].filter(Boolean).join(', ')

/** Nothing but the place is new. */
export const isAtOneTime = ({ was, session }: Omit<OfSession, 'what'>): boolean => whenOf(was) === whenOf(session)

export const whenOf = ({ date, time }: Pick<WhenAndWhere, 'date' | 'time'>): string => `${date.long} ${time}`
