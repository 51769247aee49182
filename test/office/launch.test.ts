import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readRecipients } from '../../functions/audience/recipients-file.ts'
import { loadCampaign, loadSteps } from '../../functions/campaign/store.ts'
import { journalOf } from '../../functions/journal/journal.ts'
import { importRecipients } from '../../functions/staff/import-recipients.ts'
import { saveDraft } from '../../functions/staff/save-draft.ts'
import { settleAndSweep } from '../../local/turn.ts'
import { exampleCampaign, peopleCsv } from '../house.ts'
import { roles } from './filled.ts'
import { type ServedOffice, serveOffice } from './served-office.ts'

const { letter } = exampleCampaign('002-kkr-hovedstaden-2026')
const id = letter.id
const text = letter.source

let house: ServedOffice
beforeEach(async () => {
  house = await serveOffice()
  await takesIn(3)
  await saves(text)
})
afterEach(() => house[Symbol.asyncDispose]())

async function takesIn(people: number): Promise<void> {
  const file = readRecipients(new TextEncoder().encode(peopleCsv(people)))
  await importRecipients(house.house.platform, { campaign: id, title: letter.title, file, commit: true, by: 'staff:test' })
}

async function saves(text: string, read = 0): Promise<void> {
  const { platform } = house.house
  const campaign = (await loadCampaign(platform, id))!
  await saveDraft(platform, { campaign, read, text, by: 'staff:test', byHand: true })
}

async function ask(role: keyof typeof roles, path: string, fields?: Record<string, string>): Promise<Response> {
  const cookie = (await house.office.sessionFor(roles[role]))!
  const post = fields && { method: 'POST', body: new URLSearchParams(fields) }
  return fetch(house.origin + path, { redirect: 'manual', ...post, headers: { cookie, origin: house.origin } })
}
const page = async (role: keyof typeof roles, path: string, fields?: Record<string, string>) => (await ask(role, path, fields)).text()
const fingerprintOn = (html: string) => /name="fingerprint" value="([^"]+)"/.exec(html)?.[1] ?? ''
const looksThrough = async () =>
  ask('editor', `/c/${id}/proeve`, { action: 'lookedThrough', fingerprint: fingerprintOn(await page('editor', `/c/${id}/proeve`)) })
const launches = async (fields: Record<string, string> = {}) => {
  const fingerprint = fingerprintOn(await page('sender', `/c/${id}/send-ud`))
  return ask('sender', `/c/${id}/send-ud`, { confirmed: '3', ...(fingerprint && { fingerprint }), ...fields })
}
const invitations = () => house.mails({ mailing: 'invitation', campaign: id })
/** The house's clock goes on so many seconds. */
const passes = async (seconds: number) => {
  await house.turnsTo(new Date(Date.parse(house.house.clock.now()) + seconds * 1000).toISOString())
  await settleAndSweep(house.house)
}
const state = async () => (await loadCampaign(house.house.platform, id))?.state

describe('a launch from the console', () => {
  test('nobody has looked it through: asked once more, then it goes out two minutes later', async () => {
    const first = await ask('sender', `/c/${id}/send-ud`, { confirmed: '3' })
    expect(first.status).toBe(422)
    const asks = await first.text()
    expect(asks).toContain('Vil I sende uden prøvekørsel?')
    const second = await ask('sender', `/c/${id}/send-ud`, { confirmed: '3', fingerprint: fingerprintOn(asks) })
    expect([second.status, second.headers.get('location')]).toEqual([303, `/c/${id}?gjort=launched`])
    await passes(119)
    expect(await invitations()).toHaveLength(0)
    await passes(2)
    expect(await invitations()).toHaveLength(3)
  })

  test('who has looked it through and when is said in words, and what has changed since', async () => {
    expect((await looksThrough()).headers.get('location')).toBe(`/c/${id}/proeve?gjort=lookedThrough`)
    const fresh = await page('sender', `/c/${id}/send-ud`)
    expect(fresh).toContain('af Ole Lund.')
    expect(fresh).not.toContain('ændret')
    await saves(text.replace('Kære', 'Kære alle'), 1)
    expect(await page('sender', `/c/${id}/send-ud`)).toContain('Siden er brevet ændret. Se det igennem igen.')
    await takesIn(4)
    expect(await page('viewer', `/c/${id}/proeve`)).toContain('Siden er brevet og listen ændret.')
  })

  test('the wrong number is refused with the right one, and what was typed stays', async () => {
    await looksThrough()
    const refused = await launches({ confirmed: '7' })
    expect(refused.status).toBe(409)
    const html = await refused.text()
    expect(html).toContain('Der er 3 modtagere på listen, men du skrev 7.')
    expect(html).toContain('value="7"')
    expect(await state()).toBe('draft')
  })

  test('somebody edits between the page and the button: it is not sent, and says what is new', async () => {
    await looksThrough()
    const fingerprint = fingerprintOn(await page('sender', `/c/${id}/send-ud`))
    await saves(text.replace('Kære', 'Hej'), 1)
    const refused = await ask('sender', `/c/${id}/send-ud`, { confirmed: '3', fingerprint })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Siden I åbnede siden, er brevet ændret.')
    expect(await state()).toBe('draft')
  })

  test('two press at once: one mailing, and the other reads why', async () => {
    await looksThrough()
    const both = await Promise.all([launches(), launches()])
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
    await passes(121)
    expect(await invitations()).toHaveLength(3)
    const entries = await journalOf(house.house.platform, id, 0)
    expect(entries.filter(({ what }) => what === 'launched')).toHaveLength(1)
  })

  test('an editor has no button, and a form made by hand sends nothing', async () => {
    expect(await page('editor', `/c/${id}/proeve`)).not.toContain('/send-ud')
    expect(await page('editor', `/c/${id}`)).not.toContain('/send-ud')
    expect((await ask('editor', `/c/${id}/send-ud`, { confirmed: '3' })).status).toBe(403)
    await passes(121)
    expect(await invitations()).toHaveLength(0)
  })

  test('a warning stops it until somebody writes why it is right, and the log has the reason', async () => {
    await saves(text.replace('\n**Kære', '\nSlide 1\n\n**Kære'), 1)
    await looksThrough()
    const html = await page('sender', `/c/${id}/send-ud`)
    expect(html).toContain('name="dismiss.LEFT-OVER"')
    expect((await launches()).status).toBe(409)
    expect((await launches({ 'dismiss.LEFT-OVER': 'Det hedder den' })).status).toBe(303)
    const launched = (await journalOf(house.house.platform, id, 0)).find(({ what }) => what === 'launched')
    expect(launched?.after).toMatchObject({ dismissed: [{ code: 'LEFT-OVER', note: 'Det hedder den' }] })
  })
})

