import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { freeName, occupied } from '../../cli/writing.ts'
import { unpack } from '../../functions/audience/file/unpack.ts'
import { type ExportFormat, type ExportKind, exportCampaign } from '../../functions/export/export.ts'
import { plainLine } from '../../functions/values/plain-line.ts'
import { formulas, oddities } from '../export/hostile-texts.ts'
import { startHouse } from '../front-doors/started-house.ts'
import { letter002, letterFrom, openTestHouse, peopleCsv, type TestHouse } from '../house.ts'

const { letter } = letter002()
const exported = async (house: TestHouse, kind: ExportKind, format: ExportFormat, campaign = letter.id) => {
  await house.house.settle()
  const file = await exportCampaign(house.house.platform, { campaign, kind, format })
  if (file.outcome !== 'exported') throw new Error(`the export is ${file.outcome}`)
  return file
}
const cells = ({ bytes }: { bytes: Uint8Array }): string[][] => parse(Buffer.from(bytes), { delimiter: ';', bom: true })

test('A8 the export opened in a spreadsheet shows names, numbers and formula-like text exactly as typed', async () => {
  // What the form takes as a name: no line breaks, no tabs, no space around it.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these the form refuses.
  const names = [...formulas, ...oddities].filter(text => !/[\u0000-\u001f]/.test(text) && text.trim() === text)
  await using house = await openTestHouse()
  await house.launches(letter002({ people: names.length }))
  for (const [index, name] of names.entries())
    expect((await house.guest(`p${index + 1}@kommune.example`).registers({ name })).status, name).toBe(303)

  // What nobody sees is not kept (FOUND 7); all that can be seen is.
  const typed = new Map(names.map((name, index) => [`p${index + 1}@kommune.example`, plainLine(name)]))
  const [, ...workbook] = await readSheet(Buffer.from((await exported(house, 'participants', 'xlsx')).bytes), { trim: false })
  expect(new Map(workbook.map(([name, email]) => [email, name]))).toEqual(typed)
  expect(workbook.every(row => row[3] === '0190')).toBe(true)

  const [, ...lines] = cells(await exported(house, 'participants', 'csv'))
  const inert = ([email, name]: [string, string]) => [email, formulas.includes(name) ? `'${name}` : name] as const
  expect(new Map(lines.map(([name, email]) => [email, name]))).toEqual(new Map([...typed].map(inert)))
})

test('A8 the invoice basis has a line for each seat, and for a binding one given up, and every number as it was typed', async () => {
  await using house = await openTestHouse()
  const priced = letterFrom(bindingLetter, 'fagdag')
  await house.launches({ letter: priced, recipients: peopleCsv(4) })
  const [anna, bo, carla, dan] = [1, 2, 3, 4].map(nth => house.guest(`p${nth}@kommune.example`))
  const termsVersion = (await anna!.opens('?svar=ja')).body.match(/name="termsVersion" value="([^"]+)"/)![1]!
  const paying = {
    consent: 'yes',
    termsVersion,
    ean: '5790 0000 0000 5',
    reference: '0012',
    buyerName: '=Kommunen',
    buyerEmail: 'faktura@kommune.example',
  }
  for (const guest of [anna!, bo!]) expect((await guest.registers(paying)).status).toBe(303)
  await bo!.cancels()
  await carla!.declines()
  await dan!.opens()

  const file = await exported(house, 'invoices', 'csv', priced.id)
  expect(file.name).toBe('fagdag-fakturagrundlag-2026-03-18-0900.csv')
  expect(file.totals).toEqual({ net: 99_000, vat: 24_750, total: 123_750 })
  const [heading = [], ...lines] = cells(file)
  const said = lines.map(line => Object.fromEntries(line.map((cell, index) => [heading[index], cell])))
  expect(said).toMatchObject([
    { Ordre: 'fagdag-1-1', Status: 'tilmeldt', 'Beløb ekskl. moms': '495,00', Moms: '123,75', 'I alt': '618,75' },
    { Ordre: 'fagdag-2-1', Status: 'afmeldt, faktureres 100 %', 'Opkræves (%)': '100', 'I alt': '618,75', Køber: "'=Kommunen" },
  ])
  const [, first] = await readSheet(Buffer.from((await exported(house, 'invoices', 'xlsx', priced.id)).bytes))
  expect(first).toEqual(expect.arrayContaining([495, 123.75, 618.75, '5790000000005', '0012', '=Kommunen', termsVersion]))
})

