import type { Person } from '../functions/audience/person.ts'
import type { PersonNumber } from '../functions/values/ids.ts'

/** Somebody invited who has not answered, but for what a test says of them. */
export const person = (but: Partial<Person> = {}): Person => ({
  number: 1 as PersonNumber,
  name: 'Anna Hansen',
  email: 'anna@furesoe.example',
  municipality: '0190',
  role: 'udvalgsmedlem',
  groups: ['Socialudvalget'],
  kind: 'person',
  generation: 1,
  answer: { status: 'noAnswer' },
  suppression: null,
  registeredBy: null,
  version: 0,
  alreadyHas: [],
  ...but,
})