describe('taking a launch back', () => {
  test('within the two minutes: nobody gets anything, and the letter is a draft that can be launched again', async () => {
    await looksThrough()
    await launches()
    expect(await page('sender', `/c/${id}`)).toContain(`action="/c/${id}/fortryd"`)
    expect(await page('editor', `/c/${id}`)).not.toContain(`action="/c/${id}/fortryd"`)
    await passes(60)
    const back = await ask('sender', `/c/${id}/fortryd`, {})
    expect(back.headers.get('location')).toBe(`/c/${id}?gjort=withdrawn`)
    expect(await loadSteps(house.house.platform, id)).toEqual([])
    await passes(3600)
    expect([await state(), await invitations()]).toEqual(['draft', []])
    await saves(text.replace('Kære', 'Goddag'), 1)
    expect((await launches()).status).toBe(303)
    await passes(121)
    const mails = await invitations()
    expect(mails).toHaveLength(3)
    expect(mails[0]?.text).toContain('Goddag')
    expect((await loadCampaign(house.house.platform, id))?.version).toBe(2)
  })

  test('once it has begun it says what can be done instead', async () => {
    await looksThrough()
    await launches()
    await passes(121)
    const refused = await ask('sender', `/c/${id}/fortryd`, {})
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Udsendelsen er begyndt')
    expect(await invitations()).toHaveLength(3)
  })
})

describe('a sample to oneself', () => {
  test('is the mail the invited get, to whoever asks and nobody else, counted nowhere, and its links say that it was one', async () => {
    const sent = await ask('editor', `/c/${id}/proeve`, { action: 'sample' })
    expect(sent.headers.get('location')).toBe(`/c/${id}/proeve?gjort=sample`)
    const [mail, ...more] = await house.mails({ mailing: 'sample' })
    expect(more).toEqual([])
    expect(mail).toMatchObject({ to: ['ole.lund@sekretariat.example'], subject: 'Prøve: Invitation: politisk temamøde den 4. maj' })
    const [link = ''] = /http:\S+\/proeve-link\/i\/\S+/.exec(mail!.text!) ?? []
    const opened = await fetch(link)
    expect([opened.status, await opened.text()]).toEqual([200, expect.stringContaining('Det var en prøve')])

    await looksThrough()
    await launches()
    await passes(121)
    const invitation = (await invitations())[0]!
    const words = (text: string) => text.replace(/http\S+/g, 'LINK').replaceAll(/(?:Person Nr\d|Ole Lund)[^\n]*/g, 'NAVN')
    expect(words(mail!.text!).split('\n').slice(0, 10)).toEqual(words(invitation.text!).split('\n').slice(0, 10))
    expect((await house.overview(id)).recipients).toBe(3)
  })

  test('of another of its mails, where that is asked for; one there is none of is refused', async () => {
    await ask('editor', `/c/${id}/proeve`, { action: 'sample', step: 'practical' })
    expect((await house.mails({ mailing: 'sample' }))[0]?.subject).toMatch(/^Prøve: /)
    expect((await ask('editor', `/c/${id}/proeve`, { action: 'sample', step: 'findes-ikke' })).status).toBe(409)
  })
})
