import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endAllSessions } from '../../functions/access/end-sessions.ts'
import { staffKeyOf } from '../../functions/access/staff-member.ts'
import { loadDraft, loadDraftVersions } from '../../functions/campaign/letter-drafts.ts'
import { loadCampaign } from '../../functions/campaign/store.ts'
import type { CampaignId } from '../../functions/values/ids.ts'
import { openBrowser } from '../browser/chromium.ts'
import { everyRow } from '../every-row.ts'
import { pasted } from './cases/pasted-002.ts'
import { type ServedOffice, serveOffice } from './served-office.ts'

let house: ServedOffice
let browser: Browser

beforeAll(async () => {
  ;[house, browser] = await Promise.all([serveOffice(), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await house[Symbol.asyncDispose]()
})

async function signedIn(name: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'da-DK', acceptDownloads: true, ...options })).newPage()
  await page.goto(house.origin)
  await page.getByRole('button', { name }).click()
  await page.waitForURL(`${house.origin}/`)
  return page
}

const stateOf = (page: Page) => page.locator('body').getAttribute('data-state')
const idIn = (page: Page) => /\/c\/([^/?]+)/.exec(page.url())![1] as CampaignId
const text = async (id: CampaignId) => (await loadDraft(house.house.platform, id))?.text ?? ''

async function begins(page: Page, letter = pasted): Promise<CampaignId> {
  await page.goto(`${house.origin}/ny`)
  await page.getByLabel('Brevets tekst').fill(letter)
  await page.getByRole('button', { name: 'Begynd' }).click()
  await page.waitForURL(/\/brev/)
  return idIn(page)
}

/** Presses the first mend of each finding until none is left. */
async function mendsAll(page: Page): Promise<number> {
  for (let presses = 0; presses < 12; presses++) {
    const offers = page.locator('.finding [name=mend]')
    if ((await offers.count()) === 0) return presses
    await offers.first().click()
    await page.waitForURL(/gjort=/)
  }
  throw new Error('the findings do not end')
}

