import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findingCodes } from '../../functions/letter/finding-codes.ts'
import { roles } from '../../functions/values/role.ts'
import { check } from '../../functions/writing/check.ts'
import { knownKeys } from '../../functions/writing/front-matter/schema.ts'
import { read } from './letters.ts'

const documentation = readFileSync(new URL('../../docs/letter-format.md', import.meta.url), 'utf8')
const shown = (name: string) => new RegExp(`<!-- ${name} -->\\n\`\`\`markdown\\n([\\s\\S]*?)\`\`\``).exec(documentation)?.[1] ?? ''

test.each(['the smallest letter', 'the full letter'])('%s of the documentation passes without a remark', name => {
  const { letter, problems } = read(shown(name))
  expect(problems).toEqual([])
  expect(letter && check(letter)).toEqual([])
})

test('the full letter says everything it shows', () => {
  expect(read(shown('the full letter')).letter).toMatchObject({
    price: {
      categories: [{ category: null, øre: 49500 }],
      binding: true,
      cancellation: [
        { daysBefore: 30, percent: 50 },
        { daysBefore: 0, percent: 100 },
      ],
    },
    sessions: [
      { id: 'horsens', capacity: 60, minimum: { seats: 15, decide: '2027-06-01' } },
      { id: 'odense' },
      { id: 'roskilde', perMunicipality: 6 },
    ],
    documents: [
      { id: 'debatoplaeg', with: ['invitation', 'programme'], file: 'debatoplaeg.pdf' },
      { id: 'program', file: null },
    ],
    body: { programme: { length: 5 }, practical: [{ heading: 'Find vej' }, { heading: 'Parkering' }] },
  })
})

test('every field and every role is documented', () => {
  for (const word of [...Object.values(knownKeys).flat(), ...roles]) expect(documentation).toMatch(new RegExp(`\\b${word}\\b|\`${word}\``))
})

test('every finding is documented with what to do, and none that does not exist', () => {
  const [, table = ''] = /## What the check says([\s\S]*?)\n## /.exec(documentation) ?? []
  const documented = [...table.matchAll(/^\|((?: `[A-Z-]+`)+) \|/gm)].flatMap(([, codes = '']) =>
    codes.trim().replaceAll('`', '').split(' '),
  )
  expect(documented.toSorted()).toEqual(findingCodes.toSorted())
})
