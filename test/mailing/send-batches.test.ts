import { BadRequestException } from '@aws-sdk/client-sesv2'
import { expect, test } from 'vitest'
import { loadStep } from '../../functions/campaign/store.ts'
import { loadBatches } from '../../functions/mailing/batch.ts'
import { inRuns } from '../../functions/mailing/messages.ts'
import { progressOf } from '../../functions/mailing/progress.ts'
import { mostAMessage, sendBatches } from '../../functions/mailing/send-batches.ts'
import { startMailing } from '../../functions/mailing/start.ts'
import { stepIsDue } from '../../functions/schedule/wake-up.ts'
import { pause } from '../../functions/staff/pause.ts'
import { instant, later } from '../../functions/values/instant.ts'
import { letter002, openTestHouse } from '../house.ts'

test('a long mailing is walked a hundred calls at a time, and what is left goes back on the queue', async () => {
  await using house = await openTestHouse({ mailAccount: { quota: { max24HourSend: 50_000, maxSendRate: 1 } } })
  const { platform } = house.house
  const { mailings } = platform
  const queued: unknown[] = []
  platform.mailings = {
    send: (...walks) => {
      queued.push(...walks.map(({ batch, through }) => [batch, through]))
      return mailings.send(...walks)
    },
  }
  await house.launches(letter002({ people: 2 * mostAMessage + 1 }))
  expect(queued).toEqual([
    [0, 200],
    [100, 200],
    [200, 200],
  ])
  const mails = await house.mails({ mailing: 'invitation' })
  expect(new Set(mails.flatMap(mail => mail.to)).size).toBe(201)
  expect(mails).toHaveLength(201)
})

test('a walk that SES has slowed down stops in time, and what is left goes back on the queue', async () => {
  await using house = await openTestHouse({ mailAccount: { quota: { max24HourSend: 50_000, maxSendRate: 1 } } })
  const { platform, clock } = house.house
  const walk = platform.paceNow
  platform.paceNow = async () => ({ ...(await walk()), turn: async () => clock.set(later(clock.now(), 30_000)) })
  const { mailings } = platform
  const queued: (number | undefined)[] = []
  platform.mailings = {
    send: (...walks) => {
      queued.push(...walks.map(({ batch }) => batch))
      return mailings.send(...walks)
    },
  }
  await house.launches(letter002({ people: 10 }))
  expect(queued).toEqual([0, 4, 8])
  expect(await house.mails({ mailing: 'invitation' })).toHaveLength(10)
})

test('a batch that fails holds up nobody, and comes back as a message of its own', async () => {
  await using house = await openTestHouse()
  const { platform, faults } = house.house
  await house.imports(letter002({ people: 120 }))
  const queued: unknown[] = []
  const mailings = { send: async (...walks: unknown[]) => void queued.push(...walks) }
  await house.launches(letter002({ people: 120 }))
  faults.want({ service: 'ses', operation: 'SendBulkEmail', kind: 'refused', times: 1 })
  await platform.table.write({
    update: { pk: `C#${letter002().letter.id}`, sk: 'step#reminder-1' },
    set: { state: 'sending', invitedTo: 120, batchSize: 50, batches: 3 },
  })
  const order = { campaign: letter002().letter.id, step: 'reminder-1', version: 1, batch: 0, through: 2 } as const
  expect(await sendBatches({ ...platform, mailings }, order)).toEqual({ failed: 1, sent: 2 })
  expect(queued).toEqual([{ ...order, through: undefined }])
  expect(await sendBatches({ ...platform, mailings }, order)).toEqual({ sent: 1, claimed: 2 })
  expect(await house.mails({ mailing: 'reminder-1' })).toHaveLength(120)
})

test('batches in their order are as few messages as they have gaps, and one', () => {
  expect(inRuns([])).toEqual([])
  expect(inRuns([3])).toEqual([{ batch: 3, through: 3 }])
  expect(inRuns([0, 1, 2, 5, 7, 8])).toEqual([
    { batch: 0, through: 2 },
    { batch: 5, through: 5 },
    { batch: 7, through: 8 },
  ])
})

