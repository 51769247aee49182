import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recipientsStyle } from '../../functions/form/recipients-style.ts'
import { contentSecurityPolicy } from '../../functions/form/stylesheet.ts'
import { anna } from '../mail/fixture.ts'
import { axeFinds, type Screen, screens, turn } from './axe.ts'
import { openBrowser } from './chromium.ts'
import { everyPage, invitationTo } from './every-page.tsx'

const styles = recipientsStyle
const html = new Map<string, string>()
for (const [name, view] of Object.entries(everyPage())) html.set(name, String(await view))

const site = 'http://site.example/'
let browser: Browser
let tab: Page
const asked = new Set<string>()
const complaints: string[] = []

beforeAll(async () => {
  browser = await openBrowser()
  tab = await openTab()
})
afterAll(() => browser.close())

/**
 * Serves our pages under the policy they are sent with and writes down whatever else a page asks
 * for or complains of.
 */
async function openTab(): Promise<Page> {
  const context = await browser.newContext({ locale: 'da-DK' })
  const opened = await context.newPage()
  opened.on('console', message => complaints.push(message.text()))
  await context.route('**/*', async route => {
    const url = route.request().url()
    const body = html.get(decodeURIComponent(url.slice(site.length)))
    if (body === undefined) asked.add(url)
    const headers = { 'content-security-policy': contentSecurityPolicy(styles) }
    await (body === undefined ? route.abort() : route.fulfill({ body, headers, contentType: 'text/html; charset=utf-8' }))
  })
  return opened
}

async function visit(screen: Screen, name: string): Promise<Page> {
  await turn(tab, screen)
  await tab.goto(site + encodeURIComponent(name))
  return tab
}

const small: Screen = { width: 320, colorScheme: 'light' }
const wide: Screen = { width: 1280, colorScheme: 'light' }

describe.each([...html.keys()])('%s', name => {
  test('axe finds nothing, small and wide, by day and by night', async () => {
    expect(await axeFinds(await visit(small, name))).toEqual([])
  })

  test('nothing sticks out of a window of 320 pixels, and its own stylesheet is admitted', async () => {
    // It is the page axe has looked at.
    await turn(tab, small)
    expect(await tab.evaluate('document.documentElement.scrollWidth')).toBe(320)
    expect(await tab.evaluate('getComputedStyle(document.body).marginTop')).toBe('0px')
  })
})

/** What is told first: what is to correct, what was done, how it stands, what the page is. */
const told = `(() => {
  const it = ['#fejl', '.done-mark', '[data-standing]', 'h1'].map(one => document.querySelector(one)).find(Boolean)
  const { top, height } = it.getBoundingClientRect()
  return { says: it.innerText.trim().split('\\n')[0], top: Math.round(top), line: Math.round(top + Math.min(height, 60)) }
})()`

// As a browser shows it after a form was sent: its address leads to what is to correct, if anything
// is.
describe.each([
  { width: 320, height: 568 },
  { width: 390, height: 844 },
])('the first screen of a phone, $width × $height', size => {
  // A tab of its own: the browser remarks that an address leads elsewhere than `autofocus` does.
  let phone: Page
  beforeAll(async () => {
    phone = await tab.context().newPage()
  })
  afterAll(() => phone.close())

  test.each([...html.keys()])('%s: says what happened', async name => {
    await phone.setViewportSize(size)
    await phone.goto(`${site}${encodeURIComponent(name)}#fejl`)
    const { says, top, line } = await phone.evaluate<{ says: string; top: number; line: number }>(told)
    expect(says).not.toBe('')
    expect(top, says).toBeGreaterThanOrEqual(-1)
    expect(line, says).toBeLessThanOrEqual(size.height)
  })

  test('a letter that is closed or answered says so above the fold', async () => {
    const stands = [...html.keys()].filter(name =>
      /^invitation, (declined|cancelled|deadline|meeting|called|full|waiting|seat handed)/.test(name),
    )
    expect(stands.length).toBeGreaterThan(7)
    for (const name of stands) expect(html.get(name), name).toContain('data-standing')
  })
})

const pale = (condition: string) => `<p>Bleg</p><style>@media ${condition} { p { color: #777; background: #666 } }</style>`

test.each(screens)('axe sees what is wrong on one screen alone, when it is turned to that: $width $colorScheme', async screen => {
  const only = `(prefers-color-scheme: ${screen.colorScheme}) and ${screen.width === 320 ? '(max-width: 400px)' : '(min-width: 401px)'}`
  await tab.goto('about:blank')
  await tab.setContent(`<html lang="da"><title>t</title><main><h1>H</h1>${pale(only)}</main></html>`)
  expect(await axeFinds(tab)).toEqual([expect.stringContaining(`${screen.width} ${screen.colorScheme}: color-contrast`)])
})

