import { readFileSync } from 'node:fs'
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instant } from '../../functions/values/instant.ts'
import { accessTo } from '../../local/engines/access.ts'
import { letter002, letterFrom, peopleCsv, type TestCampaign } from '../house.ts'
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

/** How often it stands where it can be seen; a mail also has words for the list of mails that its body hides. */
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

describe('A1 a scanner that follows every link and presses every button', () => {
  test('has changed nothing by looking', async () => {
    await using house = await serveHouse()
    await house.launches(letter002({ people: 2 }))
    await house.guest(anna).registers()
    const before = await everything(house)
    const scanner = await openScanner(house)
    for (const link of await scanner.links()) await scanner.looks(link)
    expect(await everything(house)).toEqual(before)
  })

  test('has said nothing for anybody where a yes is binding, not even that they want no mails', async () => {
    await using house = await serveHouse({ now: instant('2022-01-17T08:30:00Z') })
    const campaign = letter000()
    expect(await house.launches(campaign)).toMatchObject({ outcome: 'launched' })
    const page = await house.guest(anna).opens()
    const termsVersion = page.body.match(/name="termsVersion" value="([^"]*)"/)?.[1] ?? ''
    const registered = await house.guest(anna).registers({ session: 'odense', consent: 'yes', termsVersion })
    expect(registered.status).toBe(303)

    const before = await everything(house)
    const scanner = await openScanner(house)
    let pressed = 0
    for (const link of await scanner.links()) {
      await scanner.looks(link)
      pressed += await scanner.pressesAll(link)
    }
    expect(pressed).toBeGreaterThan(8)
    expect(await everything(house)).toEqual(before)
  })
})

/** The three venues, 495 kr. and binding, to three people. */
function letter000(): TestCampaign {
  const id = '000-kl-temamoeder-2022'
  const letter = readFileSync(new URL(`../../examples/${id}/letter.md`, import.meta.url), 'utf8')
  return { letter: letterFrom(letter, id), recipients: peopleCsv(2) }
}

/** Every row of the table by its key, and how many mails there are. */
async function everything(house: ServedHouse) {
  await house.house.settle()
  const { url, name } = house.house.engines.table
  const { Items = [] } = await new DynamoDBClient(accessTo(url)).send(new ScanCommand({ TableName: name }))
  const rows = Object.fromEntries(Items.map(row => [`${row.pk?.S} ${row.sk?.S}`, row]))
  return { rows, mails: house.house.ses.outbox.count() }
}

/** A mail filter that runs scripts: it ticks nothing and types nothing. */
async function openScanner(house: ServedHouse) {
  const tab = await (await browser.newContext()).newPage()
  const linksOf = (): Promise<string[]> =>
    tab
      .locator('a[href^="http"], a[href^="/"], a[href^="?"]')
      .evaluateAll(links => links.map(link => (link as unknown as { href: string }).href))
  const buttons = () => tab.locator('button, input[type=submit]')
  return {
    /** Of every mail, and of the pages they lead to. */
    async links(): Promise<Set<string>> {
      const found = new Set<string>()
      for (const { id } of await house.mails()) {
        await tab.goto(`${house.url}/__local/mails/${id}/html`)
        for (const link of await linksOf()) found.add(link)
      }
      for (const link of [...found]) {
        await tab.goto(link)
        for (const further of await linksOf()) if (further.startsWith(house.url)) found.add(further)
      }
      return found
    },

    async looks(link: string): Promise<void> {
      for (const method of ['HEAD', 'GET']) expect((await fetch(link, { method })).status, link).toBe(200)
      await tab.goto(link)
      for (const button of await buttons().all()) await button.hover()
    },

    async pressesAll(link: string): Promise<number> {
      await tab.goto(link)
      const count = await buttons().count()
      for (let nth = 0; nth < count; nth++) {
        await tab.goto(link)
        await buttons().nth(nth).click()
        await tab.waitForLoadState()
      }
      return count
    },
  }
}
