import type { Person } from '../audience/person.ts'
import { asOfLetter } from '../audience/reconfirm.ts'
import { asRead, loadPerson, personKey } from '../audience/store.ts'
import { tallyOf } from '../audience/tally.ts'
import { loadCampaign, loadLetter } from '../campaign/store.ts'
import { journal } from '../journal/journal.ts'
import { type FrozenLetter, type FrozenSession, lineEnds, sessionOf } from '../letter/frozen-letter.ts'
import { outboxRow } from '../outbox/notice-row.ts'
import type { Platform } from '../platform/platform.ts'
import { offerUntil } from '../schedule/offer-time.ts'
import type { AlarmClock } from '../schedule/wake-up.ts'
import { loadBlocks, seatsLeft } from '../seats/store.ts'
import { releaseSeat, takeSeat } from '../seats/take.ts'
import { closeLine, leaveLine, line, openLine, type Waiting } from '../seats/waiting-list.ts'
import type { CampaignId, SessionId } from '../values/ids.ts'
import { earliest } from '../values/instant.ts'
import { isUnreached, passedOver } from './unreached.ts'

export type OfferHouse = Pick<Platform, 'table' | 'clock'> & AlarmClock

/**
 * Offers free seats to whoever waits, first in first out, each once and until a moment. The seat is
 * taken in the waiting person's name before they are told, so nobody can slip in between; not taken
 * in time, it goes on to the next. Safe to run at any moment and as often as anybody likes.
 */
export async function offerFreedSeats(house: OfferHouse, campaignId: CampaignId, session: SessionId): Promise<void> {
  const [campaign, letter] = await Promise.all([loadCampaign(house, campaignId), loadLetter(house, campaignId, { consistent: true })])
  if (campaign?.state !== 'launched' || !letter || letter.offerLastsHours === null) return
  const place = sessionOf(letter, session)
  if (!place || house.clock.now() >= lineEnds(letter, place)) return
  let somebodyWaits = false
  // Whoever's municipality has had its share, or whom no mail reaches, waits on, and the next may
  // be served. For those no seat is kept from newcomers.
  for await (const next of line(house, campaignId, session)) {
    const offered = await offerTo(house, letter, place, next)
    somebodyWaits ||= offered === 'noSeat' || offered === 'waitsOn'
    if (offered === 'noSeat') break
  }
  // Somebody may have joined just as the line was closed: the mark is set again wherever it is
  // missing.
  await (somebodyWaits ? openLine : closeLine)(house, letter, session)
}

async function offerTo(
  house: OfferHouse,
  letter: FrozenLetter,
  place: FrozenSession,
  { ticket, number }: Waiting,
): Promise<'offered' | 'noSeat' | 'notWaiting' | 'waitsOn' | 'shareIsFull' | 'unreached'> {
  const { table, clock } = house
  const { campaign } = letter
  const { id: session } = place
  const read = await loadPerson(house, campaign, number)
  const person = read && asOfLetter(read, letter)
  if (!person || !waitsHere(person, session, ticket)) {
    await table.write(leaveLine(campaign, session, ticket))
    return 'notWaiting'
  }
  const { municipality, handedOver } = person
  if (isUnreached(person)) {
    const free = seatsLeft(await loadBlocks(house, letter, { consistent: true }))[session] ?? 0
    if (free > 0) await table.write(passedOver(letter, { number, session, ticket }, clock.now()))
    return 'unreached'
  }
  const taken = await takeSeat(house, place, { campaign, number, municipality, handedOver }, 'firstInLine')
  if (taken === 'municipalityFull') return 'shareIsFull'
  if (typeof taken !== 'object') return 'noSeat'
  const now = clock.now()
  const until = earliest(offerUntil(now, letter.offerLastsHours ?? 0), lineEnds(letter, place))
  const version = person.version + 1
  const answer = { ...person.answer, offer: { until, seat: taken.seat } }
  const offered = await table.commit([
    { update: personKey(campaign, number), set: { answer, version }, if: asRead(person) },
    leaveLine(campaign, session, ticket),
    ...tallyOf(campaign, { number, before: person.answer, after: answer }),
    journal(campaign, { at: now, actor: 'waiting-list', what: 'offered', number, before: person.answer, after: answer }, String(version)),
    outboxRow({
      campaign,
      number,
      kind: 'offer',
      offerUntil: until,
      personVersion: version,
      letterVersion: letter.version,
      session,
      calendar: null,
      carries: [],
      at: now,
    }),
  ])
  if (!offered.done) return giveBack(house, letter, session, number, taken.seat)
  await house.wakeUps.set({ name: offerName(campaign, number), at: until, message: { campaign, offerTo: number, version } })
  return 'offered'
}

/**
 * They answered while the seat was taken for them. It is given back on condition that their newest
 * answer does not hold it.
 */
async function giveBack(
  house: OfferHouse,
  letter: FrozenLetter,
  session: SessionId,
  number: Person['number'],
  seat: Parameters<typeof releaseSeat>[2],
) {
  const person = await loadPerson(house, letter.campaign, number)
  const status = person && asOfLetter(person, letter).answer.status
  if (person && status !== 'registered' && status !== 'waitlisted')
    await house.table.commit([
      { update: personKey(letter.campaign, number), set: { version: person.version + 1 }, if: asRead(person) },
      releaseSeat(letter.campaign, session, seat),
    ])
  return 'waitsOn' as const
}

const waitsHere = ({ answer }: Person, session: SessionId, ticket: number): boolean =>
  answer.status === 'waitlisted' && answer.session === session && answer.ticket === ticket && answer.offer === undefined

const offerName = (campaign: CampaignId, number: number) => `${campaign}.offer-${number}`
