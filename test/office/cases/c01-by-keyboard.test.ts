import type { FileChooser } from 'playwright-core'
import { expect, test } from 'vitest'
import { letter002 } from '../../house.ts'
import { keyboardOf } from './keys.ts'
import { openCase, pageOf, stateOf } from './open-case.ts'
import { pasted } from './pasted-002.ts'

// C1 once more, by somebody who cannot use a mouse: Tab, Enter, Space and arrows, from sign-in to
// launch, with two errors on the way.

test('from sign-in to launch without a mouse: always seen, never caught, and the keyboard is where something happened', async () => {
  await using of = await openCase()
  const mette = await (await of.browser.newContext({ locale: 'da-DK', viewport: { width: 1280, height: 800 } })).newPage()
  const keys = keyboardOf(mette)
  await mette.goto(of.house.origin)
  await keys.enter(/^Mette/, /:\d+\/$/)
  // The first key leads past the bar.
  await keys.press('Tab')
  expect((await keys.at()).says).toBe('Gå til indholdet')
  await keys.press('Enter')
  await keys.press('Tab')
  expect((await keys.at()).says).toBe('Ny invitation')
  await keys.enter('Ny invitation', /\/ny$/)

  // Nothing pasted: the field that lacks it has the keyboard and the sentence.
  expect(await keys.enter('Begynd', /\/ny$/)).toMatchObject({ tag: 'TEXTAREA', id: 'text' })
  expect(await stateOf(mette)).toBe('error')
  await keys.type(pasted)
  await keys.enter('Begynd', /\/brev$/)

  // Each finding is a link away, its button one key further; after each the keyboard is where it
  // was mended, with the next one at hand.
  let here = await keys.at()
  for (let mended = 0; (await stateOf(mette)) !== 'ready'; mended++) {
    expect(mended).toBeLessThan(15)
    await keys.to(mended === 0 ? /^Linje \d+:$/ : /^Gå til den (næste|sidste)/)
    await keys.press('Enter')
    expect((await keys.at()).id).toMatch(/^fund-/)
    await keys.press('Tab')
    await keys.follows(/gjort=mended/)
    here = await keys.at()
    expect(here).toMatchObject({ id: 'her', role: 'status', isSeen: true })
    // As wide as what it stands under.
    expect((await mette.locator('#her').boundingBox())!.width).toBeGreaterThan(300)
  }
  expect(here.says).toContain('Brevet er klar.')
  await keys.enter('Hent listen ind', /\/inviterede\/ny$/)

  // The browser must know that choosing is listened for before the key is pressed.
  const chooser = new Promise<FileChooser>(chosen => mette.once('filechooser', chosen))
  await keys.to('Vælg filen')
  await keys.press('Enter')
  await (await chooser).setFiles({ name: 'recipients.csv', mimeType: 'text/csv', buffer: Buffer.from(letter002().recipients) })
  await keys.enter('Se listen igennem', /\/inviterede\/ny$/)
  expect(await pageOf(mette)).toBe('dry-run')
  expect(await keys.enter(/^Gem \d+ på listen/, /gjort=imported/)).toMatchObject({ role: 'status' })
  await keys.enter('Prøvekør', /\/proeve$/)
  expect(await keys.enter('Jeg har set det igennem', /gjort=/)).toMatchObject({ role: 'status' })
  await keys.enter(/^Send \d+ invitationer/, /\/send-ud$/)

  // The wrong number: told at once, and what was typed is still there.
  await keys.to('Skriv, hvor mange der står på listen')
  await keys.type('7')
  expect(await keys.enter(/^Send \d+ invitationer/, /\/send-ud$/)).toMatchObject({ role: 'alert', isSeen: true })
  await keys.to('Skriv, hvor mange der står på listen')
  await keys.press('Control+A')
  await keys.type(/Der står (\d+) på listen/.exec(await mette.locator('#confirmed-hint').innerText())![1]!)
  await keys.enter(/^Send \d+ invitationer/, /gjort=launched/)
  expect(await pageOf(mette)).toBe('campaign')
  await keys.enter('Fortryd udsendelsen', /gjort=withdrawn/)
  expect(await keys.at()).toMatchObject({ role: 'status' })

  expect(keys.unseen).toEqual([])
  expect(keys.presses()).toBeLessThanOrEqual(130)
})
