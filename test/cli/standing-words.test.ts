import { expect, test } from 'vitest'
import { mailingTitle } from '../../cli/standing-words.ts'

test.each([
  ['invitation', {}, 'Invitation'],
  ['invitation', { run: 2 }, 'Invitation (2.)'],
  ['reminder-1', {}, '1. påmindelse'],
  ['programme', { sessions: ['odense', 'aarhus'] }, 'Program odense, aarhus'],
  ['practical', {}, 'Praktisk info'],
  ['confirmation', {}, 'Bekræftelse'],
])('%s %j is called what the console calls it', (name, of, title) => {
  expect(mailingTitle(name, of)).toBe(title)
})
