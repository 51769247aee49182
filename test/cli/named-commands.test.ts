import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { examples } from '../../cli/command-examples.ts'

/** What staff are told to type: in mails, in answers of commands, in the docs they read. */
const told = ['README.md', 'docs/*.md', 'cli/**/*.ts', 'functions/**/*.ts', 'templates/words/*.ts']

test('nobody is told to type a command that does not exist', () => {
  const named = globSync(told).flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(/\bindbyd (?:-- )?([a-z][a-z-]*)/g)].map(([, command]) => ({ file, command })),
  )
  expect(named.length).toBeGreaterThan(50)
  expect(named.filter(({ command }) => !(command! in examples) && command !== 'help')).toEqual([])
})
