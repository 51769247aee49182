import { findMunicipality } from '../audience/municipalities.ts'
import type { PersonRow } from '../audience/person.ts'
import { asCounted } from '../audience/reconfirm.ts'
import type { Agreement } from '../billing/agreement.ts'
import { chargedFor } from '../billing/charged.ts'
import { type Amount, withVat } from '../letter/money.ts'
import type { CampaignId } from '../values/ids.ts'
import type { Reading } from './reading.ts'
import { type Column, type Sheet, sheet } from './sheet.ts'

/** What is to be invoiced for one order. */
export interface InvoiceLine {
  campaign: CampaignId
  /** Null where the person is erased and the bookkeeping act has the order kept. */
  person: Pick<PersonRow, 'name' | 'email' | 'municipality'> | null
  agreed: Agreement
  state: string
  /** How much of the price agreed to is charged. */
  percent: number
  amount: Amount
}

const columns: Column<InvoiceLine>[] = [
  // Stays the same from export to export, also when a name is corrected.
  { heading: 'Ordre', width: 30, cell: ({ campaign, agreed }) => `${campaign}-${agreed.number}-${agreed.order}` },
  { heading: 'Deltager', width: 28, cell: ({ person }) => person?.name ?? null },
  { heading: 'Kommune', width: 20, cell: ({ person }) => (person?.municipality && findMunicipality(person.municipality)?.name) || null },
  { heading: 'Priskategori', width: 20, cell: ({ agreed }) => agreed.category },
  { heading: 'Pris ekskl. moms', width: 16, cell: ({ agreed }) => ({ øre: agreed.øre }) },
  { heading: 'Status', width: 26, cell: ({ state }) => state },
  { heading: 'Opkræves (%)', width: 13, cell: ({ percent }) => ({ percent }) },
  { heading: 'Beløb ekskl. moms', width: 17, cell: ({ amount }) => ({ øre: amount.net }) },
  { heading: 'Moms', width: 12, cell: ({ amount }) => ({ øre: amount.vat }) },
  { heading: 'I alt', width: 12, cell: ({ amount }) => ({ øre: amount.total }) },
  { heading: 'EAN-nummer', width: 16, cell: ({ agreed }) => agreed.buyer.ean },
  { heading: 'Rekvisitionsnummer', width: 20, cell: ({ agreed }) => agreed.buyer.reference },
  { heading: 'Køber', width: 28, cell: ({ agreed }) => agreed.buyer.name },
  { heading: 'Købers e-mail', width: 34, cell: ({ agreed }) => agreed.buyer.email },
  { heading: 'Vilkår accepteret', width: 17, cell: ({ agreed }) => ({ moment: agreed.agreedAt }) },
  { heading: 'Vilkår (version)', width: 18, cell: ({ agreed }) => agreed.termsVersion },
]

export const invoiceBasis = (lines: InvoiceLine[]): Sheet => sheet('Fakturagrundlag', columns, lines)

/**
 * One line an order: for whoever has a seat, and for whoever had one and gave it up. Waiting, or
 * being asked about, costs nothing. Coming back takes the order up again, so of one person at most
 * one line costs anything.
 */
export function invoiceLines({
  campaign,
  persons,
  agreements,
  letter,
}: Pick<Reading, 'campaign' | 'persons' | 'agreements' | 'letter'>): InvoiceLine[] {
  const ordersOf = Map.groupBy(agreements, ({ number }) => number)
  const known = new Set(persons.map(({ number }) => number))
  const ofErased = agreements.filter(({ number }) => !known.has(number))
  const lines = (person: PersonRow | null, agreed: Agreement): InvoiceLine[] => {
    const charge = chargedFor(person ? asCounted(person, letter).answer : undefined, agreed)
    return charge ? [{ campaign, person, agreed, ...charge, amount: withVat(Math.round((agreed.øre * charge.percent) / 100)) }] : []
  }
  return [
    ...persons.flatMap(person => (ordersOf.get(person.number) ?? []).flatMap(agreed => lines(person, agreed))),
    ...ofErased.flatMap(agreed => lines(null, agreed)),
  ]
}

/** In øre. VAT is that of the lines, each rounded by itself, as an invoice has it. */
export const totalOf = (lines: InvoiceLine[]): Amount =>
  lines.reduce((sum, { amount }) => ({ net: sum.net + amount.net, vat: sum.vat + amount.vat, total: sum.total + amount.total }), {
    net: 0,
    vat: 0,
    total: 0,
  })
