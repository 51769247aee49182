import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { letter002 } from '../../house.ts'
import { type Case, launchesIn, openCase, stateOf } from './open-case.ts'

// C6: a mailing to two thousand is watched to its end, adds up all the way, is stopped and let go
// on in the middle, and goes on when the laptop is closed. Nobody is mailed twice.

const people = 2000
const { letter, recipients } = letter002({ people })
const id = letter.id
const parts = ['delivered', 'underWay', 'leftOut', 'failed', 'unknown'] as const

test('launched to 2,000: the page counts by itself and adds up; stopped, let go on, closed, and nobody twice', async () => {
  await using of = await openCase({ mailAccount: { quota: { max24HourSend: 50_000, maxSendRate: 18 } } })
  const { house } = of
  await of.drafts(id, letter.source, recipients)
  const mette = await of.signIn('Mette')
  await launchesIn(mette, house.origin, id, people)
  const sendsUntil = heldUp(of)
  // More than a message's hundred calls, so that the events of those are in the count.
  const firstCalls = sendsUntil(105)
  const first = of.passes(121)
  await firstCalls
  await mette.goto(`${house.origin}/c/${id}/udsendelse/invitation`)
  expect(await stateOf(mette)).toBe('sending')
  const half = await counted(mette)
  expect(half.delivered).toBeGreaterThan(0)
  expect(half.underWay).toBeGreaterThan(0)

  await mette.getByRole('button', { name: 'Stands udsendelserne' }).click()
  await mette.waitForURL(/gjort=pause/)
  void sendsUntil(Number.POSITIVE_INFINITY)
  await first
  await mette.locator('body[data-state=paused]').waitFor()
  const mailed = (await house.mails({ mailing: 'invitation' })).length
  expect(mailed).toBeGreaterThan(1800)
  expect(mailed).toBeLessThan(people)
  // What was on its way when the mailing was stopped arrives, and the page says so by itself.
  await mette.locator('[data-count=delivered]', { hasText: new RegExp(`^${mailed}$`) }).waitFor()
  await counted(mette)

  // Of the hundred and twelve calls it takes a handful is left.
  const secondCalls = sendsUntil(1)
  await mette.getByRole('button', { name: 'Lad dem gå videre' }).click()
  await mette.waitForURL(/gjort=resume/)
  const rest = of.passes(60)
  await secondCalls
  await mette.locator('body[data-state=sending]').waitFor()
  await counted(mette)
  const bodil = await of.signIn('Bodil')
  await bodil.goto(`${house.origin}/c/${id}/udsendelse/invitation`)
  // The laptop is closed.
  await mette.context().close()
  void sendsUntil(Number.POSITIVE_INFINITY)
  await rest
  // Another's page, open all the while, comes to the end without a click and stops asking.
  await bodil.locator('[data-count=delivered]', { hasText: new RegExp(`^${people}$`) }).waitFor()
  expect(await counted(bodil)).toEqual({ delivered: people, underWay: 0, leftOut: 0, failed: 0, unknown: 0 })
  await bodil.locator('main:not([data-live])').waitFor()
  const invited = (await house.mails({ mailing: 'invitation' })).flatMap(({ to }) => to)
  expect([invited.length, new Set(invited).size]).toEqual([people, people])
})

/** What the page says, which is everybody on the list each once. */
async function counted(page: Page): Promise<Record<(typeof parts)[number], number>> {
  const numbers = await page.evaluate<Record<(typeof parts)[number], number>>(
    `Object.fromEntries(${JSON.stringify(parts)}.map(part => [part, Number(document.querySelector('[data-count=' + part + ']').textContent)]))`,
  )
  expect(Object.values(numbers).reduce((sum, number) => sum + number)).toBe(people)
  return numbers
}

/**
 * SES answers so many calls more and then takes its time, until it is told of a further number.
 * @returns tells how many; the promise is kept when one call more has come
 */
function heldUp({ house }: Case): (calls: number) => Promise<void> {
  const { platform } = house.house
  const { mail } = platform
  let left = 0
  let goOn = Promise.withResolvers<void>()
  let reached = Promise.withResolvers<void>()
  const sendBulk: typeof mail.sendBulk = async bulk => {
    while (left === 0) {
      reached.resolve()
      await goOn.promise
    }
    left--
    return mail.sendBulk(bulk)
  }
  platform.mail = { ...mail, sendBulk }
  return calls => {
    left = calls
    reached = Promise.withResolvers()
    goOn.resolve()
    goOn = Promise.withResolvers()
    return reached.promise
  }
}
