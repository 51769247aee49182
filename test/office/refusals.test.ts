import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { refusalWords } from '../../templates/words/office/refusals.ts'

const functions = fileURLToPath(new URL('../../functions/', import.meta.url))
const acts = globSync(['staff/**/*.ts', 'writing/**/*.ts'], { cwd: functions }).map(file => readFileSync(functions + file, 'utf8'))

/** The code and the sentence that follows it: `'NO-DOUBT', 'Der er … indbyd doubts ID'`. */
const refusals = /'([A-Z][A-Z-]{3,})',?\s*(?:says:\s*)?(['`])((?:(?!\2)[^\n])*)\2/g

const inTerminalWords = acts.flatMap(text =>
  [...text.matchAll(refusals)].flatMap(([, code = '', , says = '']) => (/\bindbyd [a-z]|\$\{tell\(/.test(says) ? [code] : [])),
)

test('what an act says in the words of a terminal has words of its own on a page, in both languages', () => {
  expect(inTerminalWords.length).toBeGreaterThan(6)
  const known = [...Object.keys(refusalWords.da.always), ...Object.keys(refusalWords.da.instead)]
  expect(inTerminalWords.filter(code => !known.includes(code))).toEqual([])
  for (const kind of ['always', 'instead'] as const) {
    expect(Object.keys(refusalWords.en[kind])).toEqual(Object.keys(refusalWords.da[kind]))
    for (const words of [refusalWords.da, refusalWords.en].flatMap(all => Object.values(all[kind])))
      expect(words).not.toMatch(/indbyd |MAPPE|--\w/)
  }
})
