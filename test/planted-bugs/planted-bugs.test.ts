import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bugs } from './bugs.ts'
import { planted } from './planted-bug.ts'

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')

test.each(bugs.map(bug => [bug.says, bug] as const))('»%s« can still be planted, and the test that must notice is there', (_, bug) => {
  const text = read(bug.file)
  expect(planted(text, bug)).not.toBe(text)
  const [file, test] = bug.caughtBy
  expect(read(file).includes(`'${test}`), `${file} has »${test}«`).toBe(true)
})

test('a line that is not there, or there twice, is no bug to plant', () => {
  const bug = { ...bugs[0]!, right: 'b' }
  expect(() => planted('a', bug)).toThrow('0 times')
  expect(() => planted('a b b', bug)).toThrow('2 times')
})