describe('C1, the first half: a secretary who was never here', () => {
  test('from the empty list over pasted text and a button a finding to a list that is stored', async () => {
    const mette = await signedIn('Mette')
    expect(await mette.locator('.empty').textContent()).toContain('Begynd med at skrive')
    await mette.getByRole('link', { name: 'Ny invitation' }).click()
    await mette.getByRole('button', { name: 'Begynd' }).click()
    expect(await mette.locator('#text-problem').textContent()).toContain('Sæt brevets tekst ind')
    await mette.getByLabel('Brevets tekst').fill(pasted)
    await mette.getByRole('button', { name: 'Begynd' }).click()
    await mette.waitForURL(/\/brev$/)
    const id = idIn(mette)
    expect(await stateOf(mette)).toBe('blocked')
    // The finding stands under its field, and the list on top leads there.
    expect(await mette.getByRole('group', { name: 'Kontaktperson' }).locator('.finding').count()).toBe(1)
    await mette.locator('[data-verdict] a').first().click()
    expect(await mette.evaluate('document.querySelector(":target").className')).toContain('finding')
    await mette.getByRole('button', { name: 'Brug Mette Krogsbæk' }).click()
    await mette.waitForURL(/gjort=mended/)
    expect(await text(id)).toContain('contact: "Mette Krogsbæk, mette.krogsbaek@sekretariat.example"')
    expect(await stateOf(mette)).toBe('warned')
    expect(
      await mette.locator('.finding').evaluateAll(all => all.map(one => (one as unknown as { dataset: { code: string } }).dataset.code)),
    ).toEqual(expect.arrayContaining(['KIND-MIXED', 'TITLE-DIFFERS']))
    await mendsAll(mette)
    expect(await text(id)).toContain('På temamødet får I')
    expect(await text(id)).toContain('Birgitte Søndervang, næstformand for KKR')
    expect(await stateOf(mette)).toBe('ready')
    await mette.locator('#her').getByRole('link', { name: 'Hent listen ind' }).click()
    const list = 'email;navn;kommune;rolle\nanna@kommune.example;Anna Hansen;Furesø;udvalgsmedlem\n'
    await mette.getByLabel('Vælg filen').setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
    await mette.getByRole('button', { name: 'Se listen igennem' }).click()
    await mette.getByRole('button', { name: 'Gem 1 på listen' }).click()
    await mette.waitForURL(/\/inviterede\?gjort=imported/)
    expect(await loadCampaign(house.house.platform, id)).toMatchObject({
      state: 'draft',
      recipients: 1,
      title: 'Det specialiserede socialområde',
    })
    await mette.goto(`${house.origin}/c/${id}`)
    expect(await mette.getByRole('link', { name: 'Prøvekør' }).count()).toBeGreaterThan(0)
    await mette.goto(`${house.origin}/`)
    expect(await mette.locator('li.card').textContent()).toContain('Kladde')
  })

  test('a warning may stand with a reason, which the letter keeps', async () => {
    const mette = await signedIn('Mette')
    const id = await begins(mette)
    await mette.getByRole('button', { name: 'Der er ingen kontaktperson' }).click()
    await mette.waitForURL(/gjort=mended/)
    const finding = mette.locator('.finding[data-code=KIND-MIXED]')
    await finding.getByText('Lad det stå …').click()
    const [says, saved] = [mette.locator('[data-saving]'), await mette.locator('[data-saving]').textContent()]
    const byItself = mette.waitForResponse(answer => answer.request().postData()?.includes('auto=1') ?? false)
    await finding.getByLabel('Hvorfor er det rigtigt?').fill('Det er begge dele: aftalt med Ole')
    // Whoever stops to think is saved by itself meanwhile.
    await mette.keyboard.press('Tab')
    await byItself
    await expect.poll(() => says.textContent()).toBe(saved)
    await finding.getByRole('button', { name: 'Lad det stå' }).click()
    await mette.waitForURL(/gjort=letStood/)
    expect(await text(id)).toContain('dismiss:\n  KIND-MIXED: "Det er begge dele: aftalt med Ole"')
    expect(await mette.locator('.finding[data-code=KIND-MIXED]').count()).toBe(0)
  })

  test('without JavaScript the same: a field, a paragraph, a mended finding, an earlier version', async () => {
    const ole = await signedIn('Ole', { javaScriptEnabled: false })
    const id = await begins(ole)
    await ole.getByLabel('Overskrift').fill('Et andet navn: med kolon')
    await ole.locator('textarea[name=part]').nth(1).fill('Nyt andet afsnit.\n\nOg et tredje.')
    await ole.getByRole('button', { name: 'Gem og se' }).click()
    await ole.waitForURL(/gjort=saved/)
    expect(await text(id)).toContain('title: "Et andet navn: med kolon"')
    expect(await text(id)).toContain('\n\nNyt andet afsnit.\n\nOg et tredje.\n\n')
    await ole.getByRole('link', { name: 'Tidligere versioner' }).click()
    expect(await ole.locator('tbody tr').count()).toBe(2)
    await ole.getByRole('link', { name: 'Kladde 2' }).click()
    expect(await ole.locator('.difference ins').allTextContents()).toContain('andet')
    await ole.goBack()
    await ole.getByRole('link', { name: 'Kladde 1' }).click()
    await ole.getByRole('button', { name: 'Tag denne tekst tilbage' }).click()
    await ole.waitForURL(/gjort=restored/)
    expect(await text(id)).not.toContain('Nyt andet afsnit')
    expect((await loadDraftVersions(house.house.platform, id)).map(({ version }) => version)).toEqual([3, 2, 1])
  })

  test('a copy has every day blanked, also in the text, and nobody on its list', async () => {
    const mette = await signedIn('Mette')
    const id = await begins(mette)
    await mette.goto(`${house.origin}/ny?kopi=${id}`)
    await mette.getByRole('button', { name: 'Begynd' }).click()
    await mette.waitForURL(/\/brev$/)
    const copied = await text(idIn(mette))
    expect(idIn(mette)).not.toBe(id)
    expect(copied.replace(/UDFYLD: [^(\n]*\(før: [^)]*\)/g, '')).not.toMatch(/\b(?:4\. maj|15\. april|2026)\b/)
    expect(copied).toContain('UDFYLD:')
    expect(await loadCampaign(house.house.platform, idIn(mette))).toMatchObject({ recipients: 0, highest: 0 })
  })
})

