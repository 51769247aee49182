import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { columnNames } from '../../functions/audience/columns.ts'
import { findColumns } from '../../functions/audience/headings.ts'
import { readRecipients } from '../../functions/audience/recipients-file.ts'

const documentation = readFileSync(new URL('../../docs/recipients.md', import.meta.url), 'utf8')
const shown = (name: string) => new RegExp(`<!-- ${name} -->\\n\`\`\`csv\\n([\\s\\S]*?)\`\`\``).exec(documentation)?.[1] ?? ''

test.each(['our own words', 'as it comes'])('the list shown as "%s" is taken in without a remark', name => {
  const { recipients, refused, warnings } = readRecipients(new TextEncoder().encode(shown(name)))
  expect([refused, warnings]).toEqual([[], []])
  expect(recipients.slice(0, 2).map(({ recipient: { email, name, municipality, role } }) => [email, name, municipality, role])).toEqual([
    ['anna.hansen@kommune-a.example', 'Anna Hansen', '0165', 'udvalgsmedlem'],
    ['bo.aeroesen@kommune-b.example', 'Bo Ærøsen', '0360', 'direktør'],
  ])
})

test('every heading the documentation names is understood as it says', () => {
  const rows = [...documentation.matchAll(/^\| `(\w+)` \| ([^|]+) \|/gm)]
  expect(rows.map(([, column]) => column)).toEqual(columnNames)
  for (const [, column = '', headings = ''] of rows)
    for (const heading of [column, ...headings.split(', ')])
      expect(findColumns([heading]).columns.headings, heading).toEqual({ [column]: heading })
})
