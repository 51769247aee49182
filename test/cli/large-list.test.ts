import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openTestHouse } from '../house.ts'
import { checkout, indbyd } from '../indbyd.ts'
import { openAwsStage } from './aws-stage.ts'

const dir = await mkdtemp(join(tmpdir(), 'indbyd-large-list-'))
afterAll(() => rm(dir, { recursive: true }))

const people = 100_000
/** What Lambda takes with one order. */
const mostAnOrder = 6_000_000

test('a list of 100,000 is more than an order carries, and goes to a stage all the same', async () => {
  const rows = Array.from(
    { length: people },
    (_, index) =>
      `fornavn.efternavn.${index + 1}@kommune-${index % 98}.example;Person Nr${index + 1};Furesø;udvalgsmedlem;Socialudvalget;person`,
  )
  const list = `${['email;navn;kommune;rolle;udvalg;type', ...rows].join('\n')}\n`
  expect(Buffer.byteLength(list)).toBeGreaterThan(mostAnOrder)
  await writeFile(join(dir, 'letter.md'), await readFile(join(checkout, 'examples/002-kkr-hovedstaden-2026/letter.md')))
  await writeFile(join(dir, 'recipients.csv'), list)
  await using house = await openTestHouse({ streams: false })
  await using stage = await openAwsStage(house.house)
  const run = (...more: string[]) => indbyd(['import', dir, ...more, '--stage', 'test', '--json'], { env: stage.env })
  expect(await run()).toMatchObject({ exit: 0, stderr: '', json: { new: people, total: people, stored: false } })
  if (!process.env.INDBYD_LARGE) return
  for (const isNew of [people, 0]) {
    const begun = performance.now()
    expect(await run('--commit')).toMatchObject({ exit: 0, json: { new: isNew, total: people, stored: true } })
    console.log(`${isNew} new: ${Math.round((performance.now() - begun) / 1000)} s`)
  }
})
