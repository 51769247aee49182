import { findByAddress } from '../audience/address-book.ts'
import type { Person } from '../audience/person.ts'
import { asOfLetter } from '../audience/reconfirm.ts'
import { asRead, loadPerson, personKey } from '../audience/store.ts'
import { tallyOf } from '../audience/tally.ts'
import { loadAgreement, putAgreement, recordHandedOver } from '../billing/store.ts'
import type { Opened } from '../invitation/open-link.ts'
import { journal } from '../journal/journal.ts'
import { sessionOf } from '../letter/frozen-letter.ts'
import { outboxRow } from '../outbox/notice-row.ts'
import type { PersonNumber } from '../values/ids.ts'
import { awaitsOwnYes } from './bound.ts'
import { isEligible, maySomebodyElseAnswer } from './eligible.ts'
import { mailedAlready, withRuns } from './mailed-already.ts'
import { mostHands, mostNamed, type NamingHouse, type NotNamed, nameOnLink, whomItMeans } from './naming.ts'
import { eraseNeeds } from './needs.ts'
import type { AnswerHouse } from './settle-answer.ts'
import type { Colleague } from './wish.ts'

export type HandedOver = 'handedOver' | 'noSeat' | 'notEligible' | 'started' | 'calledOff' | NotNamed

/**
 * Gives a seat to a colleague (transfer), free of charge and until the meeting starts. The seat
 * itself does not move: it stays taken in the name it was taken in, and only whose it is changes,
 * so there is no moment in which it is free. Who cannot have it is known before they are counted as
 * named, so a slip costs nothing.
 */
export async function handOver(
  house: AnswerHouse & NamingHouse,
  opened: Opened,
  to: Colleague,
  actor = `person:${opened.person.number}`,
): Promise<HandedOver> {
  const { letter, campaign } = opened
  if (campaign.state === 'calledOff') return 'calledOff'
  for (let attempt = 1; attempt <= 5; attempt++) {
    const read = await loadPerson(house, campaign.id, opened.person.number)
    const giver = read && asOfLetter(read, letter)
    if (giver?.answer.status === 'transferred') return (await isTheirs(house, opened, giver.answer.to, to)) ? 'handedOver' : 'noSeat'
    if (giver?.answer.status !== 'registered') return 'noSeat'
    if (house.clock.now() >= (sessionOf(letter, giver.answer.session)?.starts ?? house.clock.now())) return 'started'
    const meant = await whomItMeans(house, { ...opened, person: giver }, to)
    if (typeof meant === 'string') return meant
    if (meant.number === giver.number) return 'isNamer'
    if (!maySomebodyElseAnswer(meant)) return 'ownAnswer'
    if (!isEligible(letter, meant, to.role ?? undefined)) return 'notEligible'
    const hands = (root: Pick<Person, 'kind'>) => Math.max(mostHands, mostNamed(letter, root))
    const taker = await nameOnLink(house, { ...opened, person: giver }, meant, hands, actor)
    if (typeof taker === 'string') return taker
    if (await moved(house, opened, giver, taker, { ...to, actor })) return 'handedOver'
  }
  throw new Error(`person ${opened.person.number} of ${campaign.id} was changed five times while handing over`)
}

/** The same form once more; to somebody else a seat that is gone cannot go again. */
const isTheirs = async (house: NamingHouse, { campaign }: Opened, taker: PersonNumber, { email }: Colleague): Promise<boolean> =>
  (await findByAddress(house, campaign.id, campaign.bookRows, email))?.number === taker

/**
 * Both answers, both notices and the agreement, all or nothing, if neither has changed since they
 * were read.
 */
async function moved(
  house: AnswerHouse,
  { letter, campaign }: Opened,
  giver: Person,
  taker: Person,
  { role, actor }: Colleague & { actor: string },
): Promise<boolean> {
  const { answer } = giver
  if (answer.status !== 'registered') return false
  const now = house.clock.now()
  const order = answer.agreed === undefined ? undefined : { campaign: campaign.id, number: giver.number, order: answer.agreed }
  const agreed = order && (await loadAgreement(house, order))
  const instead = awaitsOwnYes(answer) ? answer.instead : order && { number: giver.number, order: order.order }
  const mailed = mailedAlready({ person: taker, campaign, now }, answer.session)
  const shared = { campaign: campaign.id, letterVersion: letter.version, session: answer.session, at: now }
  const change = (who: Person, after: Person['answer'], more: Partial<Person>) => [
    {
      update: personKey(campaign.id, who.number),
      set: { answer: after, version: who.version + 1, ...more },
      if: asRead(who),
    },
    journal(campaign.id, { at: now, actor, what: after.status, number: who.number, before: who.answer, after }, String(who.version + 1)),
  ]
  const theirs: Person['answer'] = {
    status: 'registered',
    session: answer.session,
    since: now,
    by: giver.number,
    ...(letter.plan && { plan: letter.plan }),
    ...(answer.seat && { seat: answer.seat }),
    ...(agreed && { agreed: taker.version + 1 }),
    ...(instead && { instead }),
  }
  const given: Person['answer'] = { status: 'transferred', session: answer.session, since: now, to: taker.number }
  const written = await house.table.commit([
    ...change(giver, given, { handedOver: (giver.handedOver ?? 0) + 1, ...(giver.onList && { onList: false }) }),
    ...change(taker, theirs, { alreadyHas: withRuns(taker, mailed), ...(role && role !== taker.role && { role, statedRole: role }) }),
    ...tallyOf(
      campaign.id,
      { number: giver.number, before: giver.answer, after: given },
      { number: taker.number, before: taker.answer, after: theirs },
    ),
    outboxRow({
      ...shared,
      number: giver.number,
      kind: 'handed-over',
      calendar: 'CANCEL',
      personVersion: giver.version + 1,
      other: taker.number,
      carries: [],
    }),
    outboxRow({
      ...shared,
      number: taker.number,
      kind: 'confirmation',
      calendar: 'PUBLISH',
      personVersion: taker.version + 1,
      other: giver.number,
      carries: mailed.map(({ name }) => name),
    }),
    ...(letter.cateringNeeds ? [eraseNeeds(campaign.id, giver.number)] : []),
    ...(agreed && order
      ? [recordHandedOver(order, taker.number), putAgreement(campaign.id, { ...agreed, number: taker.number, order: taker.version + 1 })]
      : []),
  ])
  return written.done
}
