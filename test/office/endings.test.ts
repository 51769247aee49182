import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { putOutOfReach } from '../../functions/audience/out-of-reach.ts'
import { loadPersons } from '../../functions/audience/store.ts'
import { largestDocument } from '../../functions/documents/pdf.ts'
import { loadErasures } from '../../functions/endings/erasures.ts'
import { rowKinds } from '../../functions/endings/row-kinds.ts'
import { officeRoutes } from '../../functions/office/route-table.ts'
import { perform } from '../../functions/staff/perform.ts'
import { settleAndSweep } from '../../local/turn.ts'
import { endingsWords } from '../../templates/words/office/endings.ts'
import { axeFinds, turn } from '../browser/axe.ts'
import { openBrowser } from '../browser/chromium.ts'
import { everyRow } from '../every-row.ts'
import { at, exampleCampaign, letter002, letterFrom, peopleCsv } from '../house.ts'
import { visit } from '../visit.ts'
import { filled, roles } from './filled.ts'
import { type ServedOffice, serveOffice } from './served-office.ts'

const id = letter002().letter.id
const text = readFileSync(new URL(`../../examples/${id}/letter.md`, import.meta.url), 'utf8').replace(
  'deadline: 2026-04-15\n',
  'deadline: 2026-04-15\nform: { catering-needs: true }\ndocuments:\n  - { id: program, title: Programmet, with: [programme] }\n',
)
const letter = letterFrom(text, id)
const paper = Buffer.from(exampleCampaign('001-kl-debatmoede-2020').documents![0]!.bytes)
const p1 = 'p1@kommune.example'

let house: ServedOffice
beforeEach(async () => {
  house = await serveOffice()
  await house.launches({ letter, recipients: peopleCsv(5) })
})
afterEach(() => house[Symbol.asyncDispose]())

async function ask(
  role: keyof typeof roles,
  path: string,
  fields?: Record<string, string> | URLSearchParams | FormData,
): Promise<Response> {
  const cookie = (await house.office.sessionFor(roles[role]))!
  const body = fields instanceof FormData ? fields : fields && new URLSearchParams(fields)
  const answer = await fetch(house.origin + path, {
    redirect: 'manual',
    ...(body && { method: 'POST', body }),
    headers: { cookie, origin: house.origin },
  })
  await settleAndSweep(house.house)
  return answer
}
const cameTo = (answer: Response) => [answer.status, answer.headers.get('location')]
const held = '2026-05-08T08:00:00Z'
/** What `retention --dry-run` plans of this letter: what, on which day, how many rows. */
async function planned() {
  const { answer } = await perform(house.house.platform, 'retention', { dryRun: true }, { by: 'staff:test', role: 'admin' })
  const { due } = answer as unknown as { due: { campaign: string; what: string; on: string; rows: number }[] }
  return due.filter(({ campaign }) => campaign === id).map(({ what, on, rows }) => ({ what, on, rows }))
}

