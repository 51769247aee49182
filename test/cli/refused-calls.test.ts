import { expect, test } from 'vitest'
import type { Fault } from '../../local/faults.ts'
import { type ServedHouse, serveHouse } from '../browser/served-house.ts'
import { everyRow } from '../every-row.ts'
import { letter002 } from '../house.ts'
import { indbyd } from '../indbyd.ts'

// FOUND 3: what a launch says is what is true, also where AWS says no, and it is never a stack.

const example = 'examples/002-kkr-hovedstaden-2026'
const { id } = letter002().letter
const aStack = /\n\s+at |node:internal|\.ts:\d/

async function launches(house: ServedHouse, ...faults: Fault[]) {
  for (const fault of faults) house.house.faults.want(fault)
  const ran = await indbyd(['launch', example, '--yes', '40', '--json'], { env: { INDBYD_HOUSE: house.url } })
  expect(ran.stderr).not.toMatch(aStack)
  return ran
}

test('all is well: forty are handed over and nothing failed', async () => {
  await using house = await serveHouse()
  expect(await launches(house)).toMatchObject({ exit: 0, json: { launched: true, recipients: 40, handedOver: 40, failed: 0, dropped: [] } })
})

test('SES refuses every call: it says that nobody got it, exits 1, and says what goes on by itself; and that is true', async () => {
  await using house = await serveHouse()
  const { exit, json } = await launches(house, { service: 'ses', operation: 'SendBulkEmail', kind: 'throttle', times: 10_000 })
  expect([exit, json]).toMatchObject([1, { launched: true, recipients: 40, handedOver: 0, failed: 40 }])
  expect(json.problems).toMatchObject([{ code: 'NOT-HANDED-OVER', says: expect.stringContaining('40') }])
  house.house.faults.want({ service: 'ses', operation: 'SendBulkEmail', kind: 'throttle', times: 0 })
  await house.turnsTo('2026-03-18T09:10:00Z')
  expect(await house.mails({ mailing: 'invitation' })).toHaveLength(40)
})

test('SES answers nothing: it says that nobody knows, exits 1, and that staff may look later', async () => {
  await using house = await serveHouse()
  const { exit, json } = await launches(house, { service: 'ses', operation: 'SendBulkEmail', kind: 'connectionLost', times: 1 })
  expect([exit, json]).toMatchObject([1, { handedOver: 0, failed: 40, problems: [{ code: 'IN-DOUBT' }] }])
})

test('the Scheduler refuses every alarm: the mails are out, it exits 1 with the word of AWS, and the reminder goes out all the same', async () => {
  await using house = await serveHouse()
  const { exit, json } = await launches(house, { service: 'scheduler', operation: 'CreateSchedule', kind: 'throttle', times: 1000 })
  expect([exit, json]).toMatchObject([1, { handedOver: 40, failed: 0, problems: [{ code: 'CALL-REFUSED' }] }])
  house.house.faults.want({ service: 'scheduler', operation: 'CreateSchedule', kind: 'throttle', times: 0 })
  await house.turnsTo('2026-04-08T07:10:00Z')
  expect(await house.mails({ mailing: 'reminder-1' })).toHaveLength(40)
})

test('the table refuses the launch itself: nothing is launched, and the same command again does it', async () => {
  await using house = await serveHouse()
  await house.imports(letter002())
  const before = await everyRow(house)
  const { exit, json } = await launches(house, { service: 'table', operation: 'TransactWriteItems', kind: 'refused', times: 1 })
  expect([exit, json]).toMatchObject([1, { problems: [{ code: 'AWS-REFUSED', says: expect.stringContaining('trygt gives igen') }] }])
  expect(await everyRow(house)).toEqual(before)
  expect(await launches(house)).toMatchObject({ exit: 0, json: { handedOver: 40 } })
  expect((await house.overview(id)).state).toBe('launched')
})

test('stopped by warnings it says how to go on, and names a wrong number too', async () => {
  await using house = await serveHouse({ now: '2026-01-01T08:00:00.000Z' as never })
  const ran = await indbyd(['launch', 'examples/000-kl-temamoeder-2022', '--yes', '7'], { env: { INDBYD_HOUSE: house.url } })
  expect(ran).toMatchObject({ exit: 1, stderr: expect.stringContaining('du skrev 7') })
})
