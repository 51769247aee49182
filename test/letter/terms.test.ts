import { expect, test } from 'vitest'
import type { Price } from '../../functions/letter/letter.ts'
import { termsOf } from '../../functions/letter/terms.ts'
import type { SessionId } from '../../functions/values/ids.ts'
import { instant } from '../../functions/values/instant.ts'

const price: Price = { categories: [{ category: null, øre: 49500 }], binding: true, cancellation: [], releaseOnVenueChange: false }
const end = (last: string, date: string, day: string) => ({ session: day as SessionId, at: instant(`${last}T22:00:00Z`), date, day })
const passOn = 'Du kan give pladsen videre til en kollega uden omkostninger.'

test.each<{ case: string; price: Partial<Price>; says: string[] }>([
  { case: 'binding from the start', price: {}, says: ['Melder du fra, betaler du stadig hele prisen.'] },
  {
    case: 'binding from the start, as a letter without steps is read',
    price: { cancellation: [{ daysBefore: 0, percent: 100 }] },
    says: ['Melder du fra, betaler du stadig hele prisen.'],
  },
  { case: 'not binding', price: { binding: false }, says: ['Du kan melde fra uden at betale, til mødet begynder.'] },
  {
    case: 'a policy in steps, whatever order the letter has them in',
    price: {
      cancellation: [
        { daysBefore: 0, percent: 100 },
        { daysBefore: 30, percent: 0 },
        { daysBefore: 7, percent: 50 },
      ],
    },
    says: [
      'Du kan melde fra uden at betale indtil 30 dage før mødet.',
      'Melder du fra indtil 7 dage før mødet, betaler du 50 %.',
      'Melder du fra senere, betaler du hele prisen.',
    ],
  },
  {
    case: 'frozen for one meeting: the last day by name',
    price: {
      cancellation: [
        { daysBefore: 30, percent: 0, ends: [end('2026-04-04', 'lørdag den 4. april', '4. maj')] },
        { daysBefore: 7, percent: 50, ends: [end('2026-04-27', 'mandag den 27. april', '4. maj')] },
        { daysBefore: 0, percent: 100, ends: [] },
      ],
    },
    says: [
      'Du kan melde fra uden at betale til og med lørdag den 4. april.',
      'Melder du fra til og med mandag den 27. april, betaler du 50 %.',
      'Melder du fra senere, betaler du hele prisen.',
    ],
  },
  {
    case: 'frozen for two days: each with the meeting it goes with',
    price: {
      cancellation: [
        {
          daysBefore: 30,
          percent: 0,
          ends: [end('2026-04-04', 'lørdag den 4. april', '4. maj'), end('2026-04-05', 'søndag den 5. april', '5. maj')],
        },
        { daysBefore: 0, percent: 100, ends: [] },
      ],
    },
    says: [
      'Du kan melde fra uden at betale til og med lørdag den 4. april (mødet den 4. maj), søndag den 5. april (mødet den 5. maj).',
      'Melder du fra senere, betaler du hele prisen.',
    ],
  },
  {
    case: 'a way out when the venue changes',
    price: { releaseOnVenueChange: true },
    says: [
      'Melder du fra, betaler du stadig hele prisen.',
      'Hvis vi må ændre stedet, fordi der er for få eller for mange tilmeldte, kan du melde fra uden at betale.',
    ],
  },
])('$case', ({ price: more, says }) => {
  expect(termsOf({ ...price, ...more }, 'da')).toEqual([passOn, ...says])
})

test('a mail leaves out what is over: of the last step that is over the rest remains', () => {
  const cancellation = [
    { daysBefore: 30, percent: 0, ends: [end('2026-04-04', 'lørdag den 4. april', '4. maj')] },
    { daysBefore: 0, percent: 100, ends: [] },
  ]
  expect(termsOf({ ...price, cancellation }, 'da', instant('2026-05-03T07:00:00Z'))).toEqual([
    passOn,
    'Melder du fra, betaler du stadig hele prisen.',
  ])
})
