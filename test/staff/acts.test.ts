import { expect, test } from 'vitest'
import { openOperator } from '../../functions/operator.ts'
import { acts } from '../../functions/staff/acts.ts'
import { perform } from '../../functions/staff/perform.ts'
import { everyRow } from '../every-row.ts'
import { letter002, openTestHouse } from '../house.ts'
import { operatorEvent } from './operator-event.ts'

const { letter, recipients } = letter002({ people: 3 })
const folder = { folder: letter.id, letter: letter.source }
const list = { name: 'recipients.csv', content: { base64: Buffer.from(recipients).toString('base64') } }
const staff = { by: 'staff:test', role: 'admin' as const }

test('an order that is not whole, or of another version, is 400 and nothing is done of it', async () => {
  await using house = await openTestHouse()
  const before = await everyRow(house)
  const whole = { ...folder, list, confirmed: 3 }
  for (const [order, at] of [
    [undefined, 'order'],
    [{}, 'folder'],
    [{ ...whole, confirmed: '3' }, 'confirmed'],
    [{ ...whole, at: 'i morgen' }, 'at'],
    [{ ...whole, alsoByText: true }, 'alsoByText'],
    [{ ...whole, list: { name: 'recipients.csv', content: { base64: 'æøå' } } }, 'list.content.base64'],
    [{ ...whole, list: { name: 'recipients.csv', content: { kept: '0'.repeat(64) } } }, 'launch'],
    [{ ...whole, list: { name: 'recipients.csv', content: { gzip: 'AAAA' } } }, 'launch'],
  ] as const) {
    const { status, answer } = await perform(house.house.platform, 'launch', order, staff)
    expect([status, answer.problems?.[0]?.at]).toEqual([400, at])
  }
  expect(await everyRow(house)).toEqual(before)
})

test("below an act's least role it is 403, and a name nobody knows is 404", async () => {
  await using house = await openTestHouse()
  const before = await everyRow(house)
  for (const name of Object.keys(acts)) {
    const allowed = { viewer: 0, editor: 1, sender: 2, admin: 3 }[acts[name as keyof typeof acts].least]
    for (const [rank, role] of (['viewer', 'editor', 'sender', 'admin'] as const).entries()) {
      const { status } = await perform(house.house.platform, name, null, { by: 'staff:test', role })
      expect([name, role, status]).toEqual([name, role, rank < allowed ? 403 : 400])
    }
  }
  expect((await perform(house.house.platform, 'toString', {}, staff)).status).toBe(404)
  expect(await everyRow(house)).toEqual(before)
})

test('the door operator does nothing for somebody AWS does not name', async () => {
  await using house = await openTestHouse()
  const operator = openOperator({ ...house.house.platform, log: house.house.log })
  expect((await operator(operatorEvent('GET', '/acts', { arn: null }))).statusCode).toBe(403)
  expect((await operator(operatorEvent('POST', '/acts/status', { arn: null, order: { campaign: letter.id } }))).statusCode).toBe(403)
  const listed = await operator(operatorEvent('GET', '/acts'))
  expect(JSON.parse(listed.body ?? '').acts).toContainEqual({
    name: 'status',
    least: 'viewer',
    mails: 'nobody',
    order: { campaign: 'string' },
  })
  expect((await operator(operatorEvent('POST', '/acts/status', { order: { campaign: letter.id } }))).statusCode).toBe(409)
})
