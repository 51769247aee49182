import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Leads, leadBeside, leadsToSomebody } from '../../functions/endings/left-of-forgotten.ts'
import { rowKindOf, rowKinds } from '../../functions/endings/row-kinds.ts'
import { type CampaignId, campaignIdFrom } from '../../functions/values/ids.ts'

const rootOf = (path: string) => new URL(`../../${path}`, import.meta.url)

/** The second column of the table of rows in docs/data.md. */
function documented(): Set<string> {
  const page = readFileSync(rootOf('docs/data.md'), 'utf8')
  const lines = page.split('\n').filter(line => /^\| [^|]+ \| `[A-Z]/.test(line))
  return new Set(lines.flatMap(line => (line.split('|')[2] ?? '').match(/`([^`]+)`/)?.[1] ?? []))
}

test('every kind of row the documentation knows is in the table that erases, and the other way round', () => {
  const named = new Set(rowKinds.map(({ pk }) => pk))
  const inTable = new Set([...documented()].map(pk => (pk.startsWith('C#ID#M#STEP') ? 'C#ID#M#STEP' : pk)))
  expect([...inTable].filter(pk => !named.has(pk))).toEqual([])
  const beside = new Set(['C#ID#W#SESSION#TICKETS', 'C#ID#O#staff'])
  expect([...named].filter(pk => !inTable.has(pk) && !beside.has(pk))).toEqual([])
})

/** Fields a reader of rows finds or does not, by name or by a name of the reader's own for them. */
function optionalIn(source: string): Set<string> {
  const own = [...source.matchAll(/const (\w+)(?:: [^=]+)? = v\.exactOptional\(/g)].map(([, name]) => name!)
  const named = [...source.matchAll(/\b(\w+): (?:v\.exactOptional\(|(\w+)\b)/g)].flatMap(([, field, of]) =>
    of === undefined || own.includes(of) ? [field!] : [],
  )
  return new Set([...named, ...own.filter(name => new RegExp(`[{,]\\s*${name}\\s*[,}]`).test(source))])
}

test('every field that need not be in a row is in the documentation, and no other', () => {
  const page = readFileSync(rootOf('docs/data.md'), 'utf8').split('## What need not be there')[1]?.split('\n## ')[0] ?? ''
  const listed = [...page.matchAll(/^\| `([^`]+\.ts)` \| (.+) \|$/gm)].map(([, file, fields]) => [
    file!,
    new Set([...fields!.matchAll(/`(\w+)`/g)].map(([, name]) => name!).filter(name => name !== 'en')),
  ])
  const readers = globSync('functions/**/*.ts', { cwd: rootOf('') })
    .map(file => file.replaceAll('\\', '/'))
    .map(file => ({ file, source: readFileSync(rootOf(file), 'utf8') }))
    .filter(({ source }) => /\b(?:rowForm|unionRowForm|Fields|fields)</.test(source) && !source.includes('export function rowForm'))
    .map(({ file, source }) => [file.replace('functions/', ''), optionalIn(source)] as const)
    .filter(([, fields]) => fields.size > 0)
  expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(readers))
})

test.each([
  ['C#temamoede', 'campaign', 'campaign'],
  ['C#temamoede', 'step#message#2', 'step'],
  ['C#temamoede#P#0', '0000017', 'person'],
  ['C#temamoede#M#reminder-1#2', '000003#02', 'batch'],
  ['C#temamoede#O#staff', 'undelivered#2026-05-04T16:00:00.000Z#0#claim', 'staff-notice'],
  ['C#temamoede#O#7', '0000017#000001#confirmation#claim', 'notice'],
  ['C#temamoede#W#odense', '00000001', 'line'],
  ['C#temamoede#W#odense#TICKETS', 'tickets', 'tickets'],
  ['NEW-LINKS#0123abcd', 'asked', 'link-request'],
  ['NEW-LINKS', '2026-04-15T21', 'links-mailed'],
  ['STAFF', 'f00', 'staff-list'],
])('%s %s is a row of the kind %s', (pk, sk, name) => {
  expect(rowKindOf({ pk, sk })?.name).toBe(name)
})

test.each([
  ['C#temamoede', 'opkald#1'],
  ['C#temamoede#X', '1'],
  ['NYT', '1'],
])('%s %s is of no kind anybody has named', (pk, sk) => {
  expect(rowKindOf({ pk, sk })).toBeUndefined()
})

// How what goes with its person is found, also where it was written behind the search: by a number
// in the key, which the night looks at; by what the address book says, which it looks through; or
// written in one transaction with the person's row, or asking that it stands, and never behind it.
test('of every kind that goes with its person or leads to them it is known how it is found', () => {
  const found = {
    person: 'key',
    notice: 'key',
    needs: 'key',
    'person-request': 'key',
    'address-book': 'book',
    'late-address': 'book',
    line: 'gate',
    'mail-in': 'gate',
    undelivered: 'gate',
    seats: 'given back by the sweep',
    journal: 'kept without words',
  }
  const withPerson = rowKinds.filter(({ pk, forget, holds }) => {
    const isOfOne = forget === 'erased' || (forget === 'rewritten' && holds !== 'nothing')
    return pk.startsWith('C#ID') && isOfOne
  })
  expect(new Set(withPerson.map(({ name }) => name))).toEqual(new Set(Object.keys(found)))
  const rows = (of: Record<string, string>) => Object.entries(of).map(([pk, sk]) => ({ pk: `C#temamoede#${pk}`, sk }))
  const keys = [
    ...rows({ 'P#0': '0000017', R: '0000017#copy', N: '0000017', 'O#7': '0000017#000001#confirmation#claim', A: 'book#0002#0001' }),
    ...rows({ A: 'late#0123456789abcdef' }),
  ]
  expect(keys.filter(key => !leadsToSomebody(key))).toEqual([])
  // What stays behind them, and so need not be held in hand: the log grows with every answer.
  const staying = rows({ 'J#7': '0000017#2026-03-18T09:00:00.000Z#1', B: '0000017#000002' })
  expect(staying.map(key => rowKindOf(key)?.name)).toEqual(['journal', 'agreement'])
  expect(staying.filter(leadsToSomebody)).toEqual([])
  // A ticket is nobody's number.
  expect(leadsToSomebody({ pk: 'C#temamoede#W#odense', sk: '00000017' })).toBe(false)
})

test('of everybody there is the night keeps the number alone', () => {
  const leads = new Map<CampaignId, Leads>()
  const rows = [['P#0', '0000017'] as const, ['P#1', '0005001'] as const, ['N', '0000017'] as const, ['A', 'book#0001#0000'] as const]
  for (const [pk, sk] of rows) leadBeside(leads, campaignIdFrom('temamoede'), { pk: `C#temamoede#${pk}`, sk })
  expect([...leads.values()]).toEqual([{ people: new Set([17, 5001]), others: [{ pk: 'C#temamoede#N', sk: '0000017' }], hasBook: true }])
})

test('a row of a kind that holds people ends by a clock, an order or its own expiry', () => {
  const staying = rowKinds.filter(({ ends, holds }) => ends === 'stays' && holds !== 'nothing')
  // Whoever said no once is not invited again: until they take it back.
  expect(staying.map(({ name }) => name)).toEqual(['opt-out'])
})
