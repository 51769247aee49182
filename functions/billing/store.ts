import * as v from 'valibot'
import type { OrderNumber } from '../audience/person.ts'
import { absent, all, isNot, present } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import { fields, number, rowForm, text } from '../platform/row.ts'
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

export const buyer = fields<Buyer>({ ean: v.string(), reference: v.string(), name: v.string(), email: v.string() })

const agreementRow = rowForm<Agreement>('an agreement', 1, {
  number: number<PersonNumber>(),
  order: v.number(),
  category: v.nullable(v.string()),
  øre: v.number(),
  terms: v.array(v.string()),
  termsVersion: v.string(),
  binding: v.boolean(),
  buyer,
  agreedAt: text<Instant>(),
  cancelled: v.exactOptional(v.object({ at: text<Instant>(), percent: v.number(), because: v.exactOptional(v.string()) })),
  handedTo: v.exactOptional(number<PersonNumber>()),
  charged: v.exactOptional(v.number()),
})

const pk = (campaign: CampaignId) => `C#${campaign}#B`

const padded = (number: PersonNumber) => String(number).padStart(7, '0')

const agreementKey = ({ campaign, number, order }: Order): Key => ({
  pk: pk(campaign),
  sk: `${padded(number)}#${String(order).padStart(6, '0')}`,
})

export const putAgreement = (campaign: CampaignId, agreed: Agreement): Change => ({
  put: { ...agreementKey({ campaign, ...agreed }), ...agreementRow.written(agreed) },
})

/** @param because the change of the meeting that made it free of charge */
export const recordCancelled = (of: Order, at: Instant, percent: number, because: string | null = null): Change => ({
  update: agreementKey(of),
  set: { cancelled: { at, percent, ...(because !== null && { because }) } },
})

/**
 * An order that was given up counts again, with what is agreed to now. What giving it up cost is
 * charged until there is a seat for it.
 */
export const takeUp = (of: Order, agreed: Partial<Agreement>, seated: boolean): Change => ({
  update: agreementKey(of),
  set: { ...agreed },
  ...(seated && { remove: ['cancelled'] }),
  if: present('pk'),
})

/** The last order somebody gave up. */
export async function orderGivenUp(
  { table }: Pick<Platform, 'table'>,
  { campaign, number }: Pick<Order, 'campaign' | 'number'>,
): Promise<OrderNumber | undefined> {
  const rows = await table.query<Item>({ pk: pk(campaign), prefix: `${padded(number)}#`, consistent: true })
  return rows.map(agreementRow.read).findLast(({ cancelled }) => cancelled)?.order
}

/**
 * Its person is about to be erased. An order nobody is charged for goes with them; of another it is
 * written down what is charged, for as long as the bookkeeping act has it kept.
 */
export const settleAgreement = (campaign: CampaignId, { number, order }: Agreement, charged: number): Change =>
  charged === 0
    ? { erase: agreementKey({ campaign, number, order }) }
    : { update: agreementKey({ campaign, number, order }), set: { charged }, if: present('pk') }

export const recordHandedOver = (of: Order, to: PersonNumber): Change => ({ update: agreementKey(of), set: { handedTo: to } })

/** Whoever has it now did not want it: it is its giver's again, who gives it up. */
export const recordReturned = (of: Order, at: Instant, percent: number): Change => ({
  update: agreementKey(of),
  set: { cancelled: { at, percent } },
  remove: ['handedTo'],
  if: present('pk'),
})

/**
 * Refused where it is the same, so that a form that came twice is no news; and where its person is
 * erased, for then it stays as it was settled.
 */
export const changeBuyer = (of: Order, buyer: Buyer): Change => ({
  update: agreementKey(of),
  set: { buyer },
  if: all(present('pk'), absent('charged'), isNot('buyer', buyer)),
})

export async function loadAgreement({ table }: Pick<Platform, 'table'>, of: Order): Promise<Agreement | undefined> {
  const row = await table.get<Item>(agreementKey(of), { consistent: true })
  return row && agreementRow.read(row)
}

export const loadAgreementsOf = async (
  { table }: Pick<Platform, 'table'>,
  campaign: CampaignId,
  number: PersonNumber,
): Promise<Agreement[]> =>
  (await table.query<Item>({ pk: pk(campaign), prefix: `${padded(number)}#`, consistent: true })).map(agreementRow.read)

export const loadAgreements = async ({ table }: Pick<Platform, 'table'>, campaign: CampaignId): Promise<Agreement[]> =>
  (await table.query<Item>({ pk: pk(campaign), consistent: true })).map(agreementRow.read)
