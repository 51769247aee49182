import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPersonName } from '../../functions/values/person-name.ts'
import { hasControlSigns, plainLine } from '../../functions/values/plain-line.ts'

test.each([
  ['  Anna \t\r\n Hansen ', 'Anna Hansen'],
  ['An\u0085na\u2028Hansen\u00a0', 'An na Hansen'],
  ['\u202eAnna\u202c \u2066Han\u00adsen\u2069\u200b\ufeff', 'Anna Hansen'],
  ['A\u030ase', 'Åse'],
  ['\u3164', ''],
  ['Anna \ud800Hansen', 'Anna Hansen'],
])('%j becomes the line %j', (typed, line) => expect(plainLine(typed)).toBe(line))

test('a plain line is one line of signs one can see, and stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), typed => {
      const line = plainLine(typed)
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|^\s|\s$|\s\s/u)
      expect(plainLine(line)).toBe(line)
    }),
  )
})

test.each(['\u0000', '\u001f', '\u007f', '\u0080', '\u0092', '\u009f', '\ufffd'])('%j is a control sign', sign =>
  expect(hasControlSigns(`An${sign}na`)).toBe(true),
)
test.each(['Anna\tHansen', 'Anna\r\nHansen', 'Anna\u00a0Hansen', 'Åse Ærø', 'Bo 🌱'])('%j has none', text =>
  expect(hasControlSigns(text)).toBe(false),
)

test.each([
  ['Anna Hansen', 'Anna Hansen'],
  ['  Åse  Ærø-Løwe ', 'Åse Ærø-Løwe'],
  ["Siobhán O'Brien", "Siobhán O'Brien"],
  ['D´Angelo', 'D’Angelo'],
  ['Anne–Marie (Anne) Holm', 'Anne-Marie (Anne) Holm'],
  ['J.R. Hansen', 'J.R. Hansen'],
  ['Chr. J.Hansen jr.', 'Chr. J.Hansen jr.'],
  ['Łukasz Żółć', 'Łukasz Żółć'],
  ['محمد علي', 'محمد علي'],
  ['Han\u00adsen', 'Hansen'],
  ['x'.repeat(70), 'x'.repeat(70)],
])('%j is a name', (typed, name) => expect(readPersonName(typed)).toBe(name))

test.each([
  'VIND 10.000 kr her https://spam.example/x',
  'spam.example',
  'Se spam.Example nu',
  'gå til www. spam',
  'www.spam',
  't.co',
  'T.CO',
  'min-bank.dk',
  'anna@nabo.example',
  'Anna 2',
  'Anna, Bo og Carl',
  'Anna: læs',
  'Anna\u202enaH',
  'Anna\u2067Hansen',
  'An\u0085na',
  'Anna\u0000',
  '<b>Anna</b>',
  '{{name}}',
  'spam\uff0eexample',
  'x'.repeat(71),
  '',
  '.-.',
])('%j is no name to be mailed to others', typed => expect(readPersonName(typed)).toBeNull())
