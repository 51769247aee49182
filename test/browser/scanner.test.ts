import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyRow } from '../every-row.ts'
import { at, exampleCampaign, letterFrom, peopleCsv, type TestCampaign } from '../house.ts'
import { openBrowser } from './chromium.ts'
import { scan } from './scanner.ts'
import { type ServedHouse, serveHouse } from './served-house.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const p = (number: number) => `p${number}@kommune.example`

describe('A1 a scanner that follows every link of every mail and presses every button', () => {
  test('has changed nothing by looking, at pages or at documents', async () => {
    await using house = await serveHouse({ now: at('2020-02-03T09:00:00Z') })
    await house.launches({ ...exampleCampaign('001-kl-debatmoede-2020'), recipients: peopleCsv(3) })
    await house.guest(p(1)).registers()
    await house.guest(p(2)).declines()
    await house.turnsTo('2020-03-09T08:00:00Z')
    const before = await everyRow(house)
    const { links } = await scan(browser, house, { presses: false })
    expect(links.filter(link => link.includes('/f/')).length).toBeGreaterThan(3)
    expect(await everyRow(house)).toEqual(before)
  })

  test.each(['2022-02-01T09:00:00Z', '2022-08-12T12:00:00Z'])(
    'has said nothing for anybody where a yes is binding, wherever they stand (%s)',
    async now => {
      await using house = await serveHouse({ now: at('2022-01-17T08:30:00Z') })
      await standsEverywhere(house)
      await house.turnsTo(now)
      const before = await everyRow(house)
      const { pressed } = await scan(browser, house, { presses: true })
      expect(pressed).toBeGreaterThan(20)
      expect(await everyRow(house)).toEqual(before)
    },
  )
})

/** Somebody in every situation that has a page of its own. */
async function standsEverywhere(house: ServedHouse): Promise<void> {
  await house.launches(threeVenues())
  const { body } = await house.guest(p(1)).opens()
  const agree = { consent: 'yes', termsVersion: body.match(/name="termsVersion" value="(\w+)"/)![1]! }
  const done = async (answer: Promise<{ status: number; body: string }>) => expect((await answer).status).toBe(303)

  await done(house.guest(p(1)).registers({ session: 'odense', ...agree }))
  for (const who of [2, 3, 4]) await done(house.guest(p(who)).registers({ session: 'horsens', ...agree }))
  // The one seat in Horsens is free again: it is offered to the third, and the fourth goes on
  // waiting.
  await done(house.guest(p(2)).cancels())
  await done(house.guest(p(5)).declines())
  const dan = { action: 'handOver', name: 'Dan Holm', email: 'dan@nabo.example', role: 'udvalgsmedlem' }
  await done(house.guest(p(6)).registers({ session: 'odense', ...agree }))
  await done(house.guest(p(6)).posts(dan))
  const eva = { who: 'other', name: 'Eva Lund', email: 'eva@nabo.example', role: 'direktør' }
  await done(house.guest(p(7)).posts({ action: 'register', session: 'odense', ...eva, ...agree }))
  const [invitation] = await house.mails({ to: p(8), mailing: 'invitation' })
  await done(house.visits(invitation!, 'u', { scope: 'sender' }))
}

/** 495 kr. and binding, with one seat in Horsens and a line for it. */
function threeVenues(): TestCampaign {
  const id = '000-kl-temamoeder-2022'
  const text = readFileSync(new URL(`../../examples/${id}/letter.md`, import.meta.url), 'utf8')
  const oneSeat = text.replace('venue: Comwell Horsens }', 'venue: Comwell Horsens, capacity: 1 }')
  const withLine = oneSeat.replace('deadline: 2022-03-15', 'deadline: 2022-03-15\nwaiting-list: { offer-lasts: 30 days }')
  return { letter: letterFrom(withLine, id), recipients: peopleCsv(8) }
}