describe('typing is saved', () => {
  test('two seconds after the last key, what is typed meanwhile stays, and the mail shows it', async () => {
    const mette = await signedIn('Mette')
    const id = await begins(mette)
    await mette.getByRole('button', { name: 'Der er ingen kontaktperson' }).click()
    await mette.waitForURL(/gjort=mended/)
    const box = mette.locator('textarea[name=part]').nth(1)
    await box.fill('Vi ses til et godt møde.')
    await expect.poll(() => text(id)).toContain('Vi ses til et godt møde.')
    await expect.poll(() => mette.frameLocator('[data-frame]').locator('body').textContent()).toContain('Vi ses til et godt møde.')
    await box.press('End')
    await box.pressSequentially(' Og endnu et.', { delay: 20 })
    await expect.poll(() => text(id)).toContain('Vi ses til et godt møde. Og endnu et.')
    expect(await box.inputValue()).toBe('Vi ses til et godt møde. Og endnu et.')
    // A new paragraph while one types is no double when its box comes.
    await box.pressSequentially('\n\nNyt afsnit.')
    await expect.poll(() => text(id)).toContain('Nyt afsnit.')
    await mette.getByLabel('Overskrift').focus()
    await expect.poll(() => mette.locator('textarea[name=part]').nth(2).inputValue()).toBe('Nyt afsnit.')
    await mette.getByLabel('Overskrift').fill('Ny overskrift')
    await expect.poll(() => text(id)).toContain('title: Ny overskrift')
    expect((await text(id)).match(/Nyt afsnit\./g)).toHaveLength(1)
  })
})

test('a save that is answered by no page, as by a gateway, leaves the letter as it is typed, and comes again', async () => {
  const mette = await signedIn('Mette')
  const id = await begins(mette)
  let refused = 0
  await mette.route(`**/c/${id}/brev`, async route => {
    const isByItself = route.request().postData()?.includes('auto=1') ?? false
    if (isByItself && refused++ === 0) await route.fulfill({ status: 503, contentType: 'text/plain', body: 'Service Unavailable' })
    else await route.continue()
  })
  await mette.getByLabel('Overskrift').fill('Endnu en overskrift')
  await expect.poll(() => text(id)).toContain('title: Endnu en overskrift')
  expect([refused, await mette.getByLabel('Overskrift').inputValue()]).toEqual([2, 'Endnu en overskrift'])
})

test('a save whose answer is slow in coming is waited for: nobody collides with themselves', async () => {
  const mette = await signedIn('Mette')
  const id = await begins(mette)
  const answers = Promise.withResolvers<void>()
  await mette.route(`**/c/${id}/brev`, async route => {
    const isByItself = route.request().postData()?.includes('auto=1')
    const response = await route.fetch({ maxRedirects: 0 })
    if (isByItself) await answers.promise
    await route.fulfill({ response })
  })
  await mette.getByLabel('Overskrift').fill('Første overskrift')
  await expect.poll(() => text(id)).toContain('title: Første overskrift')
  await mette.getByLabel('Overskrift').fill('Anden overskrift')
  await mette.getByRole('button', { name: 'Gem og se' }).click()
  answers.resolve()
  await mette.waitForURL(/gjort=/)
  expect(await stateOf(mette)).not.toBe('collided')
  expect(await text(id)).toContain('title: Anden overskrift')
})

test('typed after the session has ended is kept through sign-in, also where it would have saved itself', async () => {
  const mette = await signedIn('Mette')
  const id = await begins(mette)
  await endAllSessions(house.house.platform, staffKeyOf(`${house.site}/__local/oidc`, 'mette'))
  await mette.getByLabel('Overskrift').fill('Skrevet for sent')
  await expect.poll(() => mette.locator('body').getAttribute('data-page')).toBe('sign-in-again')
  expect(await text(id)).not.toContain('Skrevet for sent')
  const again = await mette.context().newPage()
  await again.goto(house.origin)
  if (again.url() !== `${house.origin}/`) await again.getByRole('button', { name: 'Mette' }).click()
  await again.waitForURL(`${house.origin}/`)
  await mette.locator('form button[type=submit]').click()
  await mette.waitForURL(/gjort=saved/)
  expect(await text(id)).toContain('title: Skrevet for sent')
})

