import * as v from 'valibot'
import type { Person } from '../audience/person.ts'
import type { Platform } from '../platform/platform.ts'
import { rowForm, text } from '../platform/row.ts'
import type { Change, Item, Key } from '../platform/table.ts'
import { expiresAt, hour, type Instant, instant, later, second } from '../values/instant.ts'
import type { Buyer } from './agreement.ts'
import { buyer } from './store.ts'

/**
 * Who paid last for each municipality, whatever the meeting, so that the next secretary there need
 * not find the EAN number again. The buyer's row is read only by the form that asks for it. Pages
 * read of all 98 the last digits: a link does not say whose municipality to read before its person
 * is read.
 */
const pk = 'BUYERS'
const digitsPrefix = 'ean#'
/** Rows of form 1 expired two years after they were used. */
const buyerRow = rowForm<{ buyer: Buyer; used: Instant; expires: number }>(
  'a last buyer',
  2,
  { buyer, used: text<Instant>(), expires: v.number() },
  { 1: row => ({ ...row, used: later(instant(Number(row.expires) * second), -730 * 24 * hour) }) },
)
const digitsRow = rowForm<{ ends: string; expires: number }>('last digits', 1, { ends: v.string(), expires: v.number() })
const buyerKey = (municipality: string): Key => ({ pk, sk: municipality })

/**
 * DynamoDB's broom for rows nobody erased. They are kept as long as ordinary data, from the last
 * time they were used: `endings/plan.ts`.
 */
const kept = 5 * 365 * 24 * hour

type Payer = Pick<Person, 'municipality' | 'statedMunicipality' | 'registeredBy'>

/**
 * The municipality the list gave somebody. What they or others typed is their word, and no reason
 * to change what everybody else of a municipality is offered.
 */
const municipalityByList = ({ municipality, statedMunicipality, registeredBy }: Payer): string | null =>
  registeredBy === null && municipality !== statedMunicipality ? municipality : null

/**
 * Only for the municipality the list gave, and only with an EAN number: it never gives way to
 * nothing.
 */
export function rememberBuyer(payer: Payer, buyer: Buyer, now: Instant): Change[] {
  const municipality = municipalityByList(payer)
  if (!municipality || !buyer.ean) return []
  const expires = expiresAt(later(now, kept))
  return [
    { put: { ...buyerKey(municipality), ...buyerRow.written({ buyer, used: now, expires }) } },
    { put: { pk, sk: digitsPrefix + municipality, ...digitsRow.written({ ends: buyer.ean.slice(-4), expires }) } },
  ]
}

/**
 * By municipality, the last four digits of the EAN number of who paid last: all that may be shown
 * of them. Empty where they gave none.
 */
export type LastDigits = ReadonlyMap<string, string>

export async function loadLastDigits({ table }: Pick<Platform, 'table'>): Promise<LastDigits> {
  const rows = await table.query<Item>({ pk, prefix: digitsPrefix })
  return new Map(rows.map(row => [row.sk.slice(digitsPrefix.length), digitsRow.read(row).ends]))
}

export async function loadLastBuyer({ table }: Pick<Platform, 'table'>, municipality: string): Promise<Buyer | undefined> {
  const row = await table.get<Item>(buyerKey(municipality), { consistent: true })
  return row && buyerRow.read(row).buyer
}

/** Of which municipality, whose address the buyer has, and when it was used last. */
export interface LastBuyer {
  municipality: string
  email: string
  used: Instant
}

export async function loadLastBuyers({ table }: Pick<Platform, 'table'>): Promise<LastBuyer[]> {
  const rows = await table.query<Item>({ pk, consistent: true })
  return rows
    .filter(({ sk }) => !sk.startsWith(digitsPrefix))
    .map(row => ({ municipality: row.sk, row: buyerRow.read(row) }))
    .map(({ municipality, row: { buyer, used } }) => ({ municipality, email: buyer.email, used }))
}

/** Every row there is of who paid last for a municipality. */
export const lastBuyerKeys = (municipality: string): Key[] => [buyerKey(municipality), { pk, sk: digitsPrefix + municipality }]
