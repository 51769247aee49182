import { expect, test } from 'vitest'
import { stepIsDue } from '../../functions/schedule/wake-up.ts'
import { at, exampleCampaign, openTestHouse } from '../house.ts'

test('004 the deadline is the day the programme goes out: the registered get it that morning, and no mail to anybody else speaks of it', async () => {
  await using house = await openTestHouse({ now: at('2020-08-10T08:00:00Z') })
  const campaign = exampleCampaign('004-kkr-hovedstaden-2020')
  await house.launches(campaign)
  const [ann] = (await house.mails({ mailing: 'invitation' })).map(({ to }) => to[0]!)
  await house.guest(ann!).registers()
  await house.turnsTo('2020-09-07T06:59:59Z')
  const { fired } = await house.turnsTo('2020-09-07T21:59:59Z')
  expect(fired.map(({ at, step, sent }) => [at, step, sent])).toEqual([['2020-09-07T07:00:00.000Z', 'programme', 1]])
  const day = (await house.mails()).filter(({ sentAt }) => sentAt >= '2020-09-07')
  expect(day.map(({ to, mailing }) => [to[0], mailing])).toEqual([[ann, 'programme']])
})

test('004-6 nothing of the old plan sends: where the deadline was moved, the outbox stays empty at the old reminder’s moment', async () => {
  await using house = await openTestHouse({ now: at('2020-08-10T08:00:00Z') })
  const campaign = exampleCampaign('004-kkr-hovedstaden-2020')
  await house.launches(campaign)
  await house.turnsTo('2020-08-20T08:00:00Z')
  expect(await house.applies({ ...campaign.letter, deadline: { date: '2020-09-10', time: null } })).toMatchObject({ outcome: 'applied' })
  const before = (await house.mails()).length
  await house.turnsTo('2020-08-31T06:59:59Z')
  // Scheduler wakes at least once and may be late: what it was told of the old plan comes all the
  // same.
  await house.house.platform.timetable.send(stepIsDue(campaign.letter.id, { name: 'reminder-1', version: 1 }))
  expect(await house.turnsTo('2020-08-31T12:00:00Z')).toMatchObject({ fired: [], sent: 0 })
  expect(await house.mails()).toHaveLength(before)

  expect((await house.turnsTo('2020-09-04T12:00:00Z')).fired).toMatchObject([{ step: 'reminder-1', at: '2020-09-03T07:00:00.000Z' }])
  const reminders = await house.mails({ mailing: 'reminder-1' })
  expect(reminders).toHaveLength(81)
  expect(reminders.every(({ text }) => text!.includes('10. september'))).toBe(true)
})

test('004-8 the reminder two days before, on a Saturday, goes on Friday 4 September at nine, to the unanswered alone; the weekend is quiet', async () => {
  await using house = await openTestHouse({ now: at('2020-08-10T08:00:00Z') })
  const campaign = exampleCampaign('004-kkr-hovedstaden-2020')
  await house.launches(campaign)
  const [ann, bo] = (await house.mails({ mailing: 'invitation' })).map(({ to }) => to[0]!)
  await house.guest(ann!).registers()
  await house.guest(bo!).declines()
  await house.turnsTo('2020-09-06T21:59:59Z')
  const second = await house.mails({ mailing: 'reminder-2' })
  expect([second.length, new Set(second.map(({ sentAt }) => sentAt))]).toEqual([79, new Set(['2020-09-04T07:00:00.000Z'])])
  for (const answered of [ann, bo]) expect(second.flatMap(({ to }) => to)).not.toContain(answered)
  const [reminder] = second
  expect(reminder!.text).toMatch(/7\.\sseptember/)
  const [earlier] = await house.mails({ to: reminder!.to[0]!, mailing: 'reminder-1' })
  expect(reminder!.subject).not.toBe(earlier!.subject)
})

test('004-8 the reminder of a Saturday is planned for the Friday; moved with the deadline it is so again', async () => {
  await using house = await openTestHouse({ now: at('2020-08-10T08:00:00Z') })
  const campaign = exampleCampaign('004-kkr-hovedstaden-2020')
  await house.launches(campaign)
  const reminders = async () =>
    (await house.overview(campaign.letter.id)).steps.filter(({ step }) => step.startsWith('reminder-')).map(({ at }) => at)
  expect(await reminders()).toEqual(['2020-08-31T07:00:00.000Z', '2020-09-04T07:00:00.000Z'])
  const applied = await house.applies({ ...campaign.letter, deadline: { date: '2020-09-08', time: null } })
  expect(applied).toMatchObject({ outcome: 'applied' })
  expect(await reminders()).toEqual(['2020-09-01T07:00:00.000Z', '2020-09-04T07:00:00.000Z'])
})