describe('C9, the first half: two secretaries write at once', () => {
  test('the second sees both texts, loses nothing, and can save over', async () => {
    // With JavaScript it would be told by itself, were he slow in pressing the button.
    const [mette, ole] = [await signedIn('Mette'), await signedIn('Ole', { javaScriptEnabled: false })]
    const id = await begins(mette)
    await ole.goto(`${house.origin}/c/${id}/brev?vis=fil`)
    await mette.getByLabel('Overskrift').fill('Mettes overskrift')
    await mette.getByRole('button', { name: 'Gem og se' }).click()
    await mette.waitForURL(/gjort=saved/)
    const whole = ole.locator('textarea[name=text]')
    await whole.fill((await whole.inputValue()).replace('Tilmelding sker', 'Oles ord. Tilmelding sker'))
    await ole.getByRole('button', { name: 'Gem og se' }).click()
    await expect.poll(() => stateOf(ole)).toBe('collided')
    expect(await ole.locator('textarea[name=text]').inputValue()).toContain('Oles ord.')
    expect(await ole.locator('[data-theirs]').inputValue()).toContain('Mettes overskrift')
    expect(await ole.locator('.difference ins').allTextContents()).toContain('Oles ord. ')
    expect(await text(id)).not.toContain('Oles ord')
    await ole.getByRole('button', { name: 'Gem min tekst' }).click()
    await ole.waitForURL(/gjort=saved/)
    expect(await text(id)).toContain('Oles ord.')
    const kept = await loadDraftVersions(house.house.platform, id)
    expect(kept.some(({ text: words }) => words.includes('Mettes overskrift'))).toBe(true)
  })

  test('the same where typing is saved by itself', async () => {
    const [mette, ole] = [await signedIn('Mette'), await signedIn('Ole')]
    const id = await begins(mette)
    await ole.goto(`${house.origin}/c/${id}/brev`)
    await mette.getByLabel('Overskrift').fill('Den første')
    await expect.poll(() => text(id)).toContain('Den første')
    await ole.getByLabel('Overskrift').fill('Den anden')
    await expect.poll(() => ole.getByRole('heading', { name: 'En anden har gemt brevet imens' }).count()).toBe(1)
    expect(await ole.locator('textarea[name=text]').inputValue()).toContain('title: Den anden')
    expect(await text(id)).toContain('Den første')
  })
})

