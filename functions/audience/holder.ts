import type { PersonNumber } from '../values/ids.ts'
import type { Person } from './person.ts'

/** People who have given more seats away than this are told to write to the secretariat. */
const most = 999

/**
 * The name a person takes a seat in: their number. Whoever has given a seat away left it taken in
 * that name, so their next one is taken in another, below zero, from which the number can still be
 * read.
 */
export const holderName = ({ number, handedOver = 0 }: Pick<Person, 'number' | 'handedOver'>): number =>
  handedOver === 0 ? number : -(number * (most + 1) + Math.min(handedOver, most))

export const numberOfHolder = (holder: number): PersonNumber => (holder > 0 ? holder : Math.floor(-holder / (most + 1))) as PersonNumber
