import { expect, test } from 'vitest'
import { inRuns } from '../../functions/mailing/messages.ts'
import { mostAMessage, sendBatches } from '../../functions/mailing/send-batches.ts'
import { later } from '../../functions/values/instant.ts'
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
