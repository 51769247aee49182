import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { draftFrom } from '../../../functions/writing/draft/draft.ts'
import { march2026 } from '../letters.ts'
import { type Expected, judged } from './judge.ts'

// In the shapes in which secretaries have invitations: a web page, a mail sent on, Word, PDF, a
// letterhead.
// 01-12 were written before the rules were; 13-20 after, and 86 % was read before anything was
// changed for them.
const folder = new URL('unseen/', import.meta.url)
const names = readdirSync(folder).flatMap(file => (file.endsWith('.txt') ? [file.slice(0, -4)] : []))
const judge = (name: string) =>
  judged(
    JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), 'utf8')) as Expected,
    draftFrom(readFileSync(new URL(`${name}.txt`, folder), 'utf8'), march2026),
  )

test.each(names)('%s: nothing is made up, and nothing is wrong in silence', name => {
  expect(judge(name).filter(([, verdict]) => verdict === 'wrong' || verdict === 'invented')).toEqual([])
})

test('of what the texts say, nine facts in ten are read', () => {
  const verdicts = names.flatMap(judge).map(([, verdict]) => verdict)
  const right = verdicts.filter(verdict => verdict === 'right').length
  const said = verdicts.filter(verdict => verdict === 'said').length
  expect(right / (right + said)).toBeGreaterThan(0.9)
})
