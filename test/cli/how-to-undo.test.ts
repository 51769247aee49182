import { expect, test } from 'vitest'
import { howToUndo } from '../../cli/how-to-undo.ts'

test.each([
  [['date', 'deadline'], 'again', /samme kommando igen/],
  [['venue'], 'again', /samme kommando igen/],
  [['merged'], 'never', /kan ikke deles igen/],
  [['calledOff'], 'never', /kan ikke fortrydes/],
])('after a change of %s staff read what can be undone: %s', (what, undo, says) => {
  expect(howToUndo(what.map(one => ({ what: one })))).toEqual({ undo, says: expect.stringMatching(says) })
})
