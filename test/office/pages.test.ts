import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadPersons } from '../../functions/audience/store.ts'
import { type OfficeRoute, officeRoutes } from '../../functions/office/route-table.ts'
import { axeFinds, turn } from '../browser/axe.ts'
import { openBrowser } from '../browser/chromium.ts'
import { oddities } from '../export/hostile-texts.ts'
import { letter002, letterFrom } from '../house.ts'
import { filled } from './filled.ts'
import { type ServedOffice, serveOffice } from './served-office.ts'

let house: ServedOffice
let browser: Browser
let context: BrowserContext
let tab: Page
const complaints: string[] = []

const campaign = letter002().letter.id
const text002 = readFileSync(new URL(`../../examples/${campaign}/letter.md`, import.meta.url), 'utf8')

/** With a document nobody has added yet. */
const letter = letterFrom(
  text002.replace(/^deadline: .*$/m, line => `${line}\ndocuments:\n  - { id: program, title: Programmet, with: [programme] }`),
  campaign,
)

/** Names that are markup, scripts, formulas, or longer than any column. */
const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'x"><svg onload=alert(1)>',
  "' onfocus='alert(1)' autofocus='",
  '</title><script>alert(1)</script>',
  '</textarea><b>fed</b>',
  '{{constructor}}',
  'Rødgrødmedfløde'.repeat(6),
  ...oddities.map(text => text.trim()).filter(text => !/[\n\t]/.test(text)),
]
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const recipients = [
  'email;navn;kommune;rolle;udvalg;type',
  ...hostile.map((name, index) => `h${index + 1}@kommune.example;${quoted(name)};Furesø;udvalgsmedlem;${quoted(name)};person`),
].join('\n')

beforeAll(async () => {
  ;[house, browser] = await Promise.all([serveOffice(), openBrowser()])
  await house.launches({ letter, recipients })
  await house.guest('h1@kommune.example').registers()
  for (const who of ['h24', 'h23']) await house.guest(`${who}@kommune.example`).registers()
  await house.guest('h2@kommune.example').declines()
  await house.guest('h3@kommune.example').registers({ role: '<b>Spion</b>' })
  context = await browser.newContext({ locale: 'da-DK' })
  tab = await context.newPage()
  tab.on('console', message => complaints.push(message.text()))
  tab.on('dialog', dialog => complaints.push(`dialog: ${dialog.message()}`))
  await signIn(tab, 'Adam Holst')
})
afterAll(async () => {
  await browser.close()
  await house[Symbol.asyncDispose]()
})

async function signIn(page: Page, name: string): Promise<void> {
  await page.goto(house.origin)
  await page.getByRole('button', { name }).click()
  await page.waitForURL(`${house.origin}/`)
}

const isPage = ({ method, path }: OfficeRoute) => method === 'GET' && !/^\/(log-ind|konsol)|\/eksport\/|\/(visning|mail)$/.test(path)
const pages = officeRoutes.filter(isPage).map(route => filled(route, campaign))

/** Every link and form of ours that a page has, as `GET /x` and `POST /x`. */
const ways = new Set<string>()
const waysOn = `[
  ...[...document.querySelectorAll('a[href^="/"]')].map(one => ['GET', one.getAttribute('href')]),
  ...[...document.forms].map(one => [one.getAttribute('method') ?? 'get', one.getAttribute('action') ?? location.href]),
].map(([method, to]) => method.toUpperCase() + ' ' + new URL(to, location.href).pathname)`

describe.each(pages)('%s', path => {
  test('axe finds nothing, and nothing sticks out at 320 pixels or at 1280', async () => {
    expect((await tab.goto(house.origin + path))?.status()).toBe(200)
    for (const way of await tab.evaluate<string[]>(waysOn)) ways.add(way)
    expect(await axeFinds(tab, { except: ['iframe'] })).toEqual([])
    for (const width of [320, 1280]) {
      await turn(tab, { width, colorScheme: 'light' })
      expect(await tab.evaluate('document.documentElement.scrollWidth'), `${width}`).toBe(width)
    }
    expect(await tab.evaluate('document.querySelectorAll("main script, main img, main svg[onload], main b b").length')).toBe(0)
  })
})

test('hostile names are text, in either language', async () => {
  const people = await loadPersons(house.house.platform, campaign, 1, hostile.length)
  expect(people.length).toBeGreaterThan(25)
  for (const { number, name } of people) {
    await tab.goto(`${house.origin}/c/${campaign}/person/${number}`)
    expect(await tab.locator('h1').textContent()).toBe(name)
  }
  for (const language of ['English', 'Dansk']) {
    await tab.locator('.who summary').click()
    await tab.getByRole('button', { name: language }).click()
    expect(await tab.locator('html').getAttribute('lang')).toBe(language === 'English' ? 'en' : 'da')
    expect(await tab.locator('h1').textContent()).toBe(people.at(-1)!.name)
  }
})

