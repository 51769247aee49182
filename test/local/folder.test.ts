import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse } from '../../local/house.ts'
import { localApi } from '../../local/local-api.tsx'
import { letter002, openTestHouse } from '../house.ts'

let dir: string
const file = (name: string) => join(dir, name)
const opens = async () => (await openHouse({ dir })).close()

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'indbyd-folder-'))
  await using house = await openTestHouse({ dir })
  await house.launches(letter002({ people: 3 }))
})
afterAll(() => rm(dir, { recursive: true }))

/** Does something to a file of the folder, and puts it back. */
async function spoilt(name: string, spoil: (path: string) => Promise<unknown>): Promise<AsyncDisposable> {
  const [path, before] = [file(name), await readFile(file(name))]
  await spoil(path)
  return { [Symbol.asyncDispose]: () => writeFile(path, before) }
}

test('one folder is one house: a second is refused and told where the first is, and nothing of a running house is forgotten', async () => {
  await using _ = await openTestHouse({ dir })
  await writeFile(file('house.json'), JSON.stringify({ site: 'http://127.0.0.1:4600' }))
  const keys = await readFile(file('memory.json'), 'utf8')
  await expect(opens()).rejects.toThrow('Her kører allerede et hus på http://127.0.0.1:4600')
  await expect(openHouse({ dir, fresh: true })).rejects.toThrow('Her kører allerede et hus på http://127.0.0.1:4600. Stop det')
  expect(await readFile(file('memory.json'), 'utf8')).toBe(keys)
  expect(await readdir(file('outbox'))).toContain('000003.eml')
})

test('what can be no folder is said with the way out', async () => {
  for (const path of [file('memory.json'), join(file('memory.json'), 'x')])
    await expect(openHouse({ dir: path })).rejects.toThrow(/memory\.json.* kan ikke være husets mappe/)
})

test('a folder is free again when its house has closed, and the next house forgets it only when told to', async () => {
  await using house = await openTestHouse({ dir })
  expect(await house.mails()).toHaveLength(3)
})

test('a fresh house forgets the house that was there, and nothing else that lies in its folder', async () => {
  const other = await mkdtemp(join(tmpdir(), 'indbyd-other-'))
  await writeFile(join(other, 'noter.txt'), 'mine')
  await (await openHouse({ dir: other })).close()
  const before = await readFile(join(other, 'memory.json'), 'utf8')
  await (await openHouse({ dir: other, fresh: true })).close()
  expect(await readFile(join(other, 'memory.json'), 'utf8')).not.toBe(before)
  expect(await readFile(join(other, 'noter.txt'), 'utf8')).toBe('mine')
  await rm(other, { recursive: true })
})

test.each([
  [
    'a memory cut in the middle',
    'memory.json',
    (path: string) => truncate(path, 40),
    /memory\.json kan ikke læses.*nøglen til hvert link/s,
  ],
  ['a memory cut to nothing', 'memory.json', (path: string) => truncate(path, 0), /memory\.json kan ikke læses/],
  ['a memory without its keys', 'memory.json', (path: string) => writeFile(path, '{}'), /memory\.json kan ikke læses/],
  ['a memory that is gone', 'memory.json', (path: string) => rm(path), /memory\.json mangler, selv om der er kørt et hus her/],
  ['a table cut in the middle', 'table.db', (path: string) => truncate(path, 20_000), /table\.db er beskadiget/],
  ['a table cut to nothing', 'table.db', (path: string) => truncate(path, 0), /table\.db er beskadiget/],
  [
    'a table of something else',
    'table.db',
    (path: string) => writeFile(path, 'slet ikke en tabel '.repeat(300)),
    /table\.db er beskadiget/,
  ],
  ['a table that is gone', 'table.db', (path: string) => rm(path), /table\.db mangler/],
  ['schedules cut in the middle', 'schedules.json', (path: string) => truncate(path, 9), /schedules\.json kan ikke læses/],
  ['an outbox whose index is gone', 'outbox/index.jsonl', (path: string) => rm(path), /index\.jsonl har 0 mails af mindst 3/],
  [
    'a line of the index that is no line',
    'outbox/index.jsonl',
    (path: string) => writeFile(path, '{"id":"0000\n'),
    /index\.jsonl kan ikke læses i linje 1/,
  ],
])('%s: the house says which file and what to do, and puts nothing new in its place', async (_, name, spoil, says) => {
  await using _spoilt = await spoilt(name, spoil)
  const now = await readFile(file(name)).catch(() => null)
  await expect(opens()).rejects.toThrow(says)
  await expect(opens()).rejects.toThrow(/Læg en kopi af filen på plads, eller begynd forfra: npm start -- --fresh/)
  expect(await readFile(file(name)).catch(() => null)).toEqual(now)
})

test('one mail that is gone costs that mail, and no other', async () => {
  await using _ = await spoilt('outbox/000002.eml', path => rm(path))
  await using house = await openTestHouse({ dir })
  const api = localApi(house.house)
  const mails = await house.mails()
  expect(mails.map(({ id, problem }) => [id, problem])).toEqual([
    ['000001', undefined],
    ['000002', expect.stringContaining('000002.eml mangler')],
    ['000003', undefined],
  ])
  expect(mails[1]).toMatchObject({ to: ['p2@kommune.example'], mailing: 'invitation', text: null })
  expect((await api.request('/__local/outbox')).status).toBe(200)
  expect(await (await api.request('/__local/mails/000002')).text()).toContain('000002.eml mangler')
  expect((await api.request('/__local/outbox/000002/source')).status).toBe(404)
})

test('whoever else has an account on the machine cannot read the keys, also where they could', async () => {
  await chmod(file('memory.json'), 0o644)
  await opens()
  expect((await stat(file('memory.json'))).mode & 0o777).toBe(0o600)
})

test('on a full disk the house says so and goes on when there is room, with all it had', async () => {
  await using house = await openTestHouse({ dir })
  const api = localApi(house.house)
  await symlink('/dev/full', file('memory.json.new'))
  const answer = await api.request('/__local/clock', { method: 'POST', body: '{"to":"2026-03-18T09:00:00Z"}' })
  expect([answer.status, await answer.json()]).toMatchObject([507, { problem: expect.stringMatching(/^Disken er fuld.*Gør plads/) }])
  // What the CLI shows is a problem like any other: the house answers, and something is in the way.
  const ordered = await api.request('/__local/acts/status', { method: 'POST', body: '{}' })
  expect([ordered.status, await ordered.json()]).toMatchObject([
    507,
    { problems: [{ code: 'DISK-FULL', says: expect.stringMatching(/^Disken er fuld/) }] },
  ])
  await rm(file('memory.json.new'))
  const again = await api.request('/__local/clock', { method: 'POST', body: '{"to":"2026-03-18T09:00:00Z"}' })
  expect(again.status).toBe(200)
  expect(await house.mails()).toHaveLength(3)
})
