import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { printedMoney } from '../../../functions/letter/money.ts'
import { letterFrom } from '../../house.ts'
import { openCase } from './open-case.ts'

// C12: the lists for the day say the same as the page, and the invoice basis sums to what it says.

const letter = letterFrom(
  `---
title: Aften om genoptræning
kind: temamøde
sender: Sekretariatet <sekretariatet@indbyd.example>
contact: Sofie Holm, sofie.holm@sekretariat.example, 12 34 56 78
sessions:
  - { id: odense, date: 2026-05-04, time: 16.00-18.00, venue: "Salen, Torvet 1, 5000 Odense" }
  - { id: vejle, date: 2026-05-06, time: 16.00-18.00, venue: "Huset, Gaden 2, 7100 Vejle" }
deadline: 2026-04-15
price:
  amount: 495 kr.
  binding: true
form: { catering-needs: true }
---
Kære {{greeting}}

Kom og hør om genoptræning. Det koster 495 kr. ekskl. moms. I svarer her:

{{answer}}

Med venlig hilsen
Sekretariatet
`,
  'aften',
)
const id = letter.id
const names = ['Åse Ørn', 'Anders And', 'Zenia Aagaard', 'Ærlig Bent', 'Øjvind Dam', '=SUM(A1)']
/** Registers too, and gives the seat up too late for it to be free. */
const seventh = 'Trine Holm'
const recipients = [
  'email;navn;kommune;rolle',
  ...[...names, seventh].map((name, index) => `p${index + 1}@kommune.example;${name};Furesø;udvalgsmedlem`),
].join('\n')

async function takesOut(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
  return readFile(await download.path())
}

test('sorted the Danish way, the same names on paper and in the workbook, and an invoice basis that sums up', async () => {
  await using of = await openCase()
  const { house } = of
  await house.launches({ letter, recipients })
  const pays = { ean: '5798009811578', reference: 'REKV-77', agreed: 'yes' }
  const ole = await of.signIn('Ole')
  for (const number of [1, 2, 3, 4, 5, 6, 7]) {
    await ole.goto(`${house.origin}/c/${id}/person/${number}`)
    if ((await ole.locator('button[value=register]').count()) === 0) continue
    await ole.locator('details:has(button[value=register]) summary').click()
    await ole.locator('#register-session').selectOption('odense')
    await ole.locator('#register-ean').fill(pays.ean)
    await ole.locator('#register-reference').fill(pays.reference)
    await ole.locator('input[name=agreed]').check()
    await ole.locator('button[value=register]').click()
    await ole.waitForURL(/gjort=register/)
  }
  await ole.locator('details:has(button[value=cancel]) summary').click()
  await ole.locator('button[value=cancel]').click()
  await ole.waitForURL(/gjort=cancel/)
  const needs = await house.guest('p1@kommune.example').posts({ action: 'change', session: 'odense', needs: 'Jordnødder' })
  expect(needs.status).toBe(303)
  await house.house.settle()
  await ole.goto(`${house.origin}/c/${id}/deltagere/udskrift`)
  const onPaper = await ole.locator('tbody th').allTextContents()
  expect(onPaper).toHaveLength(names.length)
  expect(onPaper).toEqual(onPaper.toSorted(new Intl.Collator('da').compare))
  await ole.goto(`${house.origin}/c/${id}/deltagere/navneskilte`)
  expect(new Set(await ole.locator('.badges b').allTextContents())).toEqual(new Set(onPaper))

  await ole.goto(`${house.origin}/c/${id}/deltagere`)
  const [heading = [], ...rows] = await readSheet(await takesOut(ole, 'Hent som Excel'))
  const column = heading.findIndex(cell => /navn/i.test(String(cell)))
  const inWorkbook = rows.map(row => String(row[column])).filter(name => onPaper.includes(name))
  expect(new Set(inWorkbook)).toEqual(new Set(onPaper))
  const [head = [], ...lines] = await readSheet(await takesOut(ole, 'Hent fakturagrundlag'))
  const sumOf = (heading: string) => lines.reduce((sum, line) => sum + Number(line[head.indexOf(heading)]), 0)
  // Six with a seat, and the one who gave it up too late pays what was agreed to.
  expect(await ole.locator('section:has(#faktura)').innerText()).toContain(
    `7 ordrer, i alt ${printed(sumOf('Beløb ekskl. moms'))} ekskl. moms (${printed(sumOf('I alt'))} inkl. moms).`,
  )
  expect(sumOf('Beløb ekskl. moms')).toBe(7 * 495)

  // How many have needs is said; what they wrote is on no page and in no file.
  expect(await ole.locator('section:has(#gang-odense)').innerText()).toContain('6 deltagere. 1 har skrevet om mad eller adgang.')
  for (const path of ['/deltagere', '/deltagere/udskrift', '/deltagere/navneskilte', '/person/1', '/log']) {
    await ole.goto(`${house.origin}/c/${id}${path}`)
    expect(await ole.locator('main').textContent(), path).not.toContain('Jordnødder')
  }
})

/** Kroner, as the page prints øre. */
const printed = (kroner: number) => printedMoney(Math.round(kroner * 100), 'da')
