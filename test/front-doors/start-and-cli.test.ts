import { copyFile, cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { npmStart, startHouse } from './started-house.ts'

const example = 'examples/002-kkr-hovedstaden-2026'
const id = '002-kkr-hovedstaden-2026'

test('a newcomer starts the house, launches by CLI, answers by a mailed link, turns the clock, and finds all of it again after a restart', async () => {
  await using first = await npmStart()
  expect(await first.json('/__local/clock')).toEqual({ now: '2026-03-18T08:00:00.000Z' })

  expect(await first.indbyd('check', example, '--json')).toMatchObject({ exit: 0, json: { problems: [], notes: [{ code: 'DAY-OFF' }] } })
  expect((await first.indbyd('import', example, '--json')).json).toMatchObject({ new: 40, total: 40, refused: [] })
  expect(await first.indbyd('launch', example, '--yes', '39', '--json')).toMatchObject({
    exit: 1,
    json: { problems: [{ code: 'COUNT-DIFFERS' }] },
  })
  expect(await first.json('/__local/outbox')).toEqual([])
  expect(await first.indbyd('launch', example, '--yes', '40', '--json')).toMatchObject({ exit: 0, json: { recipients: 40 } })
  expect(await first.indbyd('launch', example, '--yes', '40', '--json')).toMatchObject({ exit: 0, json: { alreadyLaunched: true } })
  expect(await first.indbyd('launch', id, '--yes', '40', '--json')).toMatchObject({ exit: 0, json: { alreadyLaunched: true } })

  const mails = (await first.json('/__local/outbox')) as { to: string[]; text: string }[]
  expect(mails).toHaveLength(40)
  const link = mails[0]!.text.match(/http:\S+\/i\/[\w-]+/)![0]
  const posted = await fetch(link, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ action: 'register', who: 'me' }) })
  expect([posted.status, new URL(posted.headers.get('location')!, link).href]).toEqual([303, link])
  expect(await (await fetch(link)).text()).toContain('data-state="registered"')

  expect(await first.turn('2026-04-08T07:00:00Z')).toMatchObject({
    fired: [{ step: 'reminder-1', sent: 39, leftOut: { registered: 1 } }],
    sent: 39,
  })
  expect((await fetch(`${first.url}/__local/clock`, { method: 'POST', body: '{"to":"2026-03-01T08:00:00Z"}' })).status).toBe(409)

  const dir = first.dir
  await first.stop()
  await using second = await startHouse(dir)
  expect(await second.json('/__local/clock')).toEqual({ now: '2026-04-08T07:00:00.000Z' })
  expect(await second.json('/__local/outbox')).toHaveLength(80)
  expect(await second.turn('2026-05-05T08:00:00Z')).toMatchObject({
    fired: [
      { step: 'reminder-2', sent: 39 },
      { step: 'programme', sent: 1 },
      { step: 'practical', sent: 1 },
    ],
  })
  expect((await second.indbyd('status', id, '--json')).json).toMatchObject({
    id,
    state: 'launched',
    answers: { registered: 1, noAnswer: 39 },
  })
  const answers = (await second.indbyd('answers', id, '--json')).json
  expect(answers).toMatchObject({ totals: { registered: 1 }, participants: [{ email: mails[0]!.to[0], status: 'registered' }] })
})

test('the mistakes people make get a sentence and the exit code that fits, and leave nothing behind', async () => {
  await using house = await startHouse()
  const folder = await mkdtemp(join(tmpdir(), 'indbyd-letter-'))
  expect(await house.indbyd('check', folder, '--json')).toMatchObject({ exit: 1, json: { problems: [{ code: 'NO-LETTER' }] } })

  await cp(example, folder, { recursive: true })
  const letter = await readFile(join(folder, 'letter.md'), 'utf8')
  await writeFile(join(folder, 'letter.md'), letter.replace('[her]({{answer}})', '[her](#)'))
  const checked = await house.indbyd('check', folder, '--json')
  expect(checked.exit).toBe(1)
  expect(checked.json.problems).toContainEqual(expect.objectContaining({ level: 'blocker', at: expect.stringMatching(/^letter\.md:\d+$/) }))

  await copyFile(join(example, 'letter.md'), join(folder, 'letter.md'))
  await writeFile(join(folder, 'recipients.csv'), 'email;navn\nanna@;Anna\n')
  expect(await house.indbyd('launch', folder, '--yes', '1', '--json')).toMatchObject({
    exit: 1,
    json: { problems: [{ at: 'recipients.csv:2' }] },
  })

  for (const wrong of [
    ['launch', example],
    ['launch', example, '--yes', 'alle'],
    ['launch', example, '--yes', '40', '--dismiss', 'DEADLINE-FAAR=Aftalt'],
    ['status', 'Ikke Et Id'],
    ['send', id, '--to', 'all', '--text', 'examples/001-kl-debatmoede-2020/program.pdf'],
    ['send', id, '--to', 'all', '--text', example],
    ['doubts', id, 'leave'],
    ['dance'],
    ['--json'],
  ])
    expect((await house.indbyd(...wrong)).exit, wrong.join(' ')).toBe(2)
  for (const asked of [
    ['status', 'nosuch'],
    ['remind', 'nosuch'],
    ['send', 'nosuch', '--to', 'all', '--text', 'README.md'],
  ])
    expect(await house.indbyd(...asked, '--json')).toMatchObject({ exit: 1, json: { problems: [{ code: 'UNKNOWN-CAMPAIGN' }] } })
  for (const [asked, code] of [
    [['launch', 'nosuch', '--yes', '1'], 'NO-LETTER'],
    [['launch', example, '--yes', '0'], 'COUNT-DIFFERS'],
  ] as const)
    expect(await house.indbyd(...asked, '--json')).toMatchObject({ exit: 1, json: { problems: [{ code }] } })
  expect(await house.json('/__local/outbox')).toEqual([])
  expect((await fetch(`${house.url}/__local/campaigns/nosuch`)).status).toBe(404)
  expect((await fetch(`${house.url}/__local/mail-events`, { method: 'POST', body: '{"messageId":"x","type":"bounce"}' })).status).toBe(404)
  expect((await fetch(`${house.url}/__local/inbound`, { method: 'POST' })).status).toBe(400)
  await house.stop()
  expect((await house.indbyd('status', id)).exit).toBe(2)
  const alone = (await house.indbyd('check', example, '--json')).json
  expect(alone.notes).toContainEqual(expect.objectContaining({ code: 'MAIL-NOT-ASKED' }))
  // Where no house runs the machine's clock counts, and by that the meeting may be over.
  expect(alone.problems.filter(({ code }: { code: string }) => code !== 'PAST')).toEqual([])
})