test('a secretary takes the participants out from a terminal, and is told what was written and when it was true', async () => {
  await using house = await startHouse()
  const folder = await mkdtemp(join(tmpdir(), 'indbyd-export-'))
  const campaign = join(folder, letter.id)
  await cp(join('examples', letter.id), campaign, { recursive: true })
  await writeFile(
    join(campaign, 'letter.md'),
    (await readFile(join(campaign, 'letter.md'), 'utf8')).replace('---\n', '---\nform: { catering-needs: true }\n'),
  )
  expect(await house.indbyd('launch', campaign, '--yes', '40', '--json')).toMatchObject({ exit: 0 })
  const to = join(folder, 'deltagere.csv')
  expect(await house.indbyd('export', letter.id, 'participants', '--format', 'csv', '--to', to, '--json')).toMatchObject({
    exit: 0,
    json: { file: to, format: 'csv', rows: 0, at: '2026-03-18T08:00:00.000Z', needs: [{ registered: 0, told: 0 }] },
  })
  expect((await readFile(to, 'utf8')).split('\r\n')[0]).toContain('"Navn";"E-mail";"Kommune"')
  const participants = await house.indbyd('export', letter.id, 'participants', '--to', join(folder, 'deltagere.xlsx'))
  expect(participants.stdout).toMatch(/Hensyn til mad eller adgang: 0 af 0 har skrevet noget \(Gate21, mandag den 4\.\smaj 2026\)/)
  const said = await house.indbyd('export', letter.id, 'invoices', '--to', join(folder, 'faktura.xlsx'))
  expect(said.stdout).toMatch(/faktura\.xlsx: 0 rækker, som det stod onsdag den 18\.\smarts 2026 kl\.\s09\.00\.\nI alt 0,00\skr\./)

  expect((await house.indbyd('export', 'nosuch', 'participants')).exit).toBe(1)
  for (const wrong of [['arkiv'], ['participants', '--format', 'pdf'], ['participants', '--to', join(folder, 'no', 'such.csv')]])
    expect((await house.indbyd('export', letter.id, ...wrong)).exit, wrong.join(' ')).toBe(2)
  await rm(folder, { recursive: true })
})

test('no export writes over what nobody named: a folder with something in it is refused, and a name that is taken is given anew', async () => {
  await using house = await startHouse()
  const folder = await mkdtemp(join(tmpdir(), 'indbyd-export-'))
  const campaign = join(folder, letter.id)
  await cp(join('examples', letter.id), campaign, { recursive: true })
  expect(await house.indbyd('launch', campaign, '--yes', '40', '--json')).toMatchObject({ exit: 0 })
  const [, row] = (await readFile(join(campaign, 'recipients.csv'), 'utf8')).split('\n')
  for (const what of [
    ['person', row!.split(';')[0]!],
    [letter.id, 'archive'],
  ]) {
    const to = join(folder, what[0]!.slice(0, 6))
    const [first, again] = [
      await house.indbyd('export', ...what, '--to', to, '--json'),
      await house.indbyd('export', ...what, '--to', to, '--json'),
    ]
    expect([first.exit, again]).toMatchObject([0, { exit: 1, json: { problems: [{ at: to, code: 'EXISTS', level: 'blocker' }] } }])
  }
  const taken = join(folder, 'deltagere.xlsx')
  expect(freeName(taken)).toBe(taken)
  for (const name of [taken, join(folder, 'deltagere-2.xlsx')]) await writeFile(name, '')
  expect(freeName(taken)).toBe(join(folder, 'deltagere-3.xlsx'))
  expect(freeName(join(folder, 'person'))).toBe(join(folder, 'person-2'))
  // An empty folder is as good as none.
  expect(occupied(await mkdtemp(join(tmpdir(), 'indbyd-export-')))).toEqual([])
  await rm(folder, { recursive: true })
})

test('how many have told of needs is counted session by session, and no word of it is in any file', async () => {
  await using house = await openTestHouse()
  const asking = { ...letter, form: { ...letter.form, cateringNeeds: true } }
  await house.launches({ letter: asking, recipients: peopleCsv(5) })
  const [anna, bo, carla, dan] = [1, 2, 3, 4].map(nth => house.guest(`p${nth}@kommune.example`))
  const needs = 'Nøddeallergi og kørestol'
  for (const guest of [anna!, bo!, carla!]) expect((await guest.registers({ needs })).status).toBe(303)
  await dan!.registers()
  await carla!.cancels()

  const files = await Promise.all(
    (['participants', 'invoices'] as const).flatMap(kind => (['xlsx', 'csv'] as const).map(format => exported(house, kind, format))),
  )
  expect(files.map(file => file.needs?.map(({ registered, told }) => [registered, told]))).toEqual([
    [[3, 2]],
    [[3, 2]],
    undefined,
    undefined,
  ])
  const [workbook, list] = files
  const [heading, ...counts] = await readSheet(Buffer.from(workbook!.bytes), 'Hensyn')
  expect(heading).toEqual(['Møde', 'Mødested', 'Tilmeldte', 'Heraf med hensyn'])
  expect(counts).toEqual([[expect.any(Date), 'Gate21', 3, 2]])
  expect(cells(list!)).toHaveLength(5)
  for (const { bytes } of files) expect(everyText(bytes)).not.toMatch(/Nødde|allergi|kørestol/)

  await house.turnsTo('2026-05-11T16:01:00Z')
  expect((await exported(house, 'participants', 'csv')).needs).toMatchObject([{ registered: 3, told: 0 }])
})

/** A workbook is a packed folder; CSV is what it is. */
function everyText(bytes: Uint8Array): string {
  const unpacked = unpack(bytes)
  const parts = unpacked.ok ? unpacked.parts.map(part => part.bytes) : [bytes]
  return parts.map(part => new TextDecoder().decode(part)).join('\n')
}

const bindingLetter = `---
title: Fagdag om anbringelser
sessions:
  - { date: 2026-06-01, time: 16.00-18.00, venue: "Rådhuset, Rådhuspladsen 1, 1550 København V" }
price: { amount: 495 kr., binding: true }
contact: none
---
Kære {{greeting}}

Vi inviterer til fagdag. Det koster 495 kr. ekskl. moms, og tilmeldingen er bindende. Svar [her]({{answer}}).
`
