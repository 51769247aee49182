import * as v from 'valibot'
import { absent, any, present } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import { number, rowForm, text } from '../platform/row.ts'
import type { Change, Item, Key } from '../platform/table.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'

/**
 * What somebody has asked for on their own page and staff have not seen to: to be erased, or to
 * have a copy of what there is of them (data subject request, GDPR art. 15 and 17).
 */
export interface PersonRequest {
  number: PersonNumber
  wants: 'erase' | 'copy'
  at: Instant
  /** When staff have seen to it. */
  done?: Instant
}

const requestRow = rowForm<PersonRequest>('a request of a person', 1, {
  number: number<PersonNumber>(),
  wants: v.picklist(['erase', 'copy']),
  at: text<Instant>(),
  done: v.exactOptional(text<Instant>()),
})

const pk = (campaign: CampaignId) => `C#${campaign}#R`
const padded = (number: PersonNumber) => String(number).padStart(7, '0')
export const personRequestKey = (campaign: CampaignId, { number, wants }: Pick<PersonRequest, 'number' | 'wants'>): Key => ({
  pk: pk(campaign),
  sk: `${padded(number)}#${wants}`,
})

/** Asked for twice it is one request, until staff have seen to it. */
export const putPersonRequest = (campaign: CampaignId, request: PersonRequest): Change => ({
  put: { ...personRequestKey(campaign, request), ...requestRow.written(request) },
  if: any(absent('pk'), present('done')),
})

export const settlePersonRequest = (campaign: CampaignId, of: Pick<PersonRequest, 'number' | 'wants'>, done: Instant): Change => ({
  update: personRequestKey(campaign, of),
  set: { done },
  if: present('pk'),
})

/** Those staff have not seen to. */
export const loadPersonRequests = async ({ table }: Pick<Platform, 'table'>, campaign: CampaignId): Promise<PersonRequest[]> =>
  (await table.query<Item>({ pk: pk(campaign), consistent: true })).map(requestRow.read).filter(({ done }) => !done)

export const loadPersonRequestsOf = async (
  { table }: Pick<Platform, 'table'>,
  campaign: CampaignId,
  number: PersonNumber,
): Promise<PersonRequest[]> =>
  (await table.query<Item>({ pk: pk(campaign), prefix: `${padded(number)}#`, consistent: true })).map(requestRow.read)
