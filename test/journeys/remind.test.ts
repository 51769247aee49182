import { expect, test } from 'vitest'
import { remind } from '../../functions/staff/remind.ts'
import { letter002, openTestHouse } from '../house.ts'

const { id } = letter002().letter
const problem = (code: string) => ({ outcome: 'refused', problems: [{ code }] })

test('staff remind those who have not answered: a dry run counts, the order sends, and the timetable goes on as it was', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 5 }))
  await house.guest('p1@kommune.example').registers()
  await house.guest('p2@kommune.example').declines()
  await house.turnsTo('2026-03-26T10:00:00Z')
  expect(await house.reminds(id, { dryRun: true })).toMatchObject({
    outcome: 'dryRun',
    sends: 3,
    leftOut: { registered: 1, declined: 1 },
    asks: null,
  })
  expect((await house.mails()).filter(({ mailing }) => mailing?.startsWith('reminder'))).toEqual([])
  expect(await house.reminds(id)).toMatchObject({ outcome: 'reminded', sends: 3, step: { name: 'reminder-3' } })
  const mails = await house.mails({ mailing: 'reminder-3' })
  expect(mails.map(({ to }) => to[0])).toEqual(['p3@kommune.example', 'p4@kommune.example', 'p5@kommune.example'])
  expect(mails[0]?.subject).toMatch(/^Husk at svare/)
  const { fired } = await house.turnsTo('2026-04-14T08:00:00Z')
  expect(fired.map(({ step, sent }) => [step, sent])).toEqual([
    ['reminder-1', 3],
    ['reminder-2', 3],
  ])
})

test('twice on a day is once too often, whoever asks: the timetable, the same secretary, or two at once', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 2 }))
  await house.turnsTo('2026-03-26T10:00:00Z')
  const order = { campaign: id, dryRun: false, confirmed: null, by: 'staff:test' }
  const both = await Promise.all([remind(house.house.platform, order), remind(house.house.platform, order)])
  expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['refused', 'reminded'])
  expect(await house.reminds(id)).toMatchObject(problem('REMINDED-TODAY'))
  expect(await house.mails({ mailing: 'reminder-3' })).toHaveLength(2)
  await house.turnsTo('2026-04-13T05:00:00Z')
  expect(await house.reminds(id)).toMatchObject(problem('REMINDED-TODAY'))
})

test('nobody is left to remind: nothing is sent and nothing is planned', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 1 }))
  await house.guest('p1@kommune.example').registers()
  await house.turnsTo('2026-03-26T10:00:00Z')
  expect(await house.reminds(id)).toMatchObject({ outcome: 'nobody', sends: 0, leftOut: { registered: 1 } })
  expect((await house.overview(id)).steps.map(({ step }) => step)).not.toContain('reminder-3')
})

test('soon after the invitation only who says how many they mean; too late for anybody to answer, nobody', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 2 }))
  expect(await house.reminds(id, { dryRun: true })).toMatchObject({ outcome: 'dryRun', asks: { says: expect.stringContaining('--yes 2') } })
  expect(await house.reminds(id)).toMatchObject(problem('FRESH-INVITATION'))
  expect(await house.reminds(id, { confirmed: 1 })).toMatchObject(problem('COUNT-DIFFERS'))
  expect(await house.reminds(id, { confirmed: 2 })).toMatchObject({ outcome: 'reminded', sends: 2 })
  await house.turnsTo('2026-04-15T17:00:00Z')
  expect(await house.reminds(id)).toMatchObject(problem('TOO-LATE'))
  await house.turnsTo('2026-04-15T22:00:00Z')
  expect(await house.reminds(id)).toMatchObject(problem('AFTER-DEADLINE'))
})

test('a reminder by hand is not called the last while another is planned, and is when none is', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 1 }))
  await house.turnsTo('2026-04-10T10:00:00Z')
  await house.reminds(id)
  await house.turnsTo('2026-04-14T10:00:00Z')
  await house.reminds(id)
  const subjects = (await house.mails({ to: 'p1@kommune.example' }))
    .slice(-3)
    .map(({ mailing, subject }) => [mailing, subject.split(' ')[0]])
  expect(subjects).toEqual([
    ['reminder-3', 'Husk'],
    ['reminder-2', 'Frist'],
    ['reminder-4', 'Frist'],
  ])
})
