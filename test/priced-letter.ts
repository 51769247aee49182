import type { Letter } from '../functions/letter/letter.ts'
import { letterFrom } from './house.ts'

const places = {
  aarhus: '{ id: aarhus, date: 2026-05-04, time: 15.30-18.00, venue: "Salen, Torvet 1, 8000 Aarhus" }',
  odense: '{ id: odense, date: 2026-05-05, time: 15.30-18.00, venue: "Salen, Torvet 2, 5000 Odense" }',
}

/** A meeting that costs 495 kr. and binds, on a day of its own at each place. */
export interface Priced {
  id?: string
  at?: readonly (keyof typeof places)[]
  /** What giving the seat up costs, `7 days before, charge: 50 %`; else all of it. */
  cancellation?: readonly string[]
}

export function pricedText({ at = ['aarhus'], cancellation = [] }: Omit<Priced, 'id'> = {}): string {
  const steps = cancellation.map(step => `    - { until: ${step} }\n`)
  return `---
title: Fagdag
sessions:
${at.map(place => `  - ${places[place]}\n`).join('')}deadline: 2026-04-20
contact: Sofie Holm, sofie.holm@sekretariat.example, 12 34 56 78
staff: [vagt@sekretariat.example]
price:
  amount: 495 kr.
  binding: true
${steps.length > 0 ? `  cancellation:\n${steps.join('')}` : ''}audience: { colleagues: 3 }
---
Kære {{greeting}}

Vi inviterer til en fagdag. Prisen er ekskl. moms.
`
}

export const pricedLetter = ({ id = 'fagdag', ...of }: Priced = {}): Letter => letterFrom(pricedText(of), id)

/** Free for long, half of it for a while, and all of it in the last week. */
export const byTheMonth = ['30 days before, charge: 0 %', '7 days before, charge: 50 %', 'start, charge: 100 %']
