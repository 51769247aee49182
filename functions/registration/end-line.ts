import { asOfLetter } from '../audience/reconfirm.ts'
import { asRead, loadPerson, personKey } from '../audience/store.ts'
import { tallyOf } from '../audience/tally.ts'
import { loadCampaign, loadLetter } from '../campaign/store.ts'
import { journal } from '../journal/journal.ts'
import { type FrozenLetter, lineEnds, sessionOf } from '../letter/frozen-letter.ts'
import { outboxRow } from '../outbox/notice-row.ts'
import type { Platform } from '../platform/platform.ts'
import type { LineEnds } from '../schedule/wake-up.ts'
import { closeLine, line } from '../seats/waiting-list.ts'
import type { PersonNumber, SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'

type House = Pick<Platform, 'table' | 'clock'>

/**
 * The end of a waiting list: from now on no seat is offered, so everybody still in it is told, once
 * for each end (a deadline may be moved). They remain waitlisted, for a deadline that is put off
 * lets the line move again. A seat that becomes free now is for those staff let in.
 */
export async function endLine(house: House, { campaign: id, lineOf }: LineEnds): Promise<'notDue' | number> {
  const [campaign, letter] = await Promise.all([loadCampaign(house, id), loadLetter(house, id, { consistent: true })])
  const session = letter && sessionOf(letter, lineOf)
  if (campaign?.state !== 'launched' || !letter || !session) return 'notDue'
  const end = lineEnds(letter, session)
  if (house.clock.now() < end) return 'notDue'
  let told = 0
  for await (const { number, ticket } of line(house, id, lineOf)) if (await tellOne(house, letter, { number, ticket, lineOf, end })) told++
  await closeLine(house, letter, lineOf)
  return told
}

async function tellOne(
  { table, clock }: House,
  letter: FrozenLetter,
  { number, ticket, lineOf, end }: { number: PersonNumber; ticket: number; lineOf: SessionId; end: Instant },
): Promise<boolean> {
  const { campaign } = letter
  // Whoever answers at this moment makes the write come to nothing, and is looked at once more.
  for (let attempt = 1; attempt <= 5; attempt++) {
    const read = await loadPerson({ table }, campaign, number)
    if (!read) return false
    const person = asOfLetter(read, letter)
    const { answer } = person
    if (answer.status !== 'waitlisted' || answer.session !== lineOf || answer.ticket !== ticket) return false
    if (answer.offer || answer.over === end) return false
    const now = clock.now()
    const version = person.version + 1
    const after = { ...answer, over: end }
    const written = await table.commit([
      { update: personKey(campaign, number), set: { answer: after, version }, if: asRead(person) },
      ...tallyOf(campaign, { number, before: answer, after }),
      journal(campaign, { at: now, actor: 'waiting-list', what: 'waitingOver', number, before: answer, after }, String(version)),
      outboxRow({
        kind: 'waiting-over',
        campaign,
        number,
        personVersion: version,
        letterVersion: letter.version,
        session: lineOf,
        calendar: null,
        carries: [],
        at: now,
      }),
    ])
    if (written.done) return true
  }
  throw new Error(`person ${number} of ${campaign} was changed five times while the waiting list ended`)
}
