import type { Person } from '../audience/person.ts'
import type { LinkKeys } from '../platform/link-keys.ts'
import type { CampaignId } from '../values/ids.ts'
import { linkToken } from './personal-link.ts'

/** The signed halves of the links a mail to this person holds. */
export function linkTokens(keys: LinkKeys, campaign: CampaignId, { number, generation }: Pick<Person, 'number' | 'generation'>) {
  const token = (purpose: 'invitation' | 'participant' | 'optOut') => linkToken(keys, { purpose, campaign, number, generation })
  return { answer: token('invitation'), participant: token('participant'), optOut: token('optOut') }
}
