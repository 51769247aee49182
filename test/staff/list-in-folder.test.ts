import { expect, test } from 'vitest'
import { howToList } from '../../functions/staff/list-in-folder.ts'

const document = { id: 'bilag', title: 'Bilag', file: 'bilag.xlsx', with: ['programme' as const], attach: false }

test.each([
  [['letter.md', 'liste.xlsx'], /ligger liste\.xlsx\. Er det listen, så kald den recipients\.xlsx/],
  [['letter.md', 'Modtagere 2026.CSV'], /ligger Modtagere 2026\.CSV.*recipients\.csv/],
  [['letter.md', 'gammel.xls'], /ligger gammel\.xls.*gem den i regnearket/],
  [['letter.md', 'bilag.xlsx'], /^Læg listen i mappen/],
  [['letter.md'], /^Læg listen i mappen/],
])('a folder with %j', (names, says) => {
  expect(howToList(new Map(names.map(name => [name, 1])), { documents: [document] })).toMatch(says)
})
