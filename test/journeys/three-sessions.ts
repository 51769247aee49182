import { expect } from 'vitest'
import type { Letter } from '../../functions/letter/letter.ts'
import { letter002, letterFrom, type TestHouse } from '../house.ts'

// Three sessions, of which one is called off or becomes part of another; rows still name it.

export const mine = letter002({ people: 3 })
export const { id } = mine.letter
const sessions = (seats: number) => ({
  a: `  - { id: a, date: 2026-05-04, time: 15.30-18.00, venue: { name: Gate21, address: "Torvet 1, 2620 Albertslund" }, capacity: ${seats} }\n`,
  b: '  - { id: b, date: 2026-04-27, time: 15.30-18.00, venue: { name: Biblioteket, address: "Torvet 3, 4000 Roskilde" }, capacity: 20 }\n',
  c: '  - { id: c, date: 2026-05-05, time: 15.30-18.00, venue: { name: Rådhuset, address: "Torvet 2, 3400 Hillerød" }, capacity: 20 }\n',
})
export const letterOf = (which: ('a' | 'b' | 'c')[], seats = 20): Letter =>
  letterFrom(mine.letter.source.replace(/sessions:\n(?: {2}.*\n)+/, `sessions:\n${which.map(one => sessions(seats)[one]).join('')}`), id)
export const three = (seats = 20) => ({ ...mine, letter: letterOf(['b', 'a', 'c'], seats) })
export const [ann, bo] = ['p1@kommune.example', 'p2@kommune.example'] as const

export async function callsOffA(house: TestHouse) {
  const shown = await house.callsOff(id, null, { session: 'a' })
  expect(await house.callsOff(id, (shown as { mails: number }).mails, { session: 'a' })).toMatchObject({ outcome: 'changed' })
}

export async function mergesA(house: TestHouse, into: 'b' | 'c', seats = 20) {
  const letter = letterOf(['b', 'c'], seats)
  const shown = await house.changesVenue(letter, null, { into })
  expect(await house.changesVenue(letter, (shown as { mails: number }).mails, { into })).toMatchObject({ outcome: 'changed' })
}