test('an address SES refuses a whole call for keeps none of the others from their mail, from the third try on', async () => {
  await using house = await openTestHouse()
  const { platform } = house.house
  await house.launches(letter002({ people: 50 }))
  await platform.table.write({
    update: { pk: `C#${letter002().letter.id}`, sk: 'step#reminder-1' },
    set: { state: 'sending', invitedTo: 50, batchSize: 50, batches: 1 },
  })
  const bad = new Set(['p13@kommune.example', 'p44@kommune.example'])
  const mail: typeof platform.mail = {
    ...platform.mail,
    sendBulk: async bulk => {
      const isBad = bulk.entries.some(({ Destination }) => bad.has(Destination?.ToAddresses?.[0] ?? ''))
      if (isBad) throw new BadRequestException({ message: 'somewhere in it', $metadata: { httpStatusCode: 400 } })
      return platform.mail.sendBulk(bulk)
    },
  }
  const order = { campaign: letter002().letter.id, step: 'reminder-1', version: 1, batch: 0 } as const
  for (const tries of [1, 2]) await expect(sendBatches({ ...platform, mail }, order, tries)).rejects.toThrow()
  expect(await house.mails({ mailing: 'reminder-1' })).toEqual([])
  expect(await sendBatches({ ...platform, mail }, order, 3)).toEqual({ sent: 1 })
  const reached = (await house.mails({ mailing: 'reminder-1' })).flatMap(({ to }) => to)
  expect(reached).toHaveLength(48)
  expect(new Set(reached).size).toBe(48)
  expect(reached.filter(address => bad.has(address!))).toEqual([])
  const step = (await loadStep(platform, letter002().letter.id, 'reminder-1'))!
  expect(progressOf(await loadBatches(platform, letter002().letter.id, step))).toMatchObject({ sent: 48, refused: 2, finished: 1 })
})

test('no mailing begins after staff have stopped them, however late it reads that they may', async () => {
  await using house = await openTestHouse()
  const { platform } = house.house
  const { id } = letter002().letter
  await house.launches(letter002({ people: 3 }))
  await house.turnsTo('2026-04-08T06:59:00Z')
  house.house.clock.set(instant('2026-04-08T07:00:00Z'))
  const step = (await loadStep(platform, id, 'reminder-1'))!
  let asked = false
  const table: typeof platform.table = {
    ...platform.table,
    write: async change => {
      if (!asked) {
        asked = true
        await pause(platform, { campaign: id, by: 'staff:test' })
      }
      return platform.table.write(change)
    },
  }
  expect(await startMailing({ ...platform, table }, stepIsDue(id, step))).toEqual({ outcome: 'paused' })
  expect(await loadStep(platform, id, 'reminder-1')).toMatchObject({ state: 'paused', pausedFor: 'staff' })
})

test('a mailing that begins while staff stop them is stopped too, and mails nobody', async () => {
  await using house = await openTestHouse()
  const { platform } = house.house
  const { id } = letter002().letter
  await house.launches(letter002({ people: 3 }))
  await house.turnsTo('2026-04-08T06:59:00Z')
  house.house.clock.set(instant('2026-04-08T07:00:00Z'))
  const step = (await loadStep(platform, id, 'reminder-1'))!
  const table: typeof platform.table = {
    ...platform.table,
    // The steps have been read, and the stop is not written yet.
    commit: async changes => {
      await startMailing(platform, stepIsDue(id, step))
      return platform.table.commit(changes)
    },
  }
  expect(await pause({ ...platform, table }, { campaign: id, by: 'staff:test' })).toMatchObject({ outcome: 'paused' })
  expect(await house.mails({ mailing: 'reminder-1' })).toEqual([])
  expect(await loadStep(platform, id, 'reminder-1')).toMatchObject({ state: 'paused', pausedFor: 'staff' })
})
