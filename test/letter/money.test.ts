import { expect, test } from 'vitest'
import { printedMoney, withVat } from '../../functions/letter/money.ts'

test.each([
  { net: 49500, vat: 12375, total: 61875 },
  { net: 1, vat: 0, total: 1 },
  { net: 2, vat: 1, total: 3 },
  { net: 0, vat: 0, total: 0 },
])('$net øre ex VAT is $total with it, in whole øre', ({ net, vat, total }) => {
  expect(withVat(net)).toEqual({ net, vat, total })
})

test.each([
  { øre: 61875, da: '618,75\u00a0kr.', en: 'DKK\u00a0618.75' },
  { øre: 49500, da: '495,00\u00a0kr.', en: 'DKK\u00a0495.00' },
  { øre: 123456789, da: '1.234.567,89\u00a0kr.', en: 'DKK\u00a01,234,567.89' },
])('$øre øre is printed as people write it', ({ øre, da, en }) => {
  expect([printedMoney(øre, 'da'), printedMoney(øre, 'en')]).toEqual([da, en])
})
