import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { OutboxMail } from '../../local/ses/mail-json.ts'
import { peopleCsv } from '../house.ts'
import { type StartedHouse, startHouse } from './started-house.ts'

const example = 'examples/002-kkr-hovedstaden-2026'
const people = 120

/** How often each was mailed what: nobody anything twice. */
async function twice(house: StartedHouse): Promise<string[]> {
  const mails = (await house.json('/__local/outbox')) as OutboxMail[]
  const times = Map.groupBy(mails, ({ to, mailing }) => `${mailing} ${to}`)
  return [...times].flatMap(([what, { length }]) => (length > 1 ? [`${what}: ${length} times`] : []))
}

const mailed = async (house: StartedHouse, mailing: string) =>
  ((await house.json(`/__local/outbox?mailing=${mailing}`)) as unknown[]).length

/** The house is killed just after the next such call was done, and before whoever made it heard. */
async function isKilledAt(
  house: StartedHouse,
  service: 'ses' | 'table',
  operation: string,
  meanwhile: () => Promise<unknown>,
): Promise<void> {
  await house.json('/__local/faults', { method: 'POST', body: JSON.stringify({ service, operation, kind: 'houseDies', times: 1 }) })
  await meanwhile().catch(() => undefined)
  await house.ended()
}

test('a house that is killed between the yes of SES and its record mails nobody twice and everybody once, wherever it happens', async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'indbyd-kills-')), '002-kkr-hovedstaden-2026')
  await cp(example, folder, { recursive: true })
  await writeFile(join(folder, 'recipients.csv'), peopleCsv(people))
  const dir = await mkdtemp(join(tmpdir(), 'indbyd-killed-'))
  const open = () => startHouse(dir)

  const launched = await open()
  await isKilledAt(launched, 'ses', 'SendBulkEmail', () => launched.indbyd('launch', folder, '--yes', String(people)))

  const invited = await open()
  await invited.turn('2026-03-18T10:00:00Z')
  expect([await mailed(invited, 'invitation'), await twice(invited)]).toEqual([people, []])
  const [first] = (await invited.json('/__local/outbox')) as OutboxMail[]
  const path = first!.text!.match(/\/i\/[\w-]+/)![0]
  await isKilledAt(invited, 'ses', 'SendEmail', async () => {
    await fetch(invited.url + path, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ action: 'register', who: 'me' }) })
    await invited.turn('2026-03-18T10:10:00Z')
  })

  const answered = await open()
  await answered.turn('2026-03-18T12:00:00Z')
  expect([await mailed(answered, 'confirmation'), await twice(answered)]).toEqual([1, []])
  await isKilledAt(answered, 'ses', 'SendBulkEmail', () => answered.turn('2026-04-08T07:00:00Z'))

  const reminded = await open()
  expect(await reminded.json('/__local/clock')).toEqual({ now: '2026-04-08T07:00:00.000Z' })
  await reminded.turn('2026-04-08T10:00:00Z')
  expect([await mailed(reminded, 'reminder-1'), await twice(reminded)]).toEqual([people - 1, []])
  // Not before the claim, and not after the call: wherever the row is written.
  await isKilledAt(reminded, 'table', 'UpdateItem', () => reminded.turn('2026-04-13T07:00:00Z'))

  await using last = await open()
  await last.turn('2026-04-13T10:00:00Z')
  expect([await mailed(last, 'reminder-2'), await twice(last)]).toEqual([people - 1, []])
  expect(await mailed(last, 'staff-notice')).toBe(0)
  await last.stop()
  await rm(dir, { recursive: true })
})
