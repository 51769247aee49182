import type { Person } from '../audience/person.ts'
import { loadPerson, personKey } from '../audience/store.ts'
import type { Opened } from '../invitation/open-link.ts'
import { journal } from '../journal/journal.ts'
import { outboxRow } from '../outbox/outbox.ts'
import type { Clock } from '../platform/clock.ts'
import { absent, is } from '../platform/conditions.ts'
import type { Random } from '../platform/random.ts'
import type { Table } from '../platform/table.ts'
import { type Decision, decide } from './registration.ts'
import type { Wish } from './wish.ts'

/**
 * Commits an answer: the person's row, the log and the letter that tells them, all or nothing, on condition that nobody changed the answer
 * since it was read. Whoever lost that race is decided anew with what is now true.
 */
export async function answer(
  house: { table: Table; clock: Clock; random: Random },
  opened: Opened,
  wish: Wish,
): Promise<Exclude<Decision, { outcome: 'commit' }> | { outcome: 'committed' }> {
  let { person } = opened
  const { letter, campaign } = opened
  for (let attempt = 1; attempt <= 10; attempt++) {
    const now = house.clock.now()
    const decision = decide(wish, { person, letter, campaign, now })
    if (decision.outcome !== 'commit') return decision
    const { after } = decision
    const { number } = person
    const written = await house.table.commit([
      {
        update: personKey(campaign.id, number),
        set: { ...changed(person, after), version: after.version },
        if: person.version === 0 ? absent('version') : is('version', person.version),
      },
      journal(
        campaign.id,
        { at: now, actor: `person:${number}`, what: after.answer.status, number, before: person.answer, after: after.answer },
        String(after.version),
      ),
      outboxRow({
        campaign: campaign.id,
        number,
        kind: decision.letter,
        personVersion: after.version,
        letterVersion: letter.version,
        session: 'session' in after.answer ? after.answer.session : null,
        carries: decision.carries,
        at: now,
      }),
    ])
    if (written.done) return { outcome: 'committed' }
    const current = await loadPerson(house, campaign.id, number)
    if (!current) throw new Error(`person ${number} of ${campaign.id} vanished while answering`)
    person = current
  }
  throw new Error(`person ${opened.person.number} of ${campaign.id} was changed ten times while answering`)
}

const changed = (before: Person, after: Person): Partial<Person> =>
  Object.fromEntries(Object.entries(after).filter(([field, value]) => before[field as keyof Person] !== value))
