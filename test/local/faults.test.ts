import { expect, test } from 'vitest'
import { localApi } from '../../local/local-api.tsx'
import { letter002, openTestHouse, type TestHouse } from '../house.ts'

const { id } = letter002().letter

const asks = async ({ house }: TestHouse, fault: unknown) => {
  const answer = await localApi(house).request('/__local/faults', { method: 'POST', body: JSON.stringify(fault) })
  return { status: answer.status, said: await answer.json() }
}

test('a script asks for so many faults of a kind, and the house says what is still to come', async () => {
  await using house = await openTestHouse()
  const fault = { service: 'ses', operation: 'SendBulkEmail', kind: 'refused', times: 2 }
  expect(await asks(house, fault)).toEqual({ status: 200, said: { waiting: [fault] } })
  await house.launches(letter002({ people: 2 }))
  expect(house.house.log.errors).toHaveLength(2)
  expect(house.house.faults.waiting()).toEqual([])
  expect(await house.mails({ mailing: 'invitation' })).toHaveLength(2)
})

test('what SES finds too fast is tried again a little later, and nobody need hear of it', async () => {
  await using house = await openTestHouse()
  house.house.faults.want({ service: 'ses', operation: 'SendBulkEmail', kind: 'throttle', times: 2 })
  await house.launches(letter002({ people: 2 }))
  expect(house.house.log.errors).toEqual([])
  expect(house.house.faults.waiting()).toEqual([])
  expect(await house.mails({ mailing: 'invitation' })).toHaveLength(2)
})

test.each<[string, unknown]>([
  ['nothing', null],
  ['a service there is not', { service: 'fax', operation: 'Send', kind: 'throttle', times: 1 }],
  ['a kind there is not', { service: 'ses', operation: 'SendEmail', kind: 'flood', times: 1 }],
  ['half a fault', { service: 'ses', operation: 'SendEmail', kind: 'throttle', times: 0.5 }],
])('%s is no fault', async (_, fault) => {
  await using house = await openTestHouse()
  expect((await asks(house, fault)).status).toBe(400)
})

test('0 times takes a fault back', async () => {
  await using house = await openTestHouse()
  await asks(house, { service: 'table', operation: 'PutItem', kind: 'refused', times: 3 })
  expect(await asks(house, { service: 'table', operation: 'PutItem', kind: 'refused', times: 0 })).toMatchObject({ said: { waiting: [] } })
})

test.each(['throttle', 'serverError', 'connectionLost', 'answerLost'] as const)(
  'an answer is one registration and one confirmation, whatever the table does to its transaction (%s)',
  async kind => {
    await using house = await openTestHouse()
    await house.launches(letter002({ people: 1 }))
    house.house.faults.want({ service: 'table', operation: 'TransactWriteItems', kind, times: 1 })
    expect((await house.guest('p1@kommune.example').registers()).status).toBe(303)
    expect(house.house.faults.waiting()).toEqual([])
    expect((await house.overview(id)).answers).toMatchObject({ registered: 1 })
    expect(await house.mails({ mailing: 'confirmation' })).toHaveLength(1)
  },
)

test.each(['throttle', 'answerLost'] as const)('a claim the table answers like this (%s) is one claim and one mail', async kind => {
  await using house = await openTestHouse()
  house.house.faults.want({ service: 'table', operation: 'PutItem', kind, times: 1 })
  await house.launches(letter002({ people: 3 }))
  expect(await house.mails({ mailing: 'invitation' })).toHaveLength(3)
  expect((await house.overview(id)).steps[0]).toMatchObject({ state: 'sent', sent: 3 })
})

test('an alarm clock that cannot be set at once is set', async () => {
  await using house = await openTestHouse()
  house.house.faults.want({ service: 'scheduler', operation: 'CreateSchedule', kind: 'throttle', times: 1 })
  await house.launches(letter002({ people: 1 }))
  await house.turnsTo('2026-04-08T07:00:00Z')
  expect(await house.mails({ mailing: 'reminder-1' })).toHaveLength(1)
})
