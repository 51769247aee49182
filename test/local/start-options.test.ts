import { expect, test } from 'vitest'
import { readStartOptions } from '../../local/start-options.ts'

test('what npm start may be told', () => {
  expect(readStartOptions([])).toMatchObject({ outcome: 'read', options: { port: 4600, now: null, fresh: false, dir: '.local' } })
  expect(readStartOptions(['--port', '0', '--now', '2020-02-03T09:00:00Z', '--dir', 'x', '--fresh'])).toMatchObject({
    options: { port: 0, now: '2020-02-03T09:00:00.000Z', fresh: true, dir: 'x' },
  })
})

test.each([
  [['--prot', '4700'], 'Huset kender ikke --prot. Det kender --port 4600'],
  [['-p', '4700'], 'Huset kender ikke -p.'],
  [['4700'], 'Skriv -- foran: npm start -- --port 4600.'],
  [['--port'], '--port passer ikke sådan.'],
  [['--port', 'fire'], '--port skal være et tal'],
  [['--port', '70000'], '--port skal være et tal'],
  [['--fresh=ja'], '--fresh passer ikke sådan.'],
  [['--now', 'i morgen'], '--now skal være et tidspunkt'],
  [['--port', '4700', 'huset'], 'Huset kender ikke'],
  [['--ends-with', 'x'], '--ends-with skal være nummeret'],
])('%j is a sentence', (typed, says) => {
  expect(readStartOptions(typed)).toEqual({ outcome: 'wrong', says: expect.stringContaining(says) })
})
