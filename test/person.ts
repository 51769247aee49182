import { asRow, type Person, type PersonRow } from '../functions/audience/person.ts'
import { usualPerson } from '../functions/audience/usual-person.ts'
import type { PersonNumber } from '../functions/values/ids.ts'

/** Somebody invited who has not answered, but for what a test says of them. */
export const person = (but: Partial<Person> = {}): Person => ({
  ...usualPerson(),
  number: 1 as PersonNumber,
  name: 'Anna Hansen',
  email: 'anna@furesoe.example',
  municipality: '0190',
  role: 'udvalgsmedlem',
  groups: ['Socialudvalget'],
  ...but,
})

/** The same as their row holds them. */
export const personRow = (but: Partial<Person> = {}): PersonRow => asRow(person(but))