describe('what is erased when', () => {
  test('the page has the same clocks and counts as the dry run, and looking changes nothing', async () => {
    await house.guest(p1).registers({ needs: 'glutenfrit' })
    const before = await everyRow(house)
    const plan = await planned()
    expect(plan.map(({ what, on }) => [what, on])).toEqual([
      ['needs', '2026-05-11'],
      ['warning', '2028-04-04'],
      ['ordinary', '2028-05-04'],
    ])
    const page = await (await ask('admin', `/c/${id}/slet`)).text()
    for (const { what, rows } of plan) {
      expect(page).toContain(`data-due="${what}"`)
      if (rows > 0) expect(page).toContain(rows === 1 ? '1 række' : `${rows} rækker`)
    }
    expect(page).toContain('torsdag den 4.\u00a0maj 2028')
    expect(page).toContain('Personer: 5')
    expect(page).toContain('Mødet er ikke holdt endnu')
    expect(withoutStaff(await everyRow(house))).toEqual(withoutStaff(before))
    expect((await ask('sender', `/c/${id}/slet`)).status).toBe(403)
  })

  test('a meeting to come is not erased early, whoever makes the form by hand', async () => {
    const refused = await ask('admin', `/c/${id}/slet`, { confirmed: '5' })
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('Mødet er ikke holdt endnu')])
    expect(await loadErasures(house.house.platform)).toEqual([])
  })

  test('after the meeting the archive is taken, the number typed, and what is left are counts with a proof', async () => {
    await house.guest(p1).registers()
    await house.turnsTo(held)
    expect((await ask('admin', `/c/${id}/slet`, { confirmed: '' })).status).toBe(422)
    expect((await ask('admin', `/c/${id}/slet`, { confirmed: '4' })).status).toBe(409)
    const counted = (await planned()).find(({ what }) => what === 'ordinary')?.rows
    expect(cameTo(await ask('admin', `/c/${id}/slet`, { confirmed: '5' }))).toEqual([303, `/c/${id}/slet?gjort=erased`])
    const [erasure] = await loadErasures(house.house.platform)
    expect(erasure!.rows).toBe(counted)
    for (const path of [`/c/${id}/slet`, `/c/${id}`, '/sletning']) expect(await (await ask('admin', path)).text()).toContain(erasure!.proof)
    const list = await (await ask('viewer', '/')).text()
    expect(list).toMatch(new RegExp(`data-state="erased"><a href="/c/${id}">.*1 tilmeldt, 0 afbud, 4 uden svar`))
    const left = await (await ask('viewer', `/c/${id}`)).text()
    expect(left).toContain('data-state="erased"')
    expect(left).not.toContain('Person Nr')
    // Nothing of the letter is there any more, and no page of it breaks.
    for (const route of officeRoutes.filter(({ method }) => method === 'GET'))
      expect((await ask('admin', filled(route, id))).status, route.path).toBeLessThan(500)
    expect((await ask('admin', `/c/${id}/eksport/archive.zip`)).status).toBe(404)
  })

  test('a trial is erased from its page whenever they like, its people first, and every page of it still opens', async () => {
    const trial = 'smoke-20260318-080000'
    await house.launches({ letter: letterFrom(text.replace(/^documents:\n.*\n/m, ''), trial), recipients: peopleCsv(3) })
    await house.guest(p1).registers({ needs: 'glutenfrit' })
    const page = await (await ask('admin', `/c/${trial}/slet`)).text()
    expect([page.includes('Mødet er ikke holdt endnu'), page.includes('Slet nu')]).toEqual([false, true])
    expect((await ask('sender', `/c/${trial}/slet`, { confirmed: '3' })).status).toBe(403)
    expect((await ask('admin', `/c/${trial}/slet`, { confirmed: '5' })).status).toBe(409)
    expect(await loadErasures(house.house.platform)).toEqual([])
    expect(cameTo(await ask('admin', `/c/${trial}/slet`, { confirmed: '3' }))).toEqual([303, `/c/${trial}/slet?gjort=erased`])
    const [erasure] = await loadErasures(house.house.platform)
    expect(await (await ask('admin', `/c/${trial}/slet`)).text()).toContain(erasure!.proof)
    const { rows } = await everyRow(house)
    const people = Object.entries(rows).filter(
      ([key, row]) => key.startsWith(`C#${trial}`) && JSON.stringify(row).includes('kommune.example'),
    )
    expect(people.map(([key]) => key)).toEqual([])
    for (const route of officeRoutes.filter(({ method }) => method === 'GET'))
      expect((await ask('admin', filled(route, trial))).status, route.path).toBeLessThan(500)
    // The letter beside it, with the same addresses, is untouched.
    expect((await loadPersons(house.house.platform, id, 1, 5)).map(({ email }) => email)).toContain(p1)
  })

  test('what is due is erased at once by whoever does not wait for the night', async () => {
    expect(await (await ask('admin', '/sletning')).text()).toContain('Intet er forfaldent.')
    const { platform } = house.house
    await platform.table.write(
      await putOutOfReach(platform, 'vaek@kommune.example', { because: 'bounced', since: at('2024-03-18T08:00:00Z') }),
    )
    expect(await (await ask('admin', '/sletning')).text()).toContain('1 ting er forfalden.')
    expect((await ask('sender', '/sletning', { x: '1' })).status).toBe(403)
    expect(cameTo(await ask('admin', '/sletning', { x: '1' }))).toEqual([303, '/sletning?gjort=roundDone'])
    expect((await loadErasures(platform)).map(({ what, rows }) => [what, rows])).toEqual([['bounces', 1]])
    expect(await (await ask('admin', '/sletning')).text()).toContain('data-erased="bounces"')
  })
})

