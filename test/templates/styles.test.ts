import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../templates/css', import.meta.url))
const css = globSync(`${root}/**/*.css`)
  .map(file => readFileSync(file, 'utf8'))
  .join('\n')

test('every measure and colour that is used is set somewhere: without it a browser drops the whole declaration', () => {
  const set = new Set([...css.matchAll(/(?:^|[\s;{])(--[\w-]+)\s*:/g)].map(([, name]) => name))
  const used = [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name)
  expect(used.length).toBeGreaterThan(300)
  expect([...new Set(used)].filter(name => !set.has(name))).toEqual([])
})
