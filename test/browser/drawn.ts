import type { Page } from 'playwright-core'

/**
 * Waits until the page is on the screen. A page that has loaded need not be drawn yet, and only
 * with its first frame does a browser give the keyboard to what asks for it (`autofocus`, HTML's
 * *update the rendering*): on a busy machine that is later than `load`.
 */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate('new Promise(shown => requestAnimationFrame(() => requestAnimationFrame(shown)))')
}
