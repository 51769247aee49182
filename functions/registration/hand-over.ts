import type { Person } from '../audience/person.ts'
import { personKey } from '../audience/store.ts'
import { loadAgreement, putAgreement, recordHandedOver } from '../billing/store.ts'
import { sessionOf } from '../campaign/frozen-letter.ts'
import type { Opened } from '../invitation/open-link.ts'
import { journal } from '../journal/journal.ts'
import { outboxRow } from '../outbox/outbox.ts'
import { absent, is } from '../platform/conditions.ts'
import type { AnswerHouse } from './actions.ts'
import { personFor } from './colleagues.ts'
import type { Colleague } from './wish.ts'

export type HandedOver = 'handedOver' | 'noSeat' | 'taken' | 'started' | 'raced'

/**
 * Gives a seat to a colleague, free of charge and until the meeting starts. The seat itself does not move: it stays taken under the number it was
 * taken in, and only whose it is changes, so there is no moment in which it is free.
 */
export async function handOver(house: AnswerHouse, opened: Opened, to: Colleague): Promise<HandedOver> {
  const { person: giver, letter, campaign } = opened
  const { answer } = giver
  if (answer.status !== 'registered') return 'noSeat'
  const now = house.clock.now()
  if (now >= (sessionOf(letter, answer.session)?.starts ?? now)) return 'started'
  const taker = await personFor(house, opened, to)
  if (taker.number === giver.number || taker.answer.status === 'registered' || taker.answer.status === 'declined') return 'taken'

  const order = answer.agreed === undefined ? undefined : { campaign: campaign.id, number: giver.number, order: answer.agreed }
  const agreed = order && (await loadAgreement(house, order))
  const shared = { campaign: campaign.id, letterVersion: letter.version, session: answer.session, carries: [], at: now }
  const change = (who: Person, after: Person['answer'], what: string) => [
    {
      update: personKey(campaign.id, who.number),
      set: { answer: after, version: who.version + 1 },
      if: who.version === 0 ? absent('version') : is('version', who.version),
    },
    journal(
      campaign.id,
      { at: now, actor: `person:${giver.number}`, what, number: who.number, before: who.answer, after },
      String(who.version + 1),
    ),
  ]
  const written = await house.table.commit([
    ...change(giver, { status: 'transferred', session: answer.session, since: now, to: taker.number }, 'transferred'),
    ...change(
      taker,
      {
        status: 'registered',
        session: answer.session,
        since: now,
        by: giver.number,
        ...(answer.seat && { seat: answer.seat }),
        ...(agreed && { agreed: taker.version + 1 }),
      },
      'registered',
    ),
    outboxRow({
      ...shared,
      number: giver.number,
      kind: 'handed-over',
      calendar: 'CANCEL',
      personVersion: giver.version + 1,
      other: taker.number,
    }),
    outboxRow({
      ...shared,
      number: taker.number,
      kind: 'confirmation',
      calendar: 'PUBLISH',
      personVersion: taker.version + 1,
      other: giver.number,
    }),
    ...(agreed && order
      ? [recordHandedOver(order, taker.number), putAgreement(campaign.id, { ...agreed, number: taker.number, order: taker.version + 1 })]
      : []),
  ])
  return written.done ? 'handedOver' : 'raced'
}