test('no page asks for anything from anywhere, and none breaks its own policy', () => {
  expect([...asked]).toEqual([])
  expect(complaints).toEqual([])
})

const unfriendly = [
  '<script>document.body.dataset.state = "taken"</script>',
  `"'><img src=https://elsewhere.example/x onerror=alert(1)>`,
  '{{nameHtml}} {{answerButtons}}',
  '\u202Egnirts desrever\u202C \u2066Anna',
  '</textarea></title></style><b>Anna</b>',
  '&lt;b&gt; &#x27; \u00a0',
]

test.each(unfriendly)('a name such as %s is only a name', async text => {
  html.set('unfriendly', String(await invitationTo({ ...anna, name: text, firstName: text, groups: text, municipality: text }, text)))
  const tab = await visit(wide, 'unfriendly')
  expect(await tab.locator('body').getAttribute('data-state')).toBe('noAnswer')
  expect(await tab.locator('script, img, [onerror], .letter > :not(.signed) b').count()).toBe(0)
  expect(await tab.locator('#name').inputValue()).toBe(text)
  expect(await tab.locator('#needs').inputValue()).toBe(text)
  expect(await tab.locator('.letter strong').textContent()).toBe(`Kære ${text}`)
})

describe('folding', () => {
  const seen = (tab: Page, selector: string) => tab.locator(selector).first().isVisible()

  test('a no folds away what only concerns a yes', async () => {
    const tab = await visit(small, 'invitation')
    expect(await seen(tab, '#municipality')).toBe(true)
    await tab.getByText('Nej, jeg kan ikke').click()
    expect(await seen(tab, '#municipality')).toBe(false)
  })

  test('an address is asked for only when somebody else is registered', async () => {
    const tab = await visit(small, 'invitation')
    await tab.getByText('Mig selv').click()
    expect(await seen(tab, '#email')).toBe(false)
    await tab.getByText('En anden').click()
    expect(await seen(tab, '#email')).toBe(true)
  })
})

test('what the form sends has the names and values outside scripts rely on', async () => {
  const tab = await visit(wide, 'binding invitation')
  await tab.getByText('Comwell Odense').last().click()
  await tab.getByText('Mig selv').click()
  await tab.getByText('Jeg ved, at tilmeldingen er bindende').click()
  const sent = await tab.evaluate<Record<string, string>>(
    'Object.fromEntries(new FormData(document.querySelector("#name").form, document.querySelector("button[value=register]")))',
  )
  const colleague = ([field]: [string, unknown]) => /^(name|email)\d+$/.test(field)
  expect(Object.entries(sent).filter(colleague).length % 2).toBe(0)
  expect(Object.fromEntries(Object.entries(sent).filter(entry => !colleague(entry)))).toEqual({
    action: 'register',
    formId: 'f1',
    session: 'comwell odense',
    who: 'me',
    name: 'Anna Hansen',
    email: '',
    municipality: '0190',
    role: 'udvalgsmedlem',
    needs: '',
    ean: '',
    reference: '',
    buyerName: '',
    buyerEmail: '',
    consent: 'yes',
    termsVersion: '1',
  })
})

test('the Enter key never declines a binding invitation', async () => {
  const tab = await visit(wide, 'binding invitation, no chosen in the mail')
  const first = await tab.evaluate('document.querySelector("#name").form.querySelector("button").value')
  expect(first).toBe('register')
})

describe('in print', () => {
  test('the letter stands without its form, in black on white also at night, with a way to answer by hand', async () => {
    const tab = await visit({ width: 1280, colorScheme: 'dark' }, 'invitation')
    await tab.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await tab.locator('form, .btn, .skip').filter({ visible: true }).count()).toBe(0)
    expect(await tab.getByText('Vil du hellere svare på papir').isVisible()).toBe(true)
    expect(await tab.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)')
    expect(await tab.evaluate('getComputedStyle(document.body).color')).toBe('rgb(0, 0, 0)')
    await tab.emulateMedia({ media: 'screen' })
  })
})

test('who uses a keyboard sees the card they are on, also in high contrast', async () => {
  const tab = await visit(wide, 'invitation')
  for (const forcedColors of ['active', 'none'] as const) {
    await tab.emulateMedia({ forcedColors })
    await tab.locator('#action').focus()
    await tab.keyboard.press('ArrowDown')
    const outline = await tab.evaluate('getComputedStyle(document.activeElement.closest(".choice")).outlineStyle')
    expect(outline).not.toBe('none')
  }
})