describe('C5: the wrong list', () => {
  const windows1252 = (words: string) => Buffer.from(words, 'latin1')
  const rows = [
    'email;navn;kommune;rolle',
    'anna@kommune.example;Anna Hansen;Furesø;udvalgsmedlem',
    'ikke en adresse;Carl Æble;Furesø;udvalgsmedlem',
    'anna@kommune.example;Anna Hansen;Furesø;udvalgsmedlem',
    'dorte@kommune.example;;Furesø;udvalgsmedlem',
    'erik@kommune.example;Erik Åse;Furesø;troldmand',
  ]

  test('rows are named, nothing is stored before it is saved, and the wrong file is one click back', async () => {
    const mette = await signedIn('Mette')
    const id = await begins(mette)
    const choose = async (name: string, buffer: Buffer) => {
      await mette.getByLabel('Vælg filen').setInputFiles({ name, mimeType: 'text/csv', buffer })
      await mette.getByRole('button', { name: 'Se listen igennem' }).click()
    }
    await mette.goto(`${house.origin}/c/${id}/inviterede/ny`)
    const before = await everyRow(house)
    await choose('varer.csv', Buffer.from('Vare;Pris\nKaffe;20\n'))
    await expect.poll(() => stateOf(mette)).toBe('unreadable')
    await mette.getByRole('link', { name: 'Vælg en anden fil' }).click()
    await choose('liste.csv', windows1252(rows.join('\r\n')))
    await expect.poll(() => stateOf(mette)).toBe('dryRun')
    expect(await mette.locator('main').textContent()).toContain('Windows-1252')
    for (const [count, wanted] of Object.entries({ new: '2', doubled: '1', refused: '2', total: '2' }))
      expect(await mette.locator(`[data-count=${count}]`).textContent(), count).toBe(wanted)
    const said = await mette.locator('table').allTextContents()
    for (const named of ['3', '5', '6', 'ikke en adresse', 'troldmand', 'Samme adresse som række 2'])
      expect(said.join(' ')).toContain(named)
    expect(await everyRow(house)).toEqual(before)
    const [download] = await Promise.all([
      mette.waitForEvent('download'),
      mette.getByRole('button', { name: 'Hent de afviste rækker' }).click(),
    ])
    const file = await readFile(await download.path(), 'utf8')
    expect(file).toContain('"Carl Æble"')
    expect(file.trim().split('\r\n')).toHaveLength(3)
    await mette.getByRole('button', { name: 'Gem 2 på listen' }).click()
    await mette.waitForURL(/gjort=imported/)
    expect(await mette.locator('tbody tr').count()).toBe(2)
  })

  test('a column is set right by hand', async () => {
    const mette = await signedIn('Mette')
    const id = await begins(mette)
    await mette.goto(`${house.origin}/c/${id}/inviterede/ny`)
    const buffer = Buffer.from('Hvor;Hvem;Andet\nanna@kommune.example;Anna Hansen;Furesø\n')
    await mette.getByLabel('Vælg filen').setInputFiles({ name: 'egen.csv', mimeType: 'text/csv', buffer })
    await mette.getByRole('button', { name: 'Se listen igennem' }).click()
    await expect.poll(() => stateOf(mette)).toBe('unreadable')
    await mette.getByLabel('Mailadresse').selectOption('Hvor')
    await mette.getByLabel('Navn', { exact: true }).selectOption('Hvem')
    await mette.getByLabel('Kommune').selectOption('Andet')
    await mette.getByRole('button', { name: 'Læs igen' }).click()
    await expect.poll(() => stateOf(mette)).toBe('dryRun')
    expect(await mette.locator('.todo').textContent()).toContain('anna@kommune.example · Furesø')
    await mette.getByRole('button', { name: 'Gem 1' }).click()
    await mette.waitForURL(/gjort=imported/)
  })

  test('4.5 MB is a sentence and nothing is lost; one person is put on the list by hand', async () => {
    const mette = await signedIn('Mette', { javaScriptEnabled: false })
    const id = await begins(mette)
    await mette.goto(`${house.origin}/c/${id}/inviterede/ny`)
    const before = await everyRow(house)
    const buffer = Buffer.alloc(4_500_000, 'x@kommune.example;Navn\n')
    await mette.getByLabel('Vælg filen').setInputFiles({ name: 'stor.csv', mimeType: 'text/csv', buffer })
    await mette.getByRole('button', { name: 'Se listen igennem' }).click()
    expect(await mette.getByRole('alert').textContent()).toContain('Filen fylder 4,5 MB')
    expect(await everyRow(house)).toEqual(before)
    await mette.getByLabel('Navn').fill('Karin Kjær')
    await mette.getByLabel('Mailadresse').fill('karin@kommune')
    await mette.getByRole('button', { name: 'Sæt på listen' }).click()
    expect(await mette.getByRole('alert').textContent()).toContain('karin@kommune')
    expect(await mette.getByLabel('Navn').inputValue()).toBe('Karin Kjær')
    await mette.getByLabel('Mailadresse').fill('karin@kommune.example')
    await mette.getByRole('button', { name: 'Sæt på listen' }).click()
    await mette.waitForURL(/gjort=added/)
    expect(await mette.locator('tbody').textContent()).toContain('Karin Kjær')
  })
})

test('a document is named on its own page while the letter is written, and its file goes up there', async () => {
  const mette = await signedIn('Mette')
  await mette.goto(`${house.origin}/ny`)
  await mette.getByLabel('Et tomt brev').check()
  await mette.getByRole('button', { name: 'Begynd' }).click()
  await mette.waitForURL(/\/brev/)
  await mette.goto(`${house.origin}/c/${idIn(mette)}/dokumenter`)
  expect(await mette.locator('.empty').textContent()).toContain('Brevet kan ikke læses endnu')
  const read = await begins(mette)
  await mendsAll(mette)
  await mette.goto(`${house.origin}/c/${read}/dokumenter`)
  await mette.getByLabel('Hvad hedder det?').fill('Debatoplæg')
  await mette.getByLabel('Hvilken mail følger det med?').selectOption('invitation')
  await mette.getByRole('button', { name: 'Tilføj' }).click()
  await mette.waitForURL(/gjort=named/)
  expect(await mette.locator('#debatoplaeg').textContent()).toContain('Følger med: invitation.')
  expect(await text(read)).toContain('Debatoplæg')
  await mette.close()
})
