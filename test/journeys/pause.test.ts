import { expect, test } from 'vitest'
import { pause, resume } from '../../functions/staff/pause.ts'
import { letter002, openTestHouse } from '../house.ts'

const { id } = letter002().letter
const order = { campaign: id, by: 'staff:test' }

test('staff stop a mailing in the middle: no further batch goes, answers are taken, and it goes on from where it was', async () => {
  await using house = await openTestHouse({ mailAccount: { quota: { max24HourSend: 50_000, maxSendRate: 10 } } })
  const { platform } = house.house
  const { mail } = platform
  let calls = 0
  const stopsAfterTwo: typeof mail.sendBulk = async bulk => {
    const results = await mail.sendBulk(bulk)
    if (++calls === 2) await pause(platform, order)
    return results
  }
  platform.mail = { ...mail, sendBulk: stopsAfterTwo }
  await house.launches(letter002({ people: 40 }))
  expect(await house.mails({ mailing: 'invitation' })).toHaveLength(20)
  const paused = await house.overview(id)
  expect(paused.steps[0]).toMatchObject({ step: 'invitation', state: 'paused', sent: 20 })
  expect((await house.guest('p1@kommune.example').registers()).status).toBe(303)
  expect(await house.mails({ mailing: 'confirmation' })).toHaveLength(1)

  await house.turnsTo('2026-03-19T08:00:00Z')
  expect(await house.mails({ mailing: 'invitation' })).toHaveLength(20)
  expect(await resume(platform, order)).toMatchObject({ outcome: 'resumed', steps: [{ name: 'invitation' }] })
  await house.turnsTo('2026-03-19T08:10:00Z')
  const invited = (await house.mails({ mailing: 'invitation' })).flatMap(found => found.to)
  expect([invited.length, new Set(invited).size]).toEqual([40, 40])
})

test('a reminder that comes due while staff have stopped the mailings waits, and is held when it has become too late', async () => {
  await using house = await openTestHouse()
  const { platform } = house.house
  await house.launches(letter002({ people: 2 }))
  expect(await pause(platform, order)).toEqual({ outcome: 'paused', steps: [] })
  expect(await pause(platform, order)).toEqual({ outcome: 'alreadySo' })
  await house.turnsTo('2026-04-13T07:00:00Z')
  expect(await house.mails({ mailing: 'reminder-1' })).toEqual([])
  const paused = await house.overview(id)
  expect([paused.paused, paused.steps.find(({ step }) => step === 'reminder-1')?.state]).toEqual([true, 'planned'])
  expect(await resume(platform, order)).toMatchObject({ outcome: 'resumed' })
  expect((await house.overview(id)).paused).toBeUndefined()
  expect(await resume(platform, order)).toEqual({ outcome: 'alreadySo' })
  await house.turnsTo('2026-04-13T07:10:00Z')
  expect((await house.overview(id)).steps.map(({ step, state }) => [step, state]).slice(0, 3)).toEqual([
    ['invitation', 'sent'],
    ['reminder-1', 'held'],
    ['reminder-2', 'sent'],
  ])
  expect(await house.mails({ mailing: 'reminder-2' })).toHaveLength(2)
})
