import type { Suppression } from '../audience/person.ts'
import { loadPerson, personKey } from '../audience/store.ts'
import { type Entry, journal } from '../journal/journal.ts'
import { absent, all, is, present } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import type { Change } from '../platform/table.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
import { noteUndelivered } from './undelivered.ts'

/**
 * From weakest to strongest: a complaint outweighs a bounce, and both outweigh an opt-out, in
 * whatever order they arrive.
 */
const strength: Suppression['because'][] = ['optedOut', 'bounced', 'complained']

/**
 * Stops mail to a person (suppression list). The same news twice, or weaker news later, changes
 * nothing.
 * @returns false when there is no such person
 */
export async function suppress(
  house: Pick<Platform, 'table' | 'clock'>,
  who: { campaign: CampaignId; number: PersonNumber },
  because: Suppression['because'],
  actor: string,
  attempt = 1,
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
    entry(who.campaign, { at: now, actor, what: because, number: who.number, before: before?.because ?? 'none', after: because }, attempt),
    ...(because === 'optedOut' ? [] : [noteUndelivered(who.campaign, who.number, now)]),
  ])
  return written.done || suppress(house, who, because, actor, attempt + 1)
}

/** Takes an opt-out back. An address that bounced or complained stays stopped. */
export async function takeBack(
  house: Pick<Platform, 'table' | 'clock'>,
  who: { campaign: CampaignId; number: PersonNumber },
  actor: string,
  attempt = 1,
): Promise<void> {
  const suppression = (await loadPerson(house, who.campaign, who.number))?.suppression
  if (suppression?.because !== 'optedOut') return
  const written = await house.table.commit([
    { update: personKey(who.campaign, who.number), remove: ['suppression'], if: is('suppression', suppression) },
    entry(who.campaign, { at: house.clock.now(), actor, what: 'optedIn', number: who.number, before: 'optedOut', after: 'none' }, attempt),
  ])
  if (!written.done) await takeBack(house, who, actor, attempt + 1)
}

/**
 * Somebody may opt out, in and out again in one moment: the entry that stands there already stays,
 * and the next attempt has another id.
 */
const entry = (campaign: CampaignId, said: Entry, attempt: number): Change => ({
  ...journal(campaign, said, `${said.what}#${attempt}`),
  if: absent('pk'),
})
