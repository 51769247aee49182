import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readRecipients } from '../../functions/audience/recipients-file.ts'
import { check } from '../../functions/writing/check.ts'
import { freeze } from '../../functions/writing/freeze.ts'
import { letterFrom, march2026, read } from './letters.ts'

const file = (name: string) => readFileSync(new URL(`../../examples/002-kkr-hovedstaden-2026/${name}`, import.meta.url))
const text = file('letter.md').toString()

test('the letter of 2026 is ready to go', () => {
  expect(read(text).problems).toEqual([])
  expect(check(letterFrom(text), march2026)).toEqual([])
})

test('it holds every fact of the meeting', () => {
  const letter = freeze(letterFrom(text), 1, march2026)
  expect(letter).toMatchObject({
    roles: ['udvalgsmedlem', 'direktør'],
    sessions: [
      {
        starts: '2026-05-04T13:30:00.000Z',
        ends: '2026-05-04T16:00:00.000Z',
        venue: { name: 'Gate21', address: 'Liljens Kvarter 2, 2620 Albertslund' },
      },
    ],
    deadline: { closes: '2026-04-15T22:00:00.000Z' },
  })
  expect(letter.body.programme.map(({ time, kind }) => `${time} ${kind}`.trim())).toEqual([
    '15.30 welcome',
    'talk',
    'talk',
    '16.30 pause',
    '16.45 talk',
    'talk',
    'discussion',
    'closing',
    '18.00 closing',
  ])
  expect(letter.body.programme.filter(({ part }) => part)).toHaveLength(2)
  expect(letter.body.practical.map(({ heading }) => heading)).toEqual(['Find vej', 'Tag toget', 'Parkering'])
  expect(letter.body.practical.at(-1)?.text).toContain('gul zone')
  expect(letter.body.html).toContain('<a href="{{answerHtml}}" rel="noreferrer">her</a>')
})

test('its list has forty recipients, one of them a shared mailbox', () => {
  const { recipients, refused } = readRecipients(file('recipients.csv'))
  expect(refused).toEqual([])
  expect(recipients).toHaveLength(40)
  expect(new Set(recipients.map(({ recipient }) => recipient.email)).size).toBe(40)
  expect(recipients.filter(({ recipient }) => recipient.kind === 'mailbox')).toHaveLength(1)
  expect(recipients.every(({ recipient }) => recipient.municipality !== null && recipient.email.endsWith('.example'))).toBe(true)
})
