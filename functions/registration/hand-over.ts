import type { Person } from '../audience/person.ts'
import { loadPerson, personKey } from '../audience/store.ts'
import { loadAgreement, putAgreement, recordHandedOver } from '../billing/store.ts'
import type { Opened } from '../invitation/open-link.ts'
import { journal } from '../journal/journal.ts'
import { sessionOf } from '../letter/frozen-letter.ts'
import { outboxRow } from '../outbox/notice.ts'
import { absent, is } from '../platform/conditions.ts'
import type { AnswerHouse } from './actions.ts'
import { personFor } from './colleagues.ts'
import { isEligible, mailedAlready, maySomebodyElseAnswer, withRuns } from './registration.ts'
import type { Colleague } from './wish.ts'

export type HandedOver = 'handedOver' | 'noSeat' | 'taken' | 'notEligible' | 'tooMany' | 'started' | 'calledOff'

/**
 * Gives a seat to a colleague, free of charge and until the meeting starts. The seat itself does
 * not move: it stays taken in the name it was taken in, and only whose it is changes, so there is
 * no moment in which it is free.
 */
export async function handOver(house: AnswerHouse, opened: Opened, to: Colleague): Promise<HandedOver> {
  const { letter, campaign } = opened
  if (campaign.state === 'calledOff') return 'calledOff'
  for (let attempt = 1; attempt <= 5; attempt++) {
    const giver = await loadPerson(house, campaign.id, opened.person.number)
    if (giver?.answer.status === 'transferred') return 'handedOver'
    if (giver?.answer.status !== 'registered') return 'noSeat'
    if (house.clock.now() >= (sessionOf(letter, giver.answer.session)?.starts ?? house.clock.now())) return 'started'
    const taker = await personFor(house, { ...opened, person: giver }, to)
    if (taker === 'tooMany') return 'tooMany'
    if (taker.number === giver.number || !maySomebodyElseAnswer(taker)) return 'taken'
    if (!isEligible(letter, taker, to.role ?? undefined)) return 'notEligible'
    if (await moved(house, opened, giver, taker)) return 'handedOver'
  }
  throw new Error(`person ${opened.person.number} of ${campaign.id} was changed five times while handing over`)
}

/**
 * Both answers, both notices and the agreement, all or nothing, if neither has changed since they
 * were read.
 */
async function moved(house: AnswerHouse, { letter, campaign }: Opened, giver: Person, taker: Person): Promise<boolean> {
  const { answer } = giver
  if (answer.status !== 'registered') return false
  const now = house.clock.now()
  const order = answer.agreed === undefined ? undefined : { campaign: campaign.id, number: giver.number, order: answer.agreed }
  const agreed = order && (await loadAgreement(house, order))
  const mailed = mailedAlready({ person: taker, campaign, now }, answer.session)
  const shared = { campaign: campaign.id, letterVersion: letter.version, session: answer.session, at: now }
  const change = (who: Person, after: Person['answer'], more: Partial<Person>) => [
    {
      update: personKey(campaign.id, who.number),
      set: { answer: after, version: who.version + 1, ...more },
      if: who.version === 0 ? absent('version') : is('version', who.version),
    },
    journal(
      campaign.id,
      { at: now, actor: `person:${giver.number}`, what: after.status, number: who.number, before: who.answer, after },
      String(who.version + 1),
    ),
  ]
  const theirs: Person['answer'] = {
    status: 'registered',
    session: answer.session,
    since: now,
    by: giver.number,
    ...(answer.seat && { seat: answer.seat }),
    ...(agreed && { agreed: taker.version + 1 }),
  }
  const written = await house.table.commit([
    ...change(
      giver,
      { status: 'transferred', session: answer.session, since: now, to: taker.number },
      { handedOver: (giver.handedOver ?? 0) + 1 },
    ),
    ...change(taker, theirs, { alreadyHas: withRuns(taker, mailed) }),
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
    ...(agreed && order
      ? [recordHandedOver(order, taker.number), putAgreement(campaign.id, { ...agreed, number: taker.number, order: taker.version + 1 })]
      : []),
  ])
  return written.done
}
