import { expect, test } from 'vitest'
import type { Price } from '../../functions/letter/letter.ts'
import { termsOf } from '../../functions/letter/terms.ts'

const price: Price = { categories: [{ category: null, øre: 49500 }], binding: true, cancellation: [], releaseOnVenueChange: false }
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
