import type { Browser, Page } from 'playwright-core'
import { readRecipients } from '../../../functions/audience/recipients-file.ts'
import { loadCampaign } from '../../../functions/campaign/store.ts'
import { importRecipients } from '../../../functions/staff/import-recipients.ts'
import { saveDraft } from '../../../functions/staff/save-draft.ts'
import type { CampaignId } from '../../../functions/values/ids.ts'
import { titleOf } from '../../../functions/writing/title-of.ts'
import type { HouseWishes } from '../../../local/house.ts'
import { settleAndSweep } from '../../../local/turn.ts'
import { openBrowser } from '../../browser/chromium.ts'
import { type ServedOffice, serveOffice } from '../served-office.ts'

export type Case = Awaited<ReturnType<typeof openCase>>

/** A fresh house with its console, and a browser in which staff sign in by name. */
export async function openCase(wishes: HouseWishes = {}) {
  const [house, browser]: [ServedOffice, Browser] = await Promise.all([serveOffice(wishes), openBrowser()])
  const { platform } = house.house
  return {
    house,
    browser,
    async signIn(name: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
      const page = await (await browser.newContext({ locale: 'da-DK', acceptDownloads: true, ...options })).newPage()
      await page.goto(house.origin)
      await page.getByRole('button', { name }).click()
      await page.waitForURL(`${house.origin}/`)
      return page
    },
    /** A letter in hand with its list, as the first half of C1 leaves it. */
    async drafts(id: CampaignId, text: string, recipients: string): Promise<void> {
      const file = readRecipients(new TextEncoder().encode(recipients))
      await importRecipients(platform, { campaign: id, title: titleOf(text), file, commit: true, by: 'staff:test' })
      await this.edits(id, text)
    },
    async edits(id: CampaignId, text: string, read = 0): Promise<void> {
      await saveDraft(platform, { campaign: (await loadCampaign(platform, id))!, read, text, by: 'staff:test', byHand: true })
    },
    /** The house's clock goes on. */
    async passes(seconds: number): Promise<void> {
      await house.turnsTo(new Date(Date.parse(house.house.clock.now()) + seconds * 1000).toISOString())
      await settleAndSweep(house.house)
    },
    async [Symbol.asyncDispose]() {
      await browser.close()
      await house[Symbol.asyncDispose]()
    },
  }
}

export const stateOf = (page: Page) => page.locator('body').getAttribute('data-state')
export const pageOf = (page: Page) => page.locator('body').getAttribute('data-page')

/** Looks the rehearsal through and launches, as C1 ends. */
export async function launchesIn(page: Page, origin: string, id: CampaignId, people: number): Promise<void> {
  await page.goto(`${origin}/c/${id}/proeve`)
  await page.getByRole('button', { name: 'Jeg har set det igennem' }).click()
  await page.goto(`${origin}/c/${id}/send-ud`)
  await page.getByLabel('Skriv, hvor mange der står på listen').fill(String(people))
  await page.getByRole('button', { name: `Send ${people} invitationer` }).click()
  await page.waitForURL(/gjort=launched/)
}
