import { expect, test } from 'vitest'
import { loadPerson } from '../../functions/audience/store.ts'
import { optIn, optOut } from '../../functions/feedback/opt-out.ts'
import { suppress } from '../../functions/feedback/suppress.ts'
import { journalOf } from '../../functions/journal/journal.ts'
import type { PersonNumber } from '../../functions/values/ids.ts'
import { asWritten } from '../as-written.ts'
import { letter002, openTestHouse } from '../house.ts'

test('a complaint outweighs a bounce, and both an opt-out, in whatever order they arrive', async () => {
  await using house = await openTestHouse()
  const { letter, recipients } = letter002({ people: 6 })
  await house.launches({ letter, recipients })
  const orders = [
    ['optedOut', 'bounced', 'complained'],
    ['optedOut', 'complained', 'bounced'],
    ['bounced', 'optedOut', 'complained'],
    ['bounced', 'complained', 'optedOut'],
    ['complained', 'optedOut', 'bounced'],
    ['complained', 'bounced', 'optedOut'],
  ] as const
  for (const [index, order] of orders.entries()) {
    const number = (index + 1) as PersonNumber
    for (const because of order) await suppress(house.house.platform, { campaign: letter.id, number }, because, 'ses')
    expect((await loadPerson(house.house.platform, letter.id, number))?.suppression?.because, order.join()).toBe('complained')
  }
  const log = await journalOf(house.house.platform, letter.id, 1 as PersonNumber)
  expect(new Set(log.map(({ before, after }) => `${before} ${after}`))).toEqual(
    new Set(['none optedOut', 'optedOut bounced', 'bounced complained']),
  )
})

test('whoever opts out, in and out again in one moment stands in the log three times', async () => {
  await using house = await openTestHouse()
  const { letter, recipients } = letter002({ people: 1 })
  await house.launches({ letter, recipients })
  const { platform } = house.house
  const number = 1 as PersonNumber
  const anna = asWritten((await loadPerson(platform, letter.id, number))!)
  await optOut(platform, letter.id, anna, 'meeting')
  await optIn(platform, letter.id, anna)
  await optOut(platform, letter.id, anna, 'sender')
  expect((await loadPerson(platform, letter.id, number))?.suppression?.because).toBe('optedOut')
  const log = await journalOf(platform, letter.id, number)
  const times = (happened: string) => log.filter(({ what }) => what === happened).length
  expect([log.length, times('optedOut'), times('optedIn')]).toEqual([3, 2, 1])
})
