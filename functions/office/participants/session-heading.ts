import type { FrozenSession } from '../../letter/frozen-letter.ts'

/** Where and when, above the people of one session. */
export const sessionHeading = ({ venue, date, time }: FrozenSession): string =>
  [venue.name, venue.room, `${date.long} ${time}`].filter(Boolean).join(', ')
