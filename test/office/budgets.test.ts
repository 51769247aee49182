import { describe, expect, test } from 'vitest'
import { officeBodies } from '../../functions/office/office-bodies.ts'
import { officeRoutes } from '../../functions/office/route-table.ts'
import { openMeter } from '../../local/meter.ts'
import { letter002 } from '../house.ts'
import { filled, roles } from './filled.ts'
import { serveOffice } from './served-office.ts'

// What a page of the console may weigh and ask of the table, as counts: nothing here is timed.

const id = letter002().letter.id
const looks = officeRoutes.filter(({ method, path, least }) => method === 'GET' && least !== 'nobody' && !path.includes('/eksport/'))

describe.each([
  [100, 15],
  [2000, 90],
])('a letter to %i', (people, readUnits) => {
  test(`costs at most ${readUnits} read units in three round trips; a person's page four; a mailing is polled for four and a hundredth a person`, async () => {
    const meter = openMeter()
    await using house = await serveOffice({ meter })
    await house.launches(letter002({ people }))
    const cookie = (await house.office.sessionFor(roles.admin))!
    const look = (path: string) =>
      meter.during(async () => {
        const answer = await fetch(`${house.origin}/c/${id}${path}`, { headers: { cookie } })
        expect(answer.status, path).toBe(200)
        await answer.arrayBuffer()
      })
    await look('')
    const seen = await look('')
    expect(seen.readUnits).toBeLessThanOrEqual(readUnits)
    expect(seen.roundTrips).toBeLessThanOrEqual(3)
    expect((await look('/person/1')).roundTrips).toBeLessThanOrEqual(4)
    // One unit more than was asked for: the letter itself is read where somebody is let in.
    expect((await look('/udsendelse/invitation')).readUnits).toBeLessThanOrEqual(4 + 0.01 * people)
  })
})

test('a page is at most 60 kB with a hundred people, the style 24 and the script 20, and asks for nothing else', async () => {
  await using house = await serveOffice()
  await house.launches(letter002({ people: 100 }))
  const cookie = (await house.office.sessionFor(roles.admin))!
  for (const route of looks) {
    const page = await (await fetch(house.origin + filled(route, id), { headers: { cookie } })).text()
    expect(Buffer.byteLength(page), route.path).toBeLessThanOrEqual(60_000)
    expect(
      [...page.matchAll(/ (?:src|href)="(https?:[^"]+)"/g)].map(([, to]) => to).filter(to => /\.(css|js|png|woff2?)$/.test(to!)),
    ).toEqual([])
  }
  expect(officeBodies.style.length).toBeLessThanOrEqual(24_000)
  expect(officeBodies.script.length).toBeLessThanOrEqual(20_000)
})