test('what a change comes to, with the mails of people whose names are markup', async () => {
  await tab.goto(`${house.origin}/c/${campaign}/flyt`)
  await tab.locator('[name="sessions.0.date"]').fill('2026-05-11')
  await tab.getByRole('button', { name: 'Se, hvad det betyder' }).click()
  expect(await tab.locator('body').getAttribute('data-state')).toBe('looked')
  for (const mail of await tab.locator('[data-read] > summary').all()) await mail.click()
  await tab.frameLocator('[data-read] iframe >> nth=0').locator('h1').waitFor()
  expect(await tab.locator('iframe[sandbox=""]').count()).toBe(await tab.locator('[data-read]').count())
  for (const text of await tab.locator('[data-read] details > summary').all()) await text.click()
  expect(await tab.locator('.mail-text').count()).toBeGreaterThan(1)
  expect(await axeFinds(tab, { except: ['iframe'] })).toEqual([])
  for (const width of [320, 1280]) {
    await turn(tab, { width, colorScheme: 'light' })
    expect(await tab.evaluate('document.documentElement.scrollWidth'), `${width}`).toBe(width)
  }
  expect(await tab.evaluate('document.querySelectorAll("main script, main img, main svg[onload], main b b").length')).toBe(0)
})

test('the lists for the day: sorted the Danish way, a box to sign, eight badges to a sheet of A4', async () => {
  await house.house.settle()
  await tab.goto(`${house.origin}/c/${campaign}/deltagere/udskrift`)
  await tab.emulateMedia({ media: 'print' })
  const names = await tab.locator('tbody th').allTextContents()
  expect(names.length).toBeGreaterThan(2)
  expect(names).toEqual(names.toSorted(new Intl.Collator('da').compare))
  expect(await tab.locator('td.box').count()).toBe(names.length)
  expect(await tab.locator('.bar').isVisible()).toBe(false)
  await tab.goto(`${house.origin}/c/${campaign}/deltagere/navneskilte`)
  const [first] = await tab.locator('.badges > li').all()
  const { width, height } = (await first!.boundingBox())!
  // In CSS pixels: 90 by 65 mm.
  expect([Math.round(width), Math.round(height)]).toEqual([340, 246])
  await tab.emulateMedia({ media: 'screen' })
})

test('no link and no button leads nowhere', () => {
  const patterns = officeRoutes.map(({ method, path }) => new RegExp(`^${method} ${path.replace(/:\w+/g, '[^/]+')}$`))
  expect([...ways].filter(way => !patterns.some(pattern => pattern.test(way)))).toEqual([])
  expect(ways.size).toBeGreaterThan(15)
})

test('no page asked for anything it may not have, and no script but ours has run', () => {
  expect(complaints).toEqual([])
})

test('a page of a letter whose title is markup', async () => {
  const title = '<script>alert(1)</script>'
  const other = letterFrom(text002.replace(/^title:.*$/m, `title: "${title}"`), 'markup-2026')
  await house.launches({ letter: other, recipients })
  for (const path of ['/', '/log', '/c/markup-2026', '/c/markup-2026/inviterede', '/c/markup-2026/log']) {
    await tab.goto(house.origin + path)
    expect(await tab.evaluate('document.body.textContent')).toContain(title)
  }
  expect(complaints).toEqual([])
})

test('without JavaScript the mail of a change opens alone, and runs nothing', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false, locale: 'da-DK' })
  const page = await plain.newPage()
  await signIn(page, 'Mette Krogsbæk')
  await page.goto(`${house.origin}/c/${campaign}/aflys`)
  await page.locator('[name=text]').fill('Vi aflyser desværre.')
  await page.locator('button[name=look]').click()
  await page.locator('[data-read] > summary').first().click()
  const [mail] = await Promise.all([plain.waitForEvent('page'), page.locator('button[name=show]').first().click()])
  await mail.getByText('Vi aflyser desværre.').first().waitFor()
  const alone = await page.request.post(page.url(), {
    form: { text: 'Vi aflyser desværre.', show: 'registered' },
    headers: { origin: house.origin },
  })
  expect(alone.headers()['content-security-policy']).toMatch(/^default-src 'none'.*sandbox$/)
  await plain.close()
})

test('without JavaScript one signs in, finds somebody, and signs out', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false, locale: 'da-DK' })
  const page = await plain.newPage()
  await signIn(page, 'Bodil Vang')
  await page.getByRole('link', { name: letter.title }).click()
  await page.getByRole('link', { name: 'Inviterede' }).first().click()
  await page.getByLabel('Find navn eller mail').fill('h2@')
  await page.getByRole('button', { name: 'Vis', exact: true }).click()
  expect(await page.locator('tbody tr').count()).toBe(1)
  await page.locator('tbody a').click()
  expect(await page.locator('body').getAttribute('data-state')).toBe('declined')
  await page.locator('.who summary').click()
  await page.getByRole('button', { name: 'Log ud', exact: true }).click()
  // The house's provider asks by a page that sends itself; without JavaScript by its button.
  await page.getByRole('button', { name: 'Log ud' }).click()
  expect(await page.locator('body').getAttribute('data-page')).toBe('signed-out')
  await plain.close()
})
