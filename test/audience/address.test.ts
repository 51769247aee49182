import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskAddress, normaliseAddress } from '../../functions/audience/address.ts'
import { addressFault } from '../../functions/audience/address-faults.ts'

describe('an address', () => {
  test.each([
    ['Anna.Hansen@Furesoe.example', 'anna.hansen@furesoe.example'],
    ['  bo@vejle.example\t', 'bo@vejle.example'],
    ['post@ærø.example', 'post@xn--r-3fa9c.example'],
    ['post@XN--R-3FA9C.example', 'post@xn--r-3fa9c.example'],
    ['bo+udvalg@vejle.example', 'bo+udvalg@vejle.example'],
    ["o'brien@vejle.example", "o'brien@vejle.example"],
    ...['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212'].map(dash => [
      `anne${dash}marie@kommune${dash}a.example`,
      'anne-marie@kommune-a.example',
    ]),
    ['\u202aanna@vej\u00adle.example\u202c', 'anna@vejle.example'],
  ])('%s is %s', (typed, address) => {
    expect(normaliseAddress(typed)).toEqual({ ok: true, address })
  })

  test.each([
    '',
    'anna',
    'anna@',
    '@vejle.example',
    'anna@vejle',
    'an na@vejle.example',
    'anna@vejle@example.example',
    '"anna@other.example"@vejle.example',
    'søren@vejle.example',
    'anna@vejle.example\r\nBcc: alle@vejle.example',
    '.anna@vejle.example',
    'an..na@vejle.example',
    'anna@-vejle.example',
    'anna@vejle..example',
    `${'a'.repeat(65)}@vejle.example`,
    `a@${'b'.repeat(250)}.example`,
    'Anna Hansen <anna@vejle.example>',
    'anna@☃.example',
    'anna@vejle\u2024example.example',
    'an\u0085na@vejle.example',
  ])('%j is refused with a sentence', typed => {
    const read = normaliseAddress(typed)
    expect(read.ok).toBe(false)
    expect('because' in read && addressFault(typed, read.because)).toMatch(/^.{10,}\.$/s)
  })

  test('is the same when normalised again, and never more than one line', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string()), typed => {
        const once = normaliseAddress(typed)
        if (!once.ok) return
        expect(normaliseAddress(once.address)).toEqual(once)
        expect(once.address).toMatch(/^[\x21-\x7e]+$/)
      }),
    )
  })

  test('still to be filled in, or without its @, is told so', () => {
    expect(normaliseAddress('UDFYLD: mailadresse')).toEqual({ ok: false, because: 'toFillIn' })
    expect(normaliseAddress('anna.vejle.example')).toEqual({ ok: false, because: 'noAt' })
  })

  test('is masked on pages', () => expect(maskAddress('anna@furesoe.example')).toBe('a•••@furesoe.example'))
})
