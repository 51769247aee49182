import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFinds, screens, turn } from './axe.ts'
import { openBrowser } from './chromium.ts'
import { type ServedHouse, serveHouse } from './served-house.ts'

let browser: Browser
let house: ServedHouse
beforeAll(async () => {
  house = await serveHouse({ consoleUrl: 'http://127.0.0.1:4601' })
  browser = await openBrowser()
  const tab = await browser.newPage()
  await tab.goto(house.url)
  await tab.getByRole('button', { name: /^Launch.*002/ }).click()
  await tab.close()
})
afterAll(async () => {
  await browser.close()
  await house[Symbol.asyncDispose]()
})

test('a newcomer launches the letter on the first page, finds its mails, and answers from one of them', async () => {
  const tab = await browser.newPage()
  await tab.goto(house.url)
  await tab.getByRole('link', { name: 'Its mails' }).click()
  await tab.getByRole('link', { name: 'anna.hansen@albertslund.example' }).click()
  await tab.frameLocator('iframe').getByRole('link', { name: 'Nej, jeg kan ikke' }).first().click()
  await tab.getByRole('button', { name: 'Send svar' }).click()
  expect(await tab.locator('body').getAttribute('data-state')).toBe('declined')
  await tab.goto(`${house.url}/__local/mails?to=anna.hansen%40albertslund.example`)
  expect(await tab.locator('main h2').allTextContents()).toEqual([
    'Dit afbud: politisk temamøde den 4. maj',
    'Invitation: politisk temamøde den 4. maj',
  ])
  await tab.close()
})

test('the first thing to try is the staff console', async () => {
  const tab = await browser.newPage()
  await tab.goto(house.url)
  expect(await tab.locator('main h2').first().textContent()).toBe('Begin in the staff console')
  expect(await tab.locator('main .go').getAttribute('href')).toBe('http://127.0.0.1:4601')
  // So long a launch can be taken back.
  expect(await tab.getByRole('button', { name: 'Two minutes on' }).count()).toBe(1)
  await tab.close()
})

test('the letter of another year says which house it wants, and an impossible turn of the clock is refused in words', async () => {
  const tab = await browser.newPage()
  await tab.goto(house.url)
  const other = await tab.locator('#\\30 00-kl-temamoeder-2022').textContent()
  expect(other).toContain('--dir .local/2022 --now 2022-01-17')
  expect(other).not.toContain('--fresh')
  await tab.getByText('To a moment of your own').click()
  await tab.getByLabel('In UTC').fill('2026-03-01T08:00:00Z')
  await tab.getByRole('button', { name: 'Turn', exact: true }).click()
  expect(await tab.locator('main').textContent()).toContain('The clock never goes back')
  await tab.close()
})

const pages = ['/', '/__local/mails', '/__local/mails?to=nobody', '/__local/mails/000001']

test.each(pages)('axe finds nothing on %s, small and wide, by day and by night, and nothing sticks out', async path => {
  const tab = await browser.newPage()
  await tab.goto(house.url + path)
  expect(await axeFinds(tab, { except: ['iframe'] })).toEqual([])
  for (const screen of screens) {
    await turn(tab, screen)
    expect(await tab.evaluate('document.documentElement.scrollWidth')).toBe(screen.width)
  }
  await tab.close()
})
