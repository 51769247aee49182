import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadPerson, personKey } from '../../functions/audience/store.ts'
import { facts } from '../../functions/feedback/fact.ts'
import type { SesEvent } from '../../functions/feedback/mail-event.ts'
import { claimTag } from '../../functions/mail/claim-tag.ts'
import { claimOf } from '../../functions/mail/mail-once.ts'
import { openMailEvents } from '../../functions/mail-events.ts'
import { loadBatches } from '../../functions/mailing/batch.ts'
import { type Notice, noticeKey } from '../../functions/outbox/notice.ts'
import type { PersonNumber } from '../../functions/values/ids.ts'
import { letter002, openTestHouse, type TestHouse } from '../house.ts'

const campaign = letter002().letter.id

const event = (eventType: string, number: number, tags: Record<string, string> = {}, bounceType = 'Permanent'): SesEvent => ({
  eventType,
  mail: {
    messageId: `${eventType}-${number}`,
    tags: Object.fromEntries(
      Object.entries({ campaign, mailing: 'invitation', number: String(number), ...tags }).map(([name, value]) => [name, [value]]),
    ),
  },
  ...(eventType === 'Bounce' && { bounce: { bounceType } }),
})

/** Hands a handful to the door as SQS does, and says which came to nothing. */
async function tells({ house }: TestHouse, bodies: (SesEvent | string)[]): Promise<number[]> {
  const asBody = (body: SesEvent | string) => (typeof body === 'string' ? body : JSON.stringify({ Message: JSON.stringify(body) }))
  const Records = bodies.map((body, index) => ({ messageId: String(index), body: asBody(body) }))
  const { batchItemFailures } = await openMailEvents(house.platform)({ Records } as Parameters<ReturnType<typeof openMailEvents>>[0])
  return batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier))
}

/** A mailing of which SES has told nothing yet. */
async function mailed(people: number) {
  const house = await openTestHouse({ sesEvents: false })
  await house.launches(letter002({ people }))
  return house
}

/** All that is kept of what SES told, and of whom it stopped mail to. */
async function kept({ house }: TestHouse) {
  const rows = await loadBatches(house.platform, campaign, { name: 'invitation' })
  const people = await Promise.all([1, 2, 51, 60].map(number => loadPerson(house.platform, campaign, number as PersonNumber)))
  return { rows, suppressed: people.map(person => person?.suppression?.because) }
}

test('whatever order SES tells in, and however often, the same is known in the end', async () => {
  const told = [
    ...[1, 2, 51, 60].map(number => event('Send', number)),
    ...[1, 51].map(number => event('Delivery', number)),
    event('DeliveryDelay', 2),
    event('Bounce', 2, {}, 'Transient'),
    event('Bounce', 60),
    event('Complaint', 60),
    event('Complaint', 51),
    event('Rendering Failure', 1),
  ]
  await using inOrder = await mailed(60)
  expect(await tells(inOrder, told)).toEqual([])
  const expected = await kept(inOrder)
  expect(expected.suppressed).toEqual([undefined, undefined, 'complained', 'complained'])
  const without = ({ attempt: _, ...row }: (typeof expected)['rows'][number]) => row

  await using shuffled = await mailed(60)
  const orders = fc.tuple(
    fc.shuffledSubarray(told, { minLength: told.length }),
    fc.array(fc.constantFrom(...told), { maxLength: 10 }),
    fc.integer({ min: 1, max: told.length }),
  )
  await fc.assert(
    fc.asyncProperty(orders, async ([order, repeats, handful]) => {
      const all = [...order, ...repeats]
      for (let start = 0; start < all.length; start += handful) expect(await tells(shuffled, all.slice(start, start + handful))).toEqual([])
      const found = await kept(shuffled)
      expect(found.suppressed).toEqual(expected.suppressed)
      expect(found.rows.map(without)).toEqual(expected.rows.map(without))
      // The next order begins with nothing told.
      const { table } = shuffled.house.platform
      for (const { pk, sk } of found.rows) await table.write({ update: { pk, sk }, remove: [...facts] })
      for (const number of [51, 60]) await table.write({ update: personKey(campaign, number as PersonNumber), remove: ['suppression'] })
    }),
    { numRuns: 15 },
  )
})

test('what cannot be taken in comes back alone, and the others are known', async () => {
  await using house = await mailed(2)
  const failed = await tells(house, [
    event('Send', 1),
    'not JSON',
    event('Delivery', 1, { campaign: 'nobodys-campaign' }),
    event('Delivery', 700),
    event('Bounce', 2),
    event('Send', 2, { run: '7' }),
    event('Send', 1, { call: '3' }),
    event('Send', 1, { mailing: 'confirmation', claim: Buffer.from('C#x campaign').toString('base64url') }),
    event('Delivery', 1),
  ])
  // The third is of a campaign that may have been erased since.
  expect(failed.toSorted((a, b) => a - b)).toEqual([1, 3, 5, 6, 7])
  const [row, ...more] = await loadBatches(house.house.platform, campaign, { name: 'invitation' })
  expect(more).toEqual([])
  expect(row).toMatchObject({ accepted: new Set([0]), delivered: new Set([0]), bounced: new Set([1]) })
})

test('a bounce of somebody who is not there any more is put aside, and nobody else suffers', async () => {
  await using house = await mailed(3)
  const { table } = house.house.platform
  const key = { pk: `C#${campaign}#P#0`, sk: '0000002' }
  await table.write({ erase: key })
  expect(await tells(house, [event('Bounce', 1), event('Bounce', 2), event('Bounce', 3)])).toEqual([1])
  expect(await table.get(key)).toBeUndefined()
})

test('fifty mails told of at once are one write', async () => {
  await using house = await mailed(50)
  const writes: unknown[] = []
  const { table } = house.house.platform
  house.house.platform.table = {
    ...table,
    write: change => {
      writes.push(change)
      return table.write(change)
    },
  }
  const all = Array.from({ length: 50 }, (_, index) => [event('Send', index + 1), event('Delivery', index + 1)]).flat()
  expect(await tells(house, all)).toEqual([])
  expect(writes).toHaveLength(1)
})

test('a letter’s fate stands beside its claim, and an event makes no claim of its own', async () => {
  await using house = await mailed(1)
  await house.guest('p1@kommune.example').registers()
  await house.mails()
  const claim = (personVersion: number) =>
    claimOf(noticeKey({ campaign, number: 1 as PersonNumber, kind: 'confirmation', personVersion } as Notice))
  const about = (personVersion: number) => event('Delivery', 1, { mailing: 'confirmation', claim: claimTag(claim(personVersion)) })
  expect(await tells(house, [about(1), about(2)])).toEqual([1])
  const { table } = house.house.platform
  expect(await table.get(claim(1))).toMatchObject({ state: 'sent', delivered: new Set([0]) })
  expect(await table.get(claim(2))).toBeUndefined()
})
