import { type Person, stopsAllMail } from '../audience/person.ts'
import { asRead, personKey } from '../audience/store.ts'
import { tallyOf } from '../audience/tally.ts'
import { journal } from '../journal/journal.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { staffNotice, staffNoticeKey } from '../outbox/staff-notice.ts'
import type { Platform } from '../platform/platform.ts'
import type { Change } from '../platform/table.ts'
import { releaseSeat } from '../seats/take.ts'
import { joinLine } from '../seats/waiting-list.ts'
import type { PersonNumber, SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'

/** No seat waits for an answer to a mail that cannot arrive. */
export const isUnreached = ({ suppression }: Pick<Person, 'suppression'>): boolean => suppression !== null && stopsAllMail(suppression)

/** Staff hear once of whoever was next in line and is passed over; their place in it is kept. */
export const passedOver = (
  letter: FrozenLetter,
  { number, session, ticket }: { number: PersonNumber; session: SessionId; ticket: number },
  now: Instant,
): Change => staffNotice(letter, causeOf({ number, ticket }), { what: 'passedOver', number, session }, now)

const causeOf = ({ number, ticket }: { number: PersonNumber; ticket: number }): string => `passedOver#${number}#${ticket}`

/**
 * An offer that was mailed to an address which turned out to be gone: the seat goes on to the next,
 * and the person keeps the place in the line they had.
 */
export async function passOn({ table, clock }: Pick<Platform, 'table' | 'clock'>, letter: FrozenLetter, person: Person): Promise<void> {
  const { answer, number } = person
  if (answer.status !== 'waitlisted' || !answer.offer || !isUnreached(person)) return
  const { campaign } = letter
  const { offer, ...after } = answer
  const now = clock.now()
  const version = person.version + 1
  const entry = { at: now, actor: 'waiting-list', what: 'passedOver', number, before: answer, after, freed: answer.session }
  const { ticket, session } = answer
  // Passed over before, put right, and out of reach again: the row of the first time stands.
  const told = await table.get(staffNoticeKey(campaign, causeOf({ number, ticket })), { consistent: true })
  await table.commit([
    { update: personKey(campaign, number), set: { answer: after, version }, if: asRead(person) },
    releaseSeat(campaign, session, offer.seat),
    joinLine(campaign, session, { ticket, number }),
    ...tallyOf(campaign, { number, before: answer, after }),
    journal(campaign, entry, String(version)),
    ...(told ? [] : [passedOver(letter, { number, session, ticket }, now)]),
  ])
}
