import { expect, test } from 'vitest'
import { suppress } from '../../functions/feedback/suppress.ts'
import { loadBatches } from '../../functions/mailing/batch.ts'
import { sendBatches } from '../../functions/mailing/send-batches.ts'
import type { Table } from '../../functions/platform/table.ts'
import type { PersonNumber } from '../../functions/values/ids.ts'
import type { FaultKind } from '../../local/faults.ts'
import { letter002, openTestHouse, type TestHouse } from '../house.ts'

const { id } = letter002().letter
/** The invitations went out at eight. */
const soon = '2026-03-18T08:20:00Z'
const later = '2026-03-18T08:30:00Z'
/** Silence has been believed, and whoever it was about mailed. */
const believed = '2026-03-18T09:00:00Z'

/** Whoever was mailed more than once, with how often. */
async function mailedTwice(house: TestHouse, mailing = 'invitation') {
  const times = Object.groupBy(await house.mails({ mailing }), mail => mail.to[0]!)
  return Object.entries(times).filter(([, mails]) => mails!.length > 1)
}

const invitation = async (house: TestHouse) => (await house.overview(id)).steps.find(({ step }) => step === 'invitation')!
const goesWrong = (house: TestHouse, kind: FaultKind, { operation = 'SendBulkEmail', times = 1 } = {}) =>
  house.house.faults.want({ service: 'ses', operation, kind, times })

test('A4 the answer of SES is lost and the message delivered again: nobody is mailed twice, and its events say that all are mailed', async () => {
  await using house = await openTestHouse()
  goesWrong(house, 'answerLost')
  await house.launches(letter002({ people: 60 }))
  expect(await house.mails({ mailing: 'invitation' })).toHaveLength(60)
  expect(await mailedTwice(house)).toEqual([])
  await house.turnsTo(soon)
  expect(await invitation(house)).toMatchObject({ state: 'sent', sent: 60, unknown: 0 })
  expect(await mailedTwice(house)).toEqual([])
})

test('A4 the sender is killed between SES and its record and the message delivered again: nobody is mailed twice', async () => {
  await using house = await openTestHouse()
  const { platform } = house.house
  let killed = false
  // Its record never reaches the table; whatever it might still try would.
  const dying: Table = {
    ...platform.table,
    write: async change => {
      if ('put' in change || killed) return platform.table.write(change)
      killed = true
      throw Object.assign(new Error('the Lambda is gone'), { code: 'ECONNREFUSED' })
    },
  }
  const { mailings } = platform
  platform.mailings = {
    send: async (...batches) => {
      for (const batch of batches) await sendBatches({ ...platform, table: dying }, batch).catch(() => mailings.send(batch))
    },
  }
  await house.launches(letter002({ people: 50 }))
  expect(killed).toBe(true)
  expect(await house.mails({ mailing: 'invitation' })).toHaveLength(50)
  expect(await invitation(house)).toMatchObject({ state: 'sending', sent: 50 })
  await house.turnsTo(soon)
  expect(await mailedTwice(house)).toEqual([])
  expect(await invitation(house)).toMatchObject({ state: 'sent', sent: 50, unknown: 0 })
})

test.for(['connectionLost', 'serverError'] as const)(
  'fifty whose call came to nothing (%s) are mailed after all, once SES has told of their neighbours and not of them',
  async kind => {
    await using house = await openTestHouse()
    goesWrong(house, kind)
    await house.launches(letter002({ people: 120 }))
    expect(await house.mails({ mailing: 'invitation' })).toHaveLength(70)
    await house.turnsTo('2026-03-18T08:59:00Z')
    expect(await invitation(house)).toMatchObject({ state: 'sending', sent: 70, inDoubt: 50 })
    await house.turnsTo(believed)
    expect(await house.mails({ mailing: 'invitation' })).toHaveLength(120)
    expect(await mailedTwice(house)).toEqual([])
    await house.turnsTo('2026-03-18T09:10:00Z')
    expect(await invitation(house)).toMatchObject({ state: 'sent', sent: 120, inDoubt: 0, unknown: 0 })
  },
)

