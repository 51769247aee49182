import type { PersonRow } from '../audience/person.ts'
import { personKey } from '../audience/store.ts'
import { journal } from '../journal/journal.ts'
import { absent, all, any, is, present } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import type { CampaignId } from '../values/ids.ts'

/**
 * Revokes every link mailed to a person so far (a mail that was forwarded too far, an address that
 * was somebody else's). Their answer stays; the next mail to them has new links.
 * @returns false when somebody did so since the person was read
 */
export async function revokeLinks(
  { table, clock, random }: Pick<Platform, 'table' | 'clock' | 'random'>,
  { campaign, person: { number, generation }, by }: { campaign: CampaignId; person: Pick<PersonRow, 'number' | 'generation'>; by: string },
): Promise<boolean> {
  const asRead = is('generation', generation)
  const entry = {
    at: clock.now(),
    actor: by,
    what: 'revoked',
    number,
    before: { generation },
    after: { generation: generation + 1 },
  } as const
  const written = await table.commit([
    {
      update: personKey(campaign, number),
      set: { generation: generation + 1 },
      // The first generation is what is usual, and not written down.
      if: all(present('pk'), generation === 1 ? any(absent('generation'), asRead) : asRead),
    },
    journal(campaign, entry, random.id()),
  ])
  return written.done
}
