import { expect, test } from 'vitest'
import { askForLink, countNewLink, mayAsk } from '../../functions/invitation/link-request.ts'
import type { Table } from '../../functions/platform/table.ts'
import { instant } from '../../functions/values/instant.ts'
import { letter002, openTestHouse } from '../house.ts'

const at = (time: string) => instant(`2026-04-10T${time}:00Z`)

test.each([
  ['nobody has asked', [], true],
  ['a minute ago', ['11:59'], false],
  ['fourteen minutes ago', ['11:46'], false],
  ['a quarter of an hour ago', ['11:45'], true],
  ['twice today', ['08:00', '09:00'], true],
  ['three times today', ['08:00', '09:00', '10:00'], false],
])('a link may be asked for at noon: %s, %j: %s', (_, before, may) => {
  expect(mayAsk(before.map(at), at('12:00'))).toBe(may)
})

test('a day is any twenty-four hours, not until midnight', () => {
  const before = [at('20:00'), at('21:00'), at('22:00')]
  expect(mayAsk(before, instant('2026-04-11T19:59:59Z'))).toBe(false)
  expect(mayAsk(before, instant('2026-04-11T20:00:00Z'))).toBe(true)
})

test('an address nobody has invited costs the table the same reads and writes as one on a list', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 1 }))
  const { platform } = house.house
  const doneFor = async (address: string) => {
    const done: string[] = []
    const watched = new Proxy(platform.table, {
      get: (table, name: keyof Table) => (first: unknown, second: unknown) => {
        done.push(`${name} ${JSON.stringify(first).replaceAll(/[0-9a-f]{16}/g, 'HASH')}`)
        return (table[name] as (...given: unknown[]) => unknown)(first, second)
      },
    })
    await askForLink({ table: watched, clock: platform.clock }, address)
    return done
  }
  const invited = await doneFor('p1@kommune.example')
  expect(invited).toHaveLength(2)
  expect(await doneFor('nobody@elsewhere.example')).toEqual(invited)
})

test('a stage mails two hundred links in an hour, however many are asked for, and goes on in the next', async () => {
  await using house = await openTestHouse()
  const { platform, clock } = house.house
  const counted = await Promise.all(Array.from({ length: 210 }, () => countNewLink(platform)))
  expect(counted.filter(Boolean)).toHaveLength(200)
  clock.set(instant('2026-03-18T09:00:00Z'))
  expect(await countNewLink(platform)).toBe(true)
})
