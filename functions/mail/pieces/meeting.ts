import type { FrozenLetter, FrozenSession } from '../../letter/frozen-letter.ts'
import type { Venue } from '../../letter/letter.ts'
import { capitalised } from '../../values/capitalised.ts'
import { joinedBy, literal, nothing, type Piece, personal } from './piece.ts'

/**
 * When and where, in the words a mail needs: of one session, or of the session each reader has
 * chosen.
 */
export interface Meeting {
  /** `Mandag den 4. maj 2026` */
  date: Piece
  /** `mandag den 4. maj` */
  short: Piece
  /** `4. maj` */
  brief: Piece
  /** `kl. 15.30–18.00` */
  time: Piece
  /** `Gate21, Sal 1` */
  venue: Piece
  /**
   * The venue, and its address where not every venue has one: an empty line or a lonely comma would
   * stand for those without.
   */
  place: Piece
  /** `Liljens Kvarter 2, 2620 Albertslund`, a line of its own, or empty. */
  address: Piece
}

export const venueName = ({ name, room }: Venue): string => (room ? `${name}, ${room}` : name)

export const meetingAt = (session: FrozenSession): Meeting => ({
  date: literal(capitalised(session.date.long)),
  short: literal(session.date.short),
  brief: literal(session.date.brief),
  time: literal(session.time),
  venue: literal(venueName(session.venue)),
  place: literal(venueName(session.venue)),
  address: literal(session.venue.address ?? ''),
})

const chosenByReader: Meeting = {
  date: personal('sessionDate'),
  short: personal('sessionShort'),
  brief: personal('sessionBrief'),
  time: personal('sessionTime'),
  venue: personal('sessionVenue'),
  place: joinedBy([personal('sessionVenue'), personal('sessionAddress')], nothing),
  address: nothing,
}

/**
 * For those who have a seat: with one session it is the same for all and stands in the template
 * once.
 */
export const meetingOfReader = ({ sessions }: Pick<FrozenLetter, 'sessions'>): Meeting =>
  sessions.length === 1 ? meetingAt(sessions[0]) : chosenByReader