describe('the archive', () => {
  test('is one file with the documents in it, as the terminal writes it', async () => {
    await house.addsDocument({ campaign: id, document: 'program', name: 'program.pdf', bytes: paper })
    const page = await (await ask('admin', `/c/${id}/slet`)).text()
    const [, document = ''] = /href="([^"]*\/eksport\/document[^"]*)"/.exec(page) ?? []
    const own = await ask('editor', document)
    expect([own.status, Buffer.from(await own.arrayBuffer()).equals(paper)]).toEqual([200, true])
    const taken = await ask('editor', `/c/${id}/eksport/archive.zip`)
    expect([taken.status, taken.headers.get('content-disposition')]).toEqual([200, `attachment; filename="${id}-arkiv.zip"`])
    const bytes = Buffer.from(await taken.arrayBuffer())
    for (const path of ['index.html', 'MANIFEST.sha256', 'log.html', 'dokumenter/program/1-program.pdf'])
      expect(bytes.includes(path), path).toBe(true)
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
    expect(bytes.includes(paper)).toBe(true)
    expect((await ask('viewer', `/c/${id}/eksport/archive.zip`)).status).toBe(403)
  })
})

describe('an archive that is more than one answer carries', () => {
  // Random bytes: nothing packs them.
  const large = (seed: string) => {
    const bytes = Buffer.alloc(largestDocument)
    paper.copy(bytes)
    for (let at = paper.length; at < bytes.length - 32; at += 32) createHash('sha256').update(`${seed}${at}`).digest().copy(bytes, at)
    paper.copy(bytes, bytes.length - paper.length)
    return bytes
  }

  test('comes without its documents, and each of them is offered by itself', async () => {
    const versions = [large('first'), large('second')]
    for (const bytes of versions)
      expect(await house.addsDocument({ campaign: id, document: 'program', name: 'program.pdf', bytes })).toMatchObject({
        outcome: 'added',
      })
    const taken = await ask('editor', `/c/${id}/eksport/archive.zip`)
    const archive = Buffer.from(await taken.arrayBuffer())
    expect([taken.status, archive.length < largestDocument]).toEqual([200, true])
    expect(['index.html', 'MANIFEST.sha256'].every(path => archive.includes(path))).toBe(true)
    expect(versions.map(bytes => archive.includes(bytes.subarray(paper.length, paper.length + 64)))).toEqual([false, false])
    const page = await (await ask('admin', `/c/${id}/slet`)).text()
    const links = [...page.matchAll(/href="([^"]*\/eksport\/document[^"]*)"/g)].map(([, link]) => link!)
    const apart = await Promise.all(links.map(async link => Buffer.from(await (await ask('editor', link)).arrayBuffer())))
    expect(apart.map(bytes => versions.findIndex(version => version.equals(bytes))).toSorted()).toEqual([0, 1])
  })
})