test('where SES tells nothing of anybody nobody is mailed again: the mailing is closed, and staff are told whom it is about', async () => {
  await using house = await openTestHouse({ sesEvents: false })
  goesWrong(house, 'answerLost')
  await house.launches(letter002({ people: 120 }))
  await house.turnsTo(believed)
  expect(await mailedTwice(house)).toEqual([])
  expect(await invitation(house)).toMatchObject({ state: 'sent', sent: 70, unknown: 50 })
  const [notice, ...more] = await house.mails({ mailing: 'staff-notice' })
  expect(more).toEqual([])
  expect(notice!.text).toMatch(/Invitationen til 50 personer .* Person Nr1, Furesø Kommune; .* og 30 flere/s)
  await house.turnsTo('2026-03-20T08:00:00Z')
  expect(await house.mails({ mailing: 'staff-notice' })).toHaveLength(1)
})

test('fewer than ten are never mailed again by themselves, whatever is told of others', async () => {
  await using house = await openTestHouse()
  const { faults } = house.house
  faults.want({ service: 'ses', operation: 'SendBulkEmail', kind: 'connectionLost', times: 1 })
  await house.launches(letter002({ people: 9 }))
  await house.turnsTo(soon)
  expect(await house.mails({ mailing: 'invitation' })).toEqual([])
  expect(await invitation(house)).toMatchObject({ state: 'sent', sent: 0, unknown: 9 })
})

test('what is told late counts: those unknown become those mailed', async () => {
  await using house = await openTestHouse()
  const { platform } = house.house
  goesWrong(house, 'connectionLost')
  await house.launches(letter002({ people: 3 }))
  await house.turnsTo(soon)
  const [row] = await loadBatches(platform, id, { name: 'invitation' })
  await platform.table.write({ update: { pk: row!.pk, sk: row!.sk }, add: { delivered: new Set([0, 1]) } })
  await house.turnsTo('2026-03-18T10:00:00Z')
  expect(await invitation(house)).toMatchObject({ sent: 2, unknown: 1 })
  await platform.table.write({ update: { pk: row!.pk, sk: row!.sk }, add: { accepted: new Set([2]) } })
  await house.turnsTo('2026-03-18T11:00:00Z')
  expect(await invitation(house)).toMatchObject({ sent: 3, unknown: 0 })
})

test('whom SES will not take today are mailed tomorrow, they and nobody else; who has declined meanwhile is not', async () => {
  await using house = await openTestHouse({ mailAccount: { quota: { max24HourSend: 70, maxSendRate: 100 } } })
  const { letter, recipients } = letter002({ people: 100 })
  await house.launches({ letter: { ...letter, dismiss: { 'MAIL-QUOTA': 'two days are soon enough' } }, recipients })
  expect(await house.mails({ mailing: 'invitation' })).toHaveLength(70)
  expect(await invitation(house)).toMatchObject({ state: 'paused', sent: 70 })
  await suppress(house.house.platform, { campaign: id, number: 100 as PersonNumber }, 'optedOut', 'person:100')
  await house.turnsTo('2026-03-19T09:00:00Z')
  await house.turnsTo('2026-03-19T09:10:00Z')
  expect(await house.mails({ mailing: 'invitation' })).toHaveLength(99)
  expect(await mailedTwice(house)).toEqual([])
  expect(await invitation(house)).toMatchObject({ state: 'sent', sent: 99, leftOut: { optedOut: 1 } })
  // The quota is theirs too: staff hear of it when SES takes mail again.
  expect((await house.mails({ mailing: 'staff-notice' })).map(mail => mail.subject)).toEqual(['Sat på pause: politisk temamøde'])
})

