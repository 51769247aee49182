import { outOfBook } from '../audience/address-book.ts'
import { answerAsWritten, type Person, type PersonRow } from '../audience/person.ts'
import { asCounted, asOfLetter } from '../audience/reconfirm.ts'
import { asRead, loadPerson, personKey } from '../audience/store.ts'
import { oneLess } from '../audience/tally.ts'
import { chargedFor } from '../billing/charged.ts'
import { loadAgreementsOf, settleAgreement } from '../billing/store.ts'
import { campaignKey } from '../campaign/store.ts'
import { forgetUndelivered } from '../feedback/undelivered.ts'
import { loadInbox, mailInKey } from '../incoming/store.ts'
import { type Entry, entryKeys, journal, withoutWords } from '../journal/journal.ts'
import { type FrozenLetter, sessionEver } from '../letter/frozen-letter.ts'
import { loadOutboxOf } from '../outbox/outbox.ts'
import { loadPersonRequestsOf, personRequestKey } from '../outbox/person-request.ts'
import { present } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import type { Change, Key } from '../platform/table.ts'
import { chargeNow } from '../registration/bound.ts'
import { loadNeeds, needsKey } from '../registration/needs.ts'
import { releaseSeat } from '../seats/take.ts'
import { leaveLine, line, waitingKey } from '../seats/waiting-list.ts'
import type { CampaignId, PersonNumber, SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import { eraseFiles, eraseRows, incomingFiles } from './erase-rows.ts'
import type { Somebody } from './somebody.ts'

type House = Pick<Platform, 'table' | 'stored' | 'clock' | 'random'>

interface Who {
  campaign: CampaignId
  number: PersonNumber
  letter: FrozenLetter | undefined
  /** Mails they wrote are told by it. */
  address: string
  by: string
}

/** How often somebody may answer while they are forgotten. */
const attempts = 10

/**
 * Forgets one person of a campaign: what they have goes in one transaction with the seat they give
 * back, and whoever waits is offered it. No mail tells of it, to nobody. What hangs on their number
 * goes afterwards; done again it does no harm.
 */
export async function forgetIn(house: House, who: Who): Promise<void> {
  const { campaign, number } = who
  for (let attempt = 1; ; attempt++) {
    const person = await loadPerson(house, campaign, number)
    if (!person) break
    const changed = [...(await changes(house, who, person)), ...(await settledOrders(house, who, person))]
    if ((await house.table.commit(changed)).done) break
    if (attempt === attempts) throw new Error(`person ${number} of ${campaign} was changed ten times while they were forgotten`)
  }
  const rows = await rowsByNumber(house, who)
  await eraseFiles(house, await incomingFiles(house, rows))
  await eraseRows(house, rows)
  for (const change of await withoutWords(house, campaign, number)) await house.table.write(change)
  await house.table.write(forgetUndelivered(campaign, number))
}

async function changes(house: House, { campaign, letter, by }: Who, person: PersonRow): Promise<Change[]> {
  const { number } = person
  // The log, the counts and the line are of rows.
  const answer = answerAsWritten(person)
  const wasListed = person.registeredBy === null
  const frees = seatOf(asOfLetter(person, letter))
  const entry: Entry & { freed?: SessionId } = {
    at: house.clock.now(),
    actor: by,
    what: 'forgotten',
    number,
    before: { status: answer.status },
    // The stream carries this on: somebody in the line may be waiting for it.
    ...(frees && { freed: frees.session }),
  }
  return [
    { erase: personKey(campaign, number), if: asRead(person) },
    ...(await outOfBook(house, campaign, new Set([number]))),
    oneLess(campaign, person),
    ...(wasListed ? [{ update: campaignKey(campaign), add: { recipients: -1 }, if: present('pk') }] : []),
    journal(campaign, entry, 'forgotten'),
    ...(frees && letter ? [releaseSeat(campaign, frees.session, frees.seat)] : []),
    ...(answer.status === 'waitlisted' && !answer.offer ? [leaveLine(campaign, answer.session, answer.ticket)] : []),
  ]
}

function seatOf({ answer }: Person) {
  if (answer.status === 'registered' && answer.seat) return { session: answer.session, seat: answer.seat }
  if (answer.status === 'waitlisted' && answer.offer) return { session: answer.session, seat: answer.offer.seat }
  return null
}

/**
 * What giving up a coming seat costs by the terms they agreed to, and what is charged anyway, is
 * written on the order that stays. Together with the person's row: of an order that went before it
 * an answer given in between would make a piece anew, which nobody could read.
 */
async function settledOrders(house: House, { campaign, letter }: Who, person: PersonRow): Promise<Change[]> {
  const orders = await loadAgreementsOf(house, campaign, person.number)
  return orders.map(agreed => settleAgreement(campaign, agreed, percentOf(person, agreed, letter, house.clock.now())))
}

export function percentOf(
  row: PersonRow,
  agreed: Parameters<typeof chargedFor>[1],
  letter: FrozenLetter | undefined,
  now: Instant,
): number {
  const person = asOfLetter(row, letter)
  const { percent } = chargedFor(asCounted(row, letter).answer, agreed) ?? { percent: 0 }
  if (agreed.cancelled || percent === 0 || person.answer.status !== 'registered') return percent
  const session = letter && sessionEver(letter, person.answer.session)
  return letter?.price && session && now < session.starts ? (chargeNow(letter, session, person, now)?.percent ?? percent) : percent
}

/**
 * What stands under their number: mails to them, with their claims, what they need, and places in
 * lines that ended with their session, of which their answer may say nothing any more.
 */
async function rowsByNumber(
  house: Pick<Platform, 'table'>,
  { campaign, number, letter, address }: Pick<Who, 'campaign' | 'number' | 'letter' | 'address'>,
): Promise<Key[]> {
  const [ended, outbox, requests, mails, needs] = await Promise.all([
    Promise.all((letter?.gone ?? []).map(({ id }) => placesIn(house, campaign, id, number))),
    loadOutboxOf(house, campaign, number),
    loadPersonRequestsOf(house, campaign, number),
    loadInbox(house, campaign),
    loadNeeds(house, campaign, number),
  ])
  const theirs = mails.filter(mail => mail.number === number || mail.from.toLowerCase() === address).map(mailInKey)
  return [
    ...outbox,
    ...requests.map(request => personRequestKey(campaign, request)),
    ...theirs,
    ...ended.flat(),
    ...(needs ? [needsKey(campaign, number)] : []),
  ].map(({ pk, sk }) => ({ pk, sk }))
}

async function placesIn(house: Pick<Platform, 'table'>, campaign: CampaignId, session: SessionId, number: PersonNumber): Promise<Key[]> {
  const places: Key[] = []
  for await (const waiting of line(house, campaign, session))
    if (waiting.number === number) places.push(waitingKey(campaign, session, waiting.ticket))
  return places
}

/** Every row that is erased or rewritten when this person is forgotten. */
export async function rowsOfPerson(house: Pick<Platform, 'table'>, { campaign: { id }, letter, person }: Somebody): Promise<Key[]> {
  const { number, email } = person
  const answer = answerAsWritten(person)
  const waits = answer.status === 'waitlisted' && !answer.offer && !letter?.gone?.some(({ id: gone }) => gone === answer.session)
  const [book, byNumber, entries] = await Promise.all([
    outOfBook(house, id, new Set([number])),
    rowsByNumber(house, { campaign: id, number, letter, address: email }),
    entryKeys(house, id, number),
  ])
  return [
    personKey(id, number),
    ...book.map(change => ('update' in change ? change.update : change.erase)),
    ...(waits ? [waitingKey(id, answer.session, answer.ticket)] : []),
    ...byNumber,
    ...entries,
  ]
}
