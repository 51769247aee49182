import { describe, expect, test } from 'vitest'
import { type LetterDraft, type Save, savedOver } from '../../functions/campaign/letter-draft.ts'
import { type Instant, later, minute } from '../../functions/values/instant.ts'

const start = '2026-03-18T08:00:00.000Z' as Instant
const at = (minutes: number) => later(start, minutes * minute)

/** What a row of saves leaves to come back to, by its texts. */
function after(...saves: [minutes: number, save: Partial<Save> & { text: string }][]): string[] {
  let was: LetterDraft | undefined
  const kept = new Map<number, string>()
  for (const [minutes, save] of saves) {
    const made = savedOver(was, { by: 'staff:mette', byHand: false, of: 0, ...save }, at(minutes))
    for (const { version, text } of made.kept) kept.set(version, text)
    was = made.draft
  }
  return [...kept].toSorted(([a], [b]) => a - b).map(([, text]) => text)
}

describe('a version is kept', () => {
  test.each([
    ['the first', [[0, { text: 'a' }]], ['a']],
    [
      'what is typed within ten minutes is not',
      [
        [0, { text: 'a' }],
        [1, { text: 'b' }],
        [9, { text: 'c' }],
      ],
      ['a'],
    ],
    [
      'after ten minutes it is',
      [
        [0, { text: 'a' }],
        [1, { text: 'b' }],
        [10, { text: 'c' }],
      ],
      ['a', 'c'],
    ],
    [
      'what is saved by hand',
      [
        [0, { text: 'a' }],
        [1, { text: 'b', byHand: true }],
        [2, { text: 'c' }],
      ],
      ['a', 'b'],
    ],
    [
      'what somebody else had typed',
      [
        [0, { text: 'a' }],
        [1, { text: 'b' }],
        [2, { text: 'c', by: 'staff:ole' }],
      ],
      ['a', 'b'],
    ],
    [
      'what was typed before the letter in force',
      [
        [0, { text: 'a' }],
        [1, { text: 'b' }],
        [2, { text: 'c', of: 1 }],
      ],
      ['a', 'b'],
    ],
  ] as [string, Parameters<typeof after>, string[]][])('%s', (_, saves, wanted) => expect(after(...saves)).toEqual(wanted))
})