test('A4 a confirmation whose answer is lost is one confirmation', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 1 }))
  goesWrong(house, 'answerLost', { operation: 'SendEmail' })
  await house.guest('p1@kommune.example').registers()
  await house.turnsTo(soon)
  expect(await house.mails({ mailing: 'confirmation' })).toHaveLength(1)
  expect(await house.mails({ mailing: 'staff-notice' })).toEqual([])
})

test('a confirmation that may have been lost is never sent again by itself; staff are told', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 30 }))
  goesWrong(house, 'connectionLost', { operation: 'SendEmail' })
  await house.guest('p1@kommune.example').registers()
  await house.guest('p2@kommune.example').registers()
  await house.turnsTo(soon)
  expect((await house.mails({ mailing: 'confirmation' })).map(mail => mail.to)).toEqual([['p2@kommune.example']])
  expect((await house.mails({ mailing: 'staff-notice' })).map(mail => mail.text)).toEqual([
    expect.stringMatching(/En kvittering til én person .* Person Nr1/s),
  ])
})

test('a letter SES has no time for is sent when it has, without anybody asking twice', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 1 }))
  goesWrong(house, 'throttle', { operation: 'SendEmail', times: 8 })
  await house.guest('p1@kommune.example').registers()
  expect(await house.mails({ mailing: 'confirmation' })).toEqual([])
  await house.turnsTo('2026-03-18T09:00:00Z')
  expect(await house.mails({ mailing: 'confirmation' })).toHaveLength(1)
})

test('a confirmation the table’s stream forgot to tell of is sent all the same, once', async () => {
  await using house = await openTestHouse({ streams: false })
  await house.launches(letter002({ people: 1 }))
  await house.guest('p1@kommune.example').registers()
  await house.turnsTo('2026-03-18T08:19:00Z')
  expect(await house.mails({ mailing: 'confirmation' })).toEqual([])
  for (const at of [soon, later, '2026-03-18T09:30:00Z']) await house.turnsTo(at)
  expect(await house.mails({ mailing: 'confirmation' })).toHaveLength(1)
})

test('a batch that was lost between its queue and its sender is found and sent, and the others are not sent again', async () => {
  await using house = await openTestHouse()
  const { platform } = house.house
  const { mailings } = platform
  platform.mailings = {
    send: (...walks) =>
      mailings.send(
        ...walks.flatMap(walk => [
          { ...walk, through: 0 },
          { ...walk, batch: 2, through: 2 },
        ]),
      ),
  }
  await house.launches(letter002({ people: 120 }))
  platform.mailings = mailings
  await house.turnsTo('2026-03-18T08:50:00Z')
  expect(await invitation(house)).toMatchObject({ state: 'sending', sent: 70 })
  await house.turnsTo('2026-03-18T09:00:00Z')
  await house.turnsTo('2026-03-18T09:10:00Z')
  expect(await mailedTwice(house)).toEqual([])
  expect(await invitation(house)).toMatchObject({ state: 'sent', sent: 120 })
})

test('a mailing that came only half way before its moment passed is held there, and staff hear how far it came', async () => {
  await using house = await openTestHouse()
  const { platform } = house.house
  await house.launches(letter002({ people: 60 }))
  const { mailings } = platform
  platform.mailings = {
    send: (...walks) => mailings.send(...walks.map(walk => (walk.step === 'reminder-1' ? { ...walk, batch: 0, through: 0 } : walk))),
  }
  await house.turnsTo('2026-04-13T07:00:00Z')
  await house.turnsTo('2026-04-13T07:20:00Z')
  expect(await house.mails({ mailing: 'reminder-1' })).toHaveLength(50)
  const { steps } = await house.overview(id)
  expect(steps.find(({ step }) => step === 'reminder-1')).toMatchObject({ state: 'held', sent: 50 })
  expect((await house.mails({ mailing: 'staff-notice' })).map(mail => mail.text)).toEqual([
    expect.stringMatching(/Påmindelsen blev ikke sendt til alle.*50 nåede at få mailen/s),
  ])
})
