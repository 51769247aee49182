import { expect, test } from 'vitest'
import { stepRow } from '../../functions/campaign/step-row.ts'
import { timetable } from '../../functions/schedule/timetable.ts'
import { instant } from '../../functions/values/instant.ts'
import { letter002 } from '../house.ts'
import { inState } from '../step.ts'

const key = { pk: 'C#x', sk: 'step#invitation' }
const [invitation] = timetable(letter002().letter, instant('2026-03-18T08:00:00Z'), 1).steps
const states = ['planned', 'waiting', 'sending', 'paused', 'sent', 'held'] as const

test.each(states)('a step that is %s is read as it was written', state => {
  const step = inState(invitation!, state)
  expect(stepRow.read({ ...key, ...stepRow.written(step) })).toEqual(step)
})

test('what an edit left of a pause is no part of a step that is planned', () => {
  const left = { ...key, ...stepRow.written(invitation!), pausedFor: 'staff', pausedAt: invitation!.at }
  expect(stepRow.read(left)).toEqual(invitation)
})

test('a message says which document is new, or whom staff wrote to', () => {
  const message = { ...key, ...invitation!, name: 'message' }
  expect(stepRow.read({ ...message, to: 'all' })).toMatchObject({ to: 'all' })
  expect(() => stepRow.read(message)).toThrow('a row of a step cannot be read')
})