describe('what one person asks for', () => {
  const page = `/c/${id}/person/1/oplysninger`

  test('a copy: staff are led to the page, take it there, and the request is settled', async () => {
    await house.guest(p1).registers()
    const { site } = house.house.doors
    expect((await visit(site, 'POST', `${await house.guest(p1).path()}?vis=oplysninger`, { askCopy: 'yes' })).status).toBe(303)
    expect(await (await ask('admin', `/c/${id}`)).text()).toContain(`href="${page}"`)
    const shown = await (await ask('admin', page)).text()
    expect(shown).toContain('har bedt om en kopi')
    expect(shown).toContain('senest lørdag den 18. april 2026')
    const before = await everyRow(house)
    for (const action of ['copyPage', 'copyData']) expect((await ask('sender', page, { action })).status).toBe(403)
    expect(withoutStaff(await everyRow(house))).toEqual(withoutStaff(before))
    const copy = await ask('admin', page, { action: 'copyPage' })
    expect([copy.status, copy.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(await copy.text()).toContain(p1)
    const data = (await (await ask('admin', page, { action: 'copyData' })).json()) as { address: string }
    expect(data.address).toBe(p1)
    expect(await (await ask('admin', page)).text()).not.toContain('har bedt om en kopi')
  })

  test('to be erased: first what goes and what is kept, then a tick by whoever is sure, and nothing before it', async () => {
    await house.guest(p1).registers()
    await visit(house.house.doors.site, 'POST', await house.guest('p2@kommune.example').optOutPath(), { action: 'optOut' })
    const { site } = house.house.doors
    await visit(site, 'POST', `${await house.guest(p1).path()}?vis=oplysninger`, { askErase: 'yes' })
    const shown = await (await ask('admin', page)).text()
    expect(shown).toContain('Personen har en plads til')
    expect(shown).toContain('Intet skal gemmes.')
    expect(await (await ask('admin', `/c/${id}/person/2/oplysninger`)).text()).toContain('data-kept="optOut"')
    const before = await everyRow(house)
    expect((await ask('admin', page, { action: 'forgetPerson' })).status).toBe(422)
    expect((await ask('sender', page, { action: 'forgetPerson', confirmed: 'yes' })).status).toBe(403)
    // The page of their answers erases nobody.
    expect((await ask('admin', `/c/${id}/person/1`, { action: 'forgetPerson', confirmed: 'yes' })).status).toBe(422)
    expect(withoutStaff(await everyRow(house))).toEqual(withoutStaff(before))
    expect(cameTo(await ask('admin', page, { action: 'forgetPerson', confirmed: 'yes' }))).toEqual([303, `/c/${id}?gjort=forgotten`])
    expect(await (await ask('admin', `/c/${id}?gjort=forgotten`)).text()).toContain('Personen er slettet')
    expect((await ask('admin', page)).status).toBe(404)
    expect((await house.mails({ to: p1 })).map(({ mailing }) => mailing)).toContain('forgotten-receipt')
  })
})

describe('who came', () => {
  test('is ticked off, or taken from a list, and nothing is noted before the meeting', async () => {
    for (const who of [1, 2, 3]) await house.guest(`p${who}@kommune.example`).registers()
    expect(await (await ask('editor', `/c/${id}/fremmoede`)).text()).toContain('Mødet er ikke begyndt')
    expect((await ask('editor', `/c/${id}/fremmoede`, { came: '1' })).status).toBe(409)
    await house.turnsTo('2026-05-04T18:00:00Z')
    const page = await (await ask('editor', `/c/${id}/fremmoede`)).text()
    expect(page.match(/type="checkbox" name="came"[^>]*checked/g)).toHaveLength(3)
    const ticked = new URLSearchParams([
      ['came', '1'],
      ['came', '3'],
    ])
    expect(cameTo(await ask('editor', `/c/${id}/fremmoede`, ticked))).toEqual([303, `/c/${id}/fremmoede?gjort=attendance`])
    const noted = async () => (await loadPersons(house.house.platform, id, 1, 3)).map(({ attendance }) => attendance)
    expect(await noted()).toEqual(['attended', 'noShow', 'attended'])
    const list = (text: string) => {
      const form = new FormData()
      form.set('list', 'yes')
      if (text) form.set('file', new File([text], 'kom.csv', { type: 'text/csv' }))
      return form
    }
    expect((await ask('editor', `/c/${id}/fremmoede`, list(''))).status).toBe(422)
    const stranger = await ask('editor', `/c/${id}/fremmoede`, list('email;kom\nfremmed@x.example;ja\n'))
    expect([stranger.status, await stranger.text()]).toEqual([409, expect.stringContaining('havde ingen plads')])
    expect((await ask('editor', `/c/${id}/fremmoede`, list('email;kom\np1@kommune.example;nej\np2@kommune.example;ja\n'))).status).toBe(303)
    expect(await noted()).toEqual(['noShow', 'attended', 'noShow'])
    // Nobody came, and that is said too.
    expect((await ask('editor', `/c/${id}/fremmoede`, { x: '1' })).status).toBe(303)
    expect(await noted()).toEqual(['noShow', 'noShow', 'noShow'])
    expect((await ask('viewer', `/c/${id}/fremmoede`)).status).toBe(403)
  })
})

test('the pages of endings: axe finds nothing and nothing sticks out, by day and by night', async () => {
  await using browser = await openBrowserFor()
  const { tab } = browser
  await house.guest(p1).registers({ needs: 'glutenfrit' })
  await visit(house.house.doors.site, 'POST', `${await house.guest(p1).path()}?vis=oplysninger`, { askErase: 'yes', askCopy: 'yes' })
  await house.addsDocument({ campaign: id, document: 'program', name: 'program.pdf', bytes: paper })
  await looksWell(tab, `/c/${id}/person/1/oplysninger`, 'person')
  await looksWell(tab, `/c/${id}/slet`, 'to-come')
  await house.turnsTo(held)
  await looksWell(tab, `/c/${id}/fremmoede`, 'attendance')
  await looksWell(tab, `/c/${id}/slet`, 'over')
  await ask('admin', `/c/${id}/slet`, { confirmed: '5' })
  await looksWell(tab, `/c/${id}/slet`, 'erased-plan')
  await looksWell(tab, `/c/${id}`, 'erased')
  await looksWell(tab, '/sletning', 'all')
  await looksWell(tab, '/', 'letters')
})

async function openBrowserFor() {
  const browser = await openBrowser()
  const context = await browser.newContext({ locale: 'da-DK' })
  const tab = await context.newPage()
  await tab.goto(house.origin)
  await tab.getByRole('button', { name: 'Adam Holst' }).click()
  await tab.waitForURL(`${house.origin}/`)
  return { tab, [Symbol.asyncDispose]: () => browser.close() }
}

async function looksWell(tab: Page, path: string, shot: string): Promise<void> {
  expect((await tab.goto(house.origin + path))?.status(), path).toBe(200)
  await tab.evaluate('document.querySelectorAll("details:not(.who)").forEach(one => { one.open = true })')
  expect(await axeFinds(tab), path).toEqual([])
  for (const width of [320, 360, 1280]) {
    await turn(tab, { width, colorScheme: width === 360 ? 'dark' : 'light' })
    expect(await tab.evaluate('document.documentElement.scrollWidth'), `${path} ${width}`).toBe(width)
    if (process.env.SHOTS) await tab.screenshot({ path: `${process.env.SHOTS}/${shot}-${width}.png`, fullPage: true })
  }
}

/** Whoever asks has a session. */
const withoutStaff = ({ rows, ...others }: Awaited<ReturnType<typeof everyRow>>) => ({
  ...others,
  rows: Object.fromEntries(Object.entries(rows).filter(([key]) => !key.startsWith('STAFF'))),
})

test('every kind of row that ends by a clock has a word in both languages', () => {
  for (const words of [endingsWords.da, endingsWords.en])
    for (const { name, ends } of rowKinds.filter(({ ends }) => !['stays', 'expires', 'order'].includes(ends)))
      expect(words.kinds[name], `${name}, ${ends}`).toBeTruthy()
})
