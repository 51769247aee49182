import { createReadStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-fs'
import { expect, test } from 'vitest'
import { personKey } from '../../functions/audience/store.ts'
import { stepKey } from '../../functions/campaign/store.ts'
import { campaignIdFrom, type PersonNumber } from '../../functions/values/ids.ts'
import { settleAndSweep } from '../../local/turn.ts'
import { everyRow } from '../every-row.ts'
import { openTestHouse, type TestHouse } from '../house.ts'
import { visit } from '../visit.ts'

// Two versions at once: a deploy happens while people answer and mails are under way, so the doors
// of this version work on what commit 35212b7 left: rows, messages on queues, schedules, links.
// `record-at-35212b7.js` made the folder.

const id = campaignIdFrom('to-aftener')
const [p2, p8] = ['p2@kommune.example', 'p8@kommune.example']

interface Recorded {
  links: Record<string, string>
  messages: Record<'timetable' | 'mailings' | 'outgoing', object[]>
}

async function leftBehind() {
  const dir = await mkdtemp(join(tmpdir(), 'indbyd-35212b7-'))
  await pipeline(createReadStream(new URL('house-35212b7.tar.gz', import.meta.url)), createGunzip(), extract(dir))
  const recorded = JSON.parse(await readFile(join(dir, 'recorded.json'), 'utf8')) as Recorded
  return { dir, ...recorded, [Symbol.asyncDispose]: () => rm(dir, { recursive: true }) }
}

const mailed = async (house: TestHouse, mailing: string) => (await house.mails({ campaign: id, mailing })).map(({ to }) => to[0])
const programme = async (): Promise<Uint8Array> => readFile(new URL('../../examples/001-kl-debatmoede-2020/program.pdf', import.meta.url))
const open = ({ house }: TestHouse, link: string, fields?: Record<string, string>) =>
  visit(house.doors.site, fields ? 'POST' : 'GET', link, fields)

test('a house left by the version before is opened and goes on: rows, links, offers, schedules and what was not mailed yet', async () => {
  await using old = await leftBehind()
  await using house = await openTestHouse({ dir: old.dir })
  const before = await house.overview(id)
  expect(before).toMatchObject({ state: 'launched', version: 1, recipients: 9 })
  expect(before.answers).toMatchObject({ registered: 2, declined: 1, cancelled: 2, waitlisted: 1, noAnswer: 4 })

  // Answered there, confirmed here.
  expect(await mailed(house, 'confirmation')).toContain(p8)
  const states = await Promise.all([1, 2, 4, 8].map(async number => (await open(house, old.links[number]!)).state))
  expect(states).toEqual(['cancelled', 'waitlisted', 'cancelled', 'registered'])

  // The offer that was made there is taken here, on the terms that were shown there.
  const { body } = await open(house, old.links[2]!)
  const termsVersion = body.match(/name="termsVersion" value="(\w+)"/)?.[1] ?? ''
  const taken = await open(house, old.links[2]!, { action: 'register', who: 'me', session: 'vest', consent: 'yes', termsVersion })
  expect([taken.status, (await open(house, old.links[2]!)).state]).toEqual([303, 'registered'])

  // Its schedules fire, for those who have not answered and may be written to.
  await house.turnsTo('2026-04-08T08:00:00Z')
  expect(await mailed(house, 'reminder-1')).toEqual(['p5@kommune.example', 'post@kommune.example'])

  // The call nobody answered there is settled here: a few are left for staff to decide.
  const doubtful = await house.overview(campaignIdFrom('i-tvivl'))
  expect(doubtful.steps[0]).toMatchObject({ step: 'invitation', state: 'sent', sent: 0, unknown: 11, leftOut: { optedOut: 1 } })

  // The programme waited for its file there.
  expect(await house.addsDocument({ campaign: id, document: 'program', name: 'program.pdf', bytes: await programme() })).toMatchObject({
    outcome: 'added',
  })
  await house.turnsTo('2026-05-04T08:00:00Z')
  expect((await mailed(house, 'programme')).toSorted()).toEqual([p2, p8, 'carla@nabo.example'].toSorted())
  expect(new Set(await mailed(house, 'invitation')).size).toBe((await mailed(house, 'invitation')).length)
})

test.each([
  ['before is for who got a seat meanwhile too, whatever their row notes', ['waitsSince'], true],
  ['of now is for those alone who have not had it in their receipt', [], false],
])('a programme that waits for its document since the version %s', async (_, unsaid, isMailed) => {
  await using old = await leftBehind()
  await using house = await openTestHouse({ dir: old.dir })
  await house.turnsTo('2026-04-28T08:00:00Z')
  const { table } = house.house.platform
  const ofTheSecondDay = stepKey(id, 'programme', 2)
  expect(await table.get(ofTheSecondDay)).toMatchObject({ state: 'waiting', waitsSince: expect.any(String) })
  await table.write({ update: ofTheSecondDay, remove: unsaid })
  await table.write({ update: personKey(id, 8 as PersonNumber), set: { alreadyHas: ['programme#2'] } })
  expect(await house.addsDocument({ campaign: id, document: 'program', name: 'program.pdf', bytes: await programme() })).toMatchObject({
    outcome: 'added',
  })
  expect((await mailed(house, 'programme')).includes(p8)).toBe(isMailed)
})

test('messages the version before put on its queues are worked on, and what they were about is not done twice', async () => {
  await using old = await leftBehind()
  await using house = await openTestHouse({ dir: old.dir })
  await settleAndSweep(house.house)
  const before = await everyRow(house)
  const { doors } = house.house
  for (const [door, messages] of [
    [doors.timetable, old.messages.timetable],
    [doors.sendBatch, old.messages.mailings],
    [doors.sendNotice, old.messages.outgoing],
  ] as const) {
    expect(messages.length).toBeGreaterThan(2)
    const Records = messages.map((message, index) => ({
      messageId: String(index),
      body: JSON.stringify(message),
      attributes: { ApproximateReceiveCount: '1' },
    }))
    expect([await door({ Records } as never), house.house.log.errors]).toEqual([{ batchItemFailures: [] }, []])
  }
  await settleAndSweep(house.house)
  expect((await everyRow(house)).mails).toBe(before.mails)
})
