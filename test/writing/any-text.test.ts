import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerButtons, placeholders } from '../../functions/letter/placeholders.ts'
import { timetable } from '../../functions/schedule/timetable.ts'
import { isBlocker } from '../../functions/values/problem.ts'
import { check } from '../../functions/writing/check.ts'
import { freeze } from '../../functions/writing/freeze.ts'
import { march2026, read, written } from './letters.ts'

const full = written(
  {
    deadline: '2026-04-15',
    price: '{ amount: 495 kr., cancellation: [{ until: 30 days before, charge: 50 % }] }',
    timetable: '{ reminders: [7 days before deadline], at: "09.00" }',
    audience: '{ roles: [direktør] }',
  },
  'Kære {{greeting}}\n\nSvar [her]({{answer}}) senest {{deadline}}.\n\n{{answer}}\n\n## Program\n- 15.30 Velkommen — Bo Lund, KL\n### Del I\n- Drøftelse\n\n## Praktisk info\n### Find vej\nTil højre.\n\nMed venlig hilsen\nSofie',
)

const scraps = fc.constantFrom(
  '{{',
  '}}',
  '{',
  '\\{',
  '{{name}}',
  '{{answer}}',
  '{{x}}',
  '&#123;',
  '[',
  '](',
  '](#)',
  '[a]({{answer}})',
  '*',
  '`',
  '- ',
  '\n',
  '\n\n',
  '---',
  '\n---\n',
  '# Program\n',
  '## Praktisk info\n',
  'Med venlig hilsen',
  ': ',
  '"',
  "'",
  '&a ',
  '*a',
  '!!js ',
  '|',
  '>',
  '\t',
  '\r\n',
  '\u0000',
  '\u2028',
  '\uFEFF',
  '<script>',
  '__proto__: 1\n',
  'constructor: 1\n',
  'date: 30/2\n',
  '2026-13-45',
  '24.00',
  'æøå',
  '😀',
  '\ud800',
  ' — ',
  ' v/ ',
  '16.00 ',
  '{ a: {b: [',
  '? ',
  'sessions: []\n',
)
const anything = fc.oneof(scraps, fc.string({ unit: 'binary', maxLength: 20 }))

/** The full letter with a few places overwritten. */
const damaged = fc
  .array(fc.record({ at: fc.nat(full.length), gone: fc.nat(12), scrap: anything }), { maxLength: 4 })
  .map(wounds => wounds.reduce((text, { at, gone, scrap }) => text.slice(0, at) + scrap + text.slice(at + gone), full))

const known = new RegExp(
  `\\{\\{(?:${placeholders.join('|')})(?:Html)?\\}\\}|${answerButtons.replaceAll('{', '\\{').replaceAll('}', '\\}')}`,
  'g',
)

function bearsReading(text: string) {
  const { letter, problems } = read(text)
  const lines = text.split(/\r\n|\r|\n/).length
  for (const { at, says } of problems) {
    const [, line] = /^letter\.md:(\d+)$/.exec(at) ?? []
    expect(Number(line)).toBeGreaterThanOrEqual(1)
    expect(Number(line)).toBeLessThanOrEqual(lines)
    expect(says).not.toMatch(/undefined|NaN|Expected|Invalid/)
  }
  expect(letter === null).toBe(problems.some(isBlocker))
  if (!letter) return
  check(letter, march2026)
  timetable(letter, march2026, 1)
  const { body, title } = freeze(letter, 1, march2026)
  expect(title).not.toMatch(/[\r\n]|\{\{/)
  for (const piece of [body, ...body.practical]) {
    expect(piece.html.replace(known, '')).not.toContain('{{')
    expect(piece.text.replace(known, '')).not.toContain('{{')
    expect(piece.html).not.toMatch(/<script|href="(?!https?:|mailto:|\{\{answerHtml\}\}")/i)
  }
}

test('the letter the next tests damage is a good one', () => {
  expect(read(full).problems).toEqual([])
})

test('a damaged letter is read or refused with lines and sentences, never with an exception', () => {
  fc.assert(fc.property(damaged, bearsReading), { numRuns: 1500 })
})

test('so is any text at all', () => {
  fc.assert(
    fc.property(
      fc.array(anything, { maxLength: 60 }).map(parts => parts.join('')),
      text => {
        bearsReading(text)
        bearsReading(`---\n${text}\n---\nKære alle`)
        bearsReading(written({}, text))
      },
    ),
    { numRuns: 500 },
  )
})

test.each([
  ['brackets', '['.repeat(35_000)],
  ['closed brackets', '['.repeat(17_000) + ']'.repeat(17_000)],
  ['maps in maps', '{a: '.repeat(8_000)],
  ['quotes in quotes', '> '.repeat(17_000)],
  ['emphasis', '*a '.repeat(12_000)],
  ['backticks', '`a'.repeat(17_000)],
  ['lists in lists', Array.from({ length: 250 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n')],
  ['braces', '{{'.repeat(17_000)],
  ['a megabyte', 'x\n'.repeat(500_000)],
])('a letter of nothing but %s does no harm', (_, text) => {
  bearsReading(text)
  bearsReading(`---\nx: ${text}\n---\nKære alle`)
  bearsReading(written({ title: text.replaceAll('\n', ' ') }))
  bearsReading(written({}, text))
})
