import type { OrderNumber } from '../audience/person.ts'
import { all, isNot, present } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import type { Change, Item, Key } from '../platform/table.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { Agreement, Buyer } from './agreement.ts'

/**
 * What identifies an agreement: whose it is and which of theirs. One that was cancelled stays when
 * a new one is made.
 */
export interface Order {
  campaign: CampaignId
  number: PersonNumber
  order: OrderNumber
}

const pk = (campaign: CampaignId) => `C#${campaign}#B`

const agreementKey = ({ campaign, number, order }: Order): Key => ({
  pk: pk(campaign),
  sk: `${String(number).padStart(7, '0')}#${String(order).padStart(6, '0')}`,
})

export const putAgreement = (campaign: CampaignId, agreed: Agreement): Change => ({
  put: { ...agreementKey({ campaign, ...agreed }), ...agreed },
})

export const recordCancelled = (of: Order, at: Instant, percent: number): Change => ({
  update: agreementKey(of),
  set: { cancelled: { at, percent } },
})

export const recordHandedOver = (of: Order, to: PersonNumber): Change => ({ update: agreementKey(of), set: { handedTo: to } })

/** Refused where it is the same, so that a form that came twice is no news. */
export const changeBuyer = (of: Order, buyer: Buyer): Change => ({
  update: agreementKey(of),
  set: { buyer },
  if: all(present('pk'), isNot('buyer', buyer)),
})

export async function loadAgreement({ table }: Pick<Platform, 'table'>, of: Order): Promise<Agreement | undefined> {
  const row = await table.get<Item & Agreement>(agreementKey(of), { consistent: true })
  if (!row) return undefined
  // Without its key: what is loaded here is put again under another one when a seat is handed over.
  const { pk: _, sk: __, ...agreed } = row
  return agreed
}

export const loadAgreements = ({ table }: Pick<Platform, 'table'>, campaign: CampaignId): Promise<Agreement[]> =>
  table.query<Item & Agreement>({ pk: pk(campaign), consistent: true })
