import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startHouse } from './started-house.ts'

const id = '002-kkr-hovedstaden-2026'

test('by CLI: a letter that is out is edited, people are reminded and written to, and every look before changes nothing', async () => {
  await using house = await startHouse()
  const folder = join(await mkdtemp(join(tmpdir(), 'indbyd-change-')), id)
  await cp(`examples/${id}`, folder, { recursive: true })
  expect((await house.indbyd('launch', folder, '--yes', '40')).exit).toBe(0)

  const letter = await readFile(join(folder, 'letter.md'), 'utf8')
  await writeFile(
    join(folder, 'letter.md'),
    letter.replace('deadline: 2026-04-15', 'deadline: 2026-04-22').replace('den 15. april', 'den 22. april'),
  )
  expect(await house.indbyd('apply', folder, '--json')).toMatchObject({
    exit: 0,
    json: {
      applied: false,
      version: 2,
      mails: 0,
      recipients: 40,
      changes: [{ what: 'deadline' }, { what: 'text' }, { what: 'timetable' }, { what: 'timetable' }],
    },
  })
  expect(await house.json(`/__local/campaigns/${id}`)).toMatchObject({ version: 1 })
  expect((await house.indbyd('apply', folder, '--yes', '40')).stdout).toMatch(
    /forlænges fra onsdag den 15\. april 2026 til onsdag den 22\. april 2026\..*Ingen får mail om det/s,
  )
  expect(await house.json(`/__local/campaigns/${id}`)).toMatchObject({
    version: 2,
    steps: [{ step: 'invitation' }, { step: 'reminder-1', at: '2026-04-15T07:00:00.000Z' }, { step: 'reminder-2' }, {}, {}],
  })
  await writeFile(join(folder, 'letter.md'), letter.replace('date: 2026-05-04', 'date: 2026-05-05'))
  expect(await house.indbyd('apply', folder, '--yes', '40', '--json')).toMatchObject({
    exit: 1,
    json: { problems: [{ at: expect.stringMatching(/^letter\.md:\d+$/), code: 'NEW-DATE' }] },
  })

  await house.turn('2026-03-26T10:00:00Z')
  expect((await house.indbyd('remind', id, '--dry-run', '--json')).json).toMatchObject({ reminded: false, sends: 40, leftOut: {} })
  expect((await house.indbyd('remind', id, '--json')).json).toMatchObject({ reminded: true, step: 'reminder-3', sends: 40 })
  expect(await house.indbyd('remind', id, '--json')).toMatchObject({ exit: 1, json: { problems: [{ code: 'REMINDED-TODAY' }] } })

  const text = join(folder, 'besked.md')
  await writeFile(text, '# Nyt om parkering\n\nKære {{greeting}}\n\nGul zone er optaget.\n')
  const send = (...more: string[]) => house.indbyd('send', id, '--to', 'all', '--text', text, ...more)
  expect((await send('--json')).json).toMatchObject({ sent: false, subject: 'Nyt om parkering', sends: 40 })
  expect(await send('--yes', '39', '--json')).toMatchObject({ exit: 1, json: { problems: [{ code: 'COUNT-DIFFERS' }] } })
  expect((await send('--yes', '40', '--json')).json).toMatchObject({ sent: true, sends: 40 })
  expect(await house.json('/__local/outbox?mailing=message')).toHaveLength(40)
  await writeFile(text, '# Kort\n\n<b>Hej</b>\n')
  expect(await send('--json')).toMatchObject({ exit: 0, json: { sent: false, warnings: [{ at: 'besked.md:3', code: 'HTML' }] } })
  await writeFile(text, 'Kære {{navn}}\n')
  expect(await send('--json')).toMatchObject({ exit: 1, json: { problems: [{ at: 'besked.md:1', code: 'PLACEHOLDER' }] } })
  expect((await house.indbyd('send', id, '--to', 'alle', '--text', text)).exit).toBe(2)
})
