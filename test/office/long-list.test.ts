import { expect, test } from 'vitest'
import { readRecipients } from '../../functions/audience/recipients-file.ts'
import { loadPersons } from '../../functions/audience/store.ts'
import { loadCampaign } from '../../functions/campaign/store.ts'
import { importRecipients } from '../../functions/staff/import-recipients.ts'
import { keep } from '../../functions/staff/keep-ahead.ts'
import { loadListUnderWay, putListUnderWay } from '../../functions/staff/list-under-way.ts'
import { takeInListed } from '../../functions/staff/take-in-listed.ts'
import type { CampaignId } from '../../functions/values/ids.ts'
import { openMeter } from '../../local/meter.ts'
import { peopleCsv } from '../house.ts'
import { roles } from './filled.ts'
import { type ServedOffice, serveOffice } from './served-office.ts'

const people = 10_020
const list = `${peopleCsv(people)}\nikke-en-adresse;Ib Uden Adresse;Furesø;udvalgsmedlem;;person\n`
const lean = { streams: false, sesEvents: false, keepMails: false }

/** Fills a form in as ole does, who may write lists. */
async function atDesk({ origin, office, house }: ServedOffice) {
  const cookie = (await office.sessionFor(roles.editor))!
  const headers = { cookie, origin, 'sec-fetch-site': 'same-origin' }
  const posts = (path: string, fields: Record<string, string | File>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    return fetch(origin + path, { method: 'POST', headers, body, redirect: 'manual' })
  }
  const begun = await posts('/ny', { from: 'nothing', text: '', copyOf: '' })
  const id = /\/c\/([^/]+)/.exec(begun.headers.get('location')!)![1] as CampaignId
  const page = `/c/${id}/inviterede/ny`
  return {
    id,
    sends: (fields: Record<string, string | File>) => posts(page, fields),
    looks: async () => (await fetch(origin + page, { headers: { cookie } })).text(),
    known: async () => (await loadCampaign(house.platform, id))!,
  }
}

const hidden = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)![1]!

test('a list of ten thousand and more is looked through at once, taken in by itself, and what was refused comes as a file', async () => {
  const meter = openMeter()
  await using office = await serveOffice({ ...lean, meter })
  const { platform } = office.house
  const ole = await atDesk(office)
  const dry = await (await ole.sends({ file: new File([list], 'alle.csv') })).text()
  expect(dry).toContain('data-state="dryRun"')
  expect(dry).toContain(`<dd data-count="new">${people}</dd>`)
  const same = { kept: hidden(dry, 'kept'), fileName: hidden(dry, 'fileName') }

  expect((await ole.sends({ ...same, commit: 'yes' })).status).toBe(303)
  expect(await ole.looks()).toMatch(/data-live.*data-list="waiting".*max="10020"/s)
  expect(await ole.known()).toMatchObject({ recipients: 0, highest: 0 })

  const queued = await meter.during(() => office.house.settle())
  expect(await ole.known()).toMatchObject({ recipients: people, highest: people, importOpen: null })
  const done = await ole.looks()
  expect(done).toMatch(/data-list="done".*1 række kunne ikke bruges/s)
  expect(done).not.toContain('data-live')
  const refused = await (await ole.sends({ ...same, refused: 'yes' })).text()
  expect(refused.split('\n').filter(line => line.trim() !== '')).toHaveLength(2)
  expect(refused).toContain('Ib Uden Adresse')

  const { asked } = (await loadListUnderWay(platform, ole.id))!
  expect(await takeInListed(platform, { campaign: ole.id, asked })).toBe('outdated')

  const file = readRecipients(new TextEncoder().encode(list))
  const order = { campaign: 'samme' as CampaignId, title: '', file, commit: true, by: 'staff:test' }
  const ordered = await meter.during(() => importRecipients(platform, order))
  expect(queued.writeUnits - ordered.writeUnits).toBeLessThanOrEqual(10)
})

test('a list whose door died halfway is taken in to its end, and nobody twice', async () => {
  await using office = await serveOffice(lean)
  const { platform } = office.house
  const ole = await atDesk(office)
  const kept = await keep(platform, new TextEncoder().encode(list))
  const asked = platform.clock.now()
  const wanted = { asked, by: 'staff:test', name: 'alle.csv', kept, columns: {}, rows: people, state: 'waiting' } as const
  await putListUnderWay(platform, ole.id, wanted, undefined)
  let portions = 0
  const dying = {
    ...platform,
    table: {
      ...platform.table,
      putAll: async (items: Parameters<typeof platform.table.putAll>[0]) => {
        if (++portions === 2) throw new Error('the Lambda died')
        return platform.table.putAll(items)
      },
    },
  }
  await expect(takeInListed(dying, { campaign: ole.id, asked })).rejects.toThrow('the Lambda died')
  expect(await ole.looks()).toMatch(/data-list="working".*data-count="written">5000</s)

  expect(await takeInListed(platform, { campaign: ole.id, asked })).toBe('done')
  const all = await loadPersons(platform, ole.id, 1, people + 10)
  expect(all).toHaveLength(people)
  expect(new Set(all.map(({ email }) => email)).size).toBe(people)
  expect(await ole.known()).toMatchObject({ recipients: people, highest: people, importOpen: null })
})

test('while one list is under way no other comes, and one whose file is gone says so', async () => {
  await using office = await serveOffice(lean)
  const { platform } = office.house
  const ole = await atDesk(office)
  const asked = platform.clock.now()
  const wanted = { asked, by: 'staff:test', name: 'væk.csv', kept: 'a'.repeat(64), columns: {}, rows: 11_000, state: 'waiting' } as const
  await putListUnderWay(platform, ole.id, wanted, undefined)
  const dry = await (await ole.sends({ file: new File([list], 'alle.csv') })).text()
  const refused = await ole.sends({ kept: hidden(dry, 'kept'), fileName: 'alle.csv', commit: 'yes' })
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('En kollega henter en liste ind lige nu')

  expect(await takeInListed(platform, { campaign: ole.id, asked })).toBe('refused')
  expect(await ole.looks()).toMatch(/data-list="refused".*Filen er her ikke mere/s)
})
