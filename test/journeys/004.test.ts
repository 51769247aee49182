import { expect, test } from 'vitest'
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

test('004-8 the reminder two days before, on a Saturday, goes out on the Friday; moved with the deadline it does so again', async () => {
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
