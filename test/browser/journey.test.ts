import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { letter002 } from '../house.ts'
import { openBrowser } from './chromium.ts'
import { type ServedHouse, serveHouse } from './served-house.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const anna = 'p1@kommune.example'

/** Somebody who reads a mail in a window of a phone. */
async function reads(house: ServedHouse, mailing: string, how: BrowserContextOptions = {}): Promise<Page> {
  const [mail] = await house.mails({ to: anna, mailing })
  const context = await browser.newContext({ viewport: { width: 320, height: 700 }, locale: 'da-DK', ...how })
  const tab = await context.newPage()
  await tab.goto(`${house.url}/__local/mails/${mail?.id}/html`)
  return tab
}

/**
 * How often it stands where it can be seen; a mail also has words for the list of mails that its
 * body hides.
 */
const seen = (tab: Page, fact: string) => tab.getByText(fact).filter({ visible: true }).count()

const stateOf = (tab: Page) => tab.locator('body').getAttribute('data-state')

describe('002-11 without scripts, cookies and images', () => {
  const facts = ['4. maj 2026', '15.30', '18.00', 'Gate21', 'Liljens Kvarter 2, 2620 Albertslund', '15. april', 'gul zone', 'Del II']

  test('every fact and both buttons are in the mail, and every fact again on the page behind it', async () => {
    await using house = await serveHouse()
    await house.launches(letter002({ people: 1 }))
    const tab = await reads(house, 'invitation', { javaScriptEnabled: false })
    const asked: string[] = []
    await tab.route('**/*', route => {
      if (route.request().resourceType() !== 'document') asked.push(route.request().url())
      return route.request().resourceType() === 'image' ? route.abort() : route.continue()
    })
    await tab.reload()
    for (const fact of facts) expect(await seen(tab, fact), fact).toBeGreaterThan(0)
    for (const answer of ['Ja, jeg deltager', 'Nej, jeg kan ikke'])
      expect(await tab.getByRole('link', { name: answer }).isVisible(), answer).toBe(true)

    await tab.getByRole('link', { name: 'Ja, jeg deltager' }).click()
    for (const fact of facts) expect(await seen(tab, fact), fact).toBeGreaterThan(0)
    expect(asked).toEqual([])
    expect(await tab.context().cookies()).toEqual([])
    await tab.context().close()
  })

  test('a press on yes in the mail and one more on the page end in a receipt, and the way back is in its mail', async () => {
    await using house = await serveHouse()
    await house.launches(letter002({ people: 1 }))
    const tab = await reads(house, 'invitation', { javaScriptEnabled: false })
    await tab.getByRole('link', { name: 'Ja, jeg deltager' }).click()
    expect(await tab.getByLabel('Ja, jeg deltager').isChecked()).toBe(true)
    await tab.getByText('Mig selv').click()
    await tab.getByRole('button', { name: 'Send svar' }).click()
    expect([await stateOf(tab), await tab.getByRole('heading', { level: 1 }).textContent()]).toEqual([
      'registered',
      'Du er tilmeldt, Person',
    ])
    await tab.context().close()

    const receipt = await reads(house, 'confirmation', { javaScriptEnabled: false })
    await receipt.getByRole('link', { name: 'Se eller ret din tilmelding' }).click()
    await receipt.getByRole('link', { name: 'Meld fra …' }).click()
    await receipt.getByRole('button', { name: 'Ja, meld mig fra' }).click()
    expect(await stateOf(receipt)).toBe('cancelled')
    expect((await house.mails()).map(mail => mail.mailing)).toEqual(['invitation', 'confirmation', 'cancelled'])
    await receipt.context().close()
  })
})

test('with the keyboard alone one answers, gives the seat up and takes it again', async () => {
  await using house = await serveHouse()
  await house.launches(letter002({ people: 1 }))
  const tab = await reads(house, 'invitation')
  await onTo(tab, tab.getByRole('link', { name: 'Ja, jeg deltager' }), 'Enter')
  await onTo(tab, tab.getByLabel('Mig selv'), 'Space')
  await onTo(tab, tab.getByRole('button', { name: 'Send svar' }), 'Enter')
  await expect.poll(() => stateOf(tab)).toBe('registered')
  await onTo(tab, tab.getByRole('link', { name: 'Meld fra …' }), 'Enter')
  await onTo(tab, tab.getByRole('button', { name: 'Ja, meld mig fra' }), 'Enter')
  await expect.poll(() => stateOf(tab)).toBe('cancelled')
  await tab.context().close()
})

const hasRing = `getComputedStyle(document.activeElement.closest('.choice') ?? document.activeElement).outlineStyle !== 'none'`

/** Tabs until the element has the focus, sees that it shows, and presses. */
async function onTo(tab: Page, element: Locator, key: 'Enter' | 'Space'): Promise<void> {
  await element.waitFor()
  for (let pressed = 0; pressed < 40; pressed++) {
    await tab.keyboard.press('Tab')
    if (!(await element.evaluate(it => it === it.ownerDocument.activeElement))) continue
    const ringed = await tab.evaluate(hasRing)
    expect(ringed, String(element)).toBe(true)
    await tab.keyboard.press(key)
    return
  }
  throw new Error(`forty tabs did not lead to ${element}`)
}
