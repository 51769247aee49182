import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rowOf, separated, windows1252, workbookOf } from '../audience/lists.ts'
import { startHouse } from './started-house.ts'

const people = [
  ['Fornavn', 'Efternavn', 'Kontakt', 'Kommune', 'Titel', 'Parti'],
  ['Bo', 'Ærøsen', 'bo@roedovre.example', '0175', 'direktør', 'x'],
  ['Eva', 'Ågård', 'eva@koege.example', 'Køge', 'Direktoer', 'y'],
]

test('a list as Excel saved it is taken in by the CLI, launched, and those who come later are invited when staff say so', async () => {
  await using house = await startHouse()
  const folder = join(await mkdtemp(join(tmpdir(), 'indbyd-')), 'temamoede')
  await mkdir(folder)
  await copyFile('examples/002-kkr-hovedstaden-2026/letter.md', join(folder, 'letter.md'))
  const list = join(folder, 'recipients.csv')
  await writeFile(list, windows1252(separated(people, ';')))

  const wrong = await house.indbyd('import', folder, '--commit', '--json')
  expect(wrong).toMatchObject({
    exit: 1,
    json: { new: 0, refused: [{ row: 1 }], problems: [{ at: 'recipients.csv:1', level: 'blocker' }] },
  })
  expect((await house.indbyd('import', folder, '--column', 'emial=Kontakt')).stderr).toContain('Mente du »email«?')

  const column = ['--column', 'email=Kontakt']
  const dry = await house.indbyd('import', folder, ...column, '--json')
  expect(dry).toMatchObject({
    exit: 0,
    json: {
      new: 2,
      changed: 0,
      doubled: 0,
      refused: [],
      total: 2,
      stored: false,
      columns: { email: 'Kontakt', fornavn: 'Fornavn', efternavn: 'Efternavn', rolle: 'Titel' },
      ignoredColumns: ['Parti'],
      warnings: [{ row: 3, says: expect.stringContaining('Mente du »direktør«?') }],
    },
  })
  const said = (await house.indbyd('import', folder, ...column)).stdout
  expect(said).toContain('Læst som Windows-1252, semikolon.')
  expect(said).toContain('»Titel« som rolle')
  expect(said).toContain('Bruges ikke: »Parti«.')

  expect(await house.indbyd('launch', folder, ...column, '--yes', '2', '--json')).toMatchObject({
    exit: 1,
    json: { problems: [{ at: 'recipients.csv:3', code: 'ROLE-UNKNOWN', level: 'warning' }] },
  })
  const looked = ['--dismiss', 'ROLE-UNKNOWN=set på']
  expect((await house.indbyd('launch', folder, ...column, '--yes', '2', '--json', ...looked)).json).toMatchObject({ recipients: 2 })

  await rm(list)
  const rows = [...people.slice(0, 2), ['Ib', 'Holm', 'ib@koege.example', 'Køge', 'chef', '']]
  await writeFile(join(folder, 'recipients.xlsx'), workbookOf(rows.map((row, index) => rowOf(index + 1, row)).join('')))
  const later = await house.indbyd('import', folder, ...column, '--commit', '--json')
  expect(later).toMatchObject({ exit: 0, json: { new: 1, changed: 0, total: 3, waiting: 1, stored: true } })
  expect(await house.json('/__local/outbox')).toHaveLength(2)

  expect(await house.indbyd('launch', folder, '--added', '--yes', '1', '--json')).toMatchObject({
    exit: 0,
    json: { launched: true, added: 1 },
  })
  expect(await house.indbyd('launch', 'temamoede', '--added', '--yes', '1', '--json')).toMatchObject({
    exit: 0,
    json: { alreadyLaunched: true, added: 0, recipients: 3 },
  })
  const mails = (await house.json('/__local/outbox')) as { to: string[]; mailing: string }[]
  expect(mails.map(({ to, mailing }) => [mailing, ...to])).toEqual([
    ['invitation', 'bo@roedovre.example'],
    ['invitation', 'eva@koege.example'],
    ['invitation', 'ib@koege.example'],
  ])
})
