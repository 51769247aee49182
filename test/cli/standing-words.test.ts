import { expect, test } from 'vitest'
import { mailingTitle } from '../../cli/standing-words.ts'

test.each([
  ['invitation', {}, 'Invitation'],
  ['invitation', { run: 2 }, 'Invitation (2.)'],
  ['reminder-1', {}, '1. påmindelse'],
  ['reminder-3', {}, 'Ekstra påmindelse'],
  ['reminder-4', {}, 'Ekstra påmindelse (2.)'],
  ['programme', { forDay: '2026-08-18' }, 'Program, tirsdag den 18. august'],
  ['practical', { run: 2, forDay: '2026-08-19' }, 'Praktisk info, onsdag den 19. august'],
  ['programme', { sessions: ['odense', 'aarhus'], forDay: '2026-08-18' }, 'Program, tirsdag den 18. august'],
  // As an older version planned it, whose steps go on.
  ['programme', { sessions: ['odense', 'aarhus'] }, 'Program odense, aarhus'],
  ['programme', { run: 2, sessions: ['odense'] }, 'Program odense'],
  ['practical', {}, 'Praktisk info'],
  ['confirmation', {}, 'Bekræftelse'],
])('%s %j is called what the console calls it', (name, of, title) => {
  expect(mailingTitle(name, of)).toBe(title)
})
