import type { Suppression } from '../audience/person.ts'
import { loadPerson, personKey } from '../audience/store.ts'
import { journal } from '../journal/journal.ts'
import type { Clock } from '../platform/clock.ts'
import { absent, all, is, present } from '../platform/conditions.ts'
import type { Table } from '../platform/table.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
import { noteUndelivered } from './undelivered.ts'

/** From weakest to strongest: a complaint outweighs a bounce, and both outweigh an opt-out, in whatever order they arrive. */
const strength: Suppression['because'][] = ['optedOut', 'bounced', 'complained']

/**
 * Stops mail to a person. The same news twice, or weaker news later, changes nothing.
 * @returns false when there is no such person
 */
export async function suppress(
  house: { table: Table; clock: Clock },
  who: { campaign: CampaignId; number: PersonNumber },
  because: Suppression['because'],
  actor: string,
): Promise<boolean> {
  const person = await loadPerson(house, who.campaign, who.number)
  const before = person?.suppression ?? null
  if (!person) return false
  if (before && strength.indexOf(before.because) >= strength.indexOf(because)) return true
  const now = house.clock.now()
  const suppression: Suppression = { because, since: now }
  const written = await house.table.commit([
    {
      update: personKey(who.campaign, who.number),
      set: { suppression },
      if: all(present('pk'), before ? is('suppression', before) : absent('suppression')),
    },
    journal(
      who.campaign,
      { at: now, actor, what: because, number: who.number, before: before?.because ?? 'none', after: because },
      because,
    ),
    ...(because === 'optedOut' ? [] : [noteUndelivered(who.campaign, who.number, now)]),
  ])
  return written.done || suppress(house, who, because, actor)
}
