import { compileStyles } from '../../templates/compile-styles.ts'
import { openBrowser } from './chromium.ts'
import { everyPage } from './every-page.tsx'

const only = process.argv[2]
const { css } = await compileStyles()
const browser = await openBrowser()
const wants: [string, number, 'light' | 'dark', boolean][] = [
  ['1280', 1280, 'light', false],
  ['320', 320, 'light', false],
  ['1280d', 1280, 'dark', false],
  ['320d', 320, 'dark', false],
  ['print', 794, 'dark', true],
]
const modes = (process.argv[3] ?? '1280,320').split(',')
for (const [tag, width, scheme, print] of wants.filter(w => modes.includes(w[0]))) {
  const ctx = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, locale: 'da-DK' })
  const page = await ctx.newPage()
  if (print) await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  for (const [name, el] of Object.entries(everyPage(css))) {
    if (only && !new RegExp(only).test(name)) continue
    const html = String(await el)
    if (tag === '1280') console.log(Buffer.byteLength(html), name)
    await page.setContent(html)
    await page.screenshot({ path: `/tmp/shots/${name.replace(/[^a-z]+/gi, '-')}-${tag}.png`, fullPage: true })
  }
  await ctx.close()
}
await browser.close()
