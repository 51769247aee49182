import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import { linksIn } from '../links-in.ts'
import type { ServedHouse } from './served-house.ts'

/** What a scan saw. */
export interface Scanned {
  links: string[]
  /** How many buttons it pressed. */
  pressed: number
}

/**
 * A mail filter with a browser that runs scripts: it asks for every link of every mail, and of
 * every page they lead to, by HEAD and GET, renders it, and presses every button where it is told
 * to. It ticks nothing and types nothing.
 */
export async function scan(browser: Browser, house: ServedHouse, { presses }: { presses: boolean }): Promise<Scanned> {
  await using context = await browser.newContext()
  const tab = await context.newPage()
  const isOurs = (link: string) => link.startsWith(house.url)
  const links = new Set((await house.mails()).flatMap(mail => linksIn(mail, house.url)))
  let pressed = 0
  // A set that grows is walked to its end.
  for (const link of links) {
    for (const method of ['HEAD', 'GET']) expect((await fetch(link, { method })).status, `${method} ${link}`).toBe(200)
    if (isDocument(link)) continue
    await tab.goto(link)
    const further = await tab.locator('a[href]').evaluateAll(found => found.map(it => (it as unknown as { href: string }).href))
    for (const next of further) if (isOurs(next)) links.add(next.replace(/#.*/, ''))
    const buttons = tab.locator('button, input[type=submit]')
    const count = presses ? await buttons.count() : 0
    for (let nth = 0; nth < count; nth++) {
      if (nth > 0) await tab.goto(link)
      await buttons.nth(nth).click()
      pressed++
    }
  }
  return { links: [...links], pressed }
}

/** A document, or the meeting for a calendar: a browser puts it aside and shows nothing. */
const isDocument = (link: string): boolean => /^\/f\/|\.ics$/.test(new URL(link).pathname)
