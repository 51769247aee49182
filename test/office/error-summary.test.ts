import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CampaignId } from '../../functions/values/ids.ts'
import { axeFinds } from '../browser/axe.ts'
import { letter002 } from '../house.ts'
import { type Case, openCase } from './cases/open-case.ts'

// What was refused is said on top, and leads to the field it is about, which says it too.

const { letter, recipients } = letter002()
const sent = `/c/${letter.id}`
const draft = 'kladde-2026' as CampaignId
const text = readFileSync(new URL(`../../examples/${letter.id}/letter.md`, import.meta.url), 'utf8').replace(
  /^deadline: .*$/m,
  line => `${line}\ndocuments:\n  - { id: program, title: Programmet, with: [programme] }`,
)

let of: Case
let tab: Page
beforeAll(async () => {
  of = await openCase()
  await of.house.launches(letter002())
  await of.drafts(draft, text, recipients)
  tab = await of.signIn('Adam Holst')
})
afterAll(() => of[Symbol.asyncDispose]())

/** Plain forms: a browser's own checks would never let them out. */
const unchecked = () => tab.evaluate('for (const form of document.forms) form.noValidate = true')
const main = () => tab.locator('main .btn.main').last().click()
const look = () => tab.locator('button[name=look]').click()

interface Refused {
  path: string
  does(): Promise<void>
  /** The id of the field. */
  leadsTo: string
}

const cases: Record<string, Refused> = {
  'a launch without its number': { path: `/c/${draft}/send-ud`, does: () => typed('#confirmed', 'mange', main), leadsTo: 'confirmed' },
  'a reminder with another number': { path: `${sent}/paamind`, does: () => typed('#confirmed', '3', main), leadsTo: 'confirmed' },
  'a mail without a text': { path: `${sent}/skriv`, does: look, leadsTo: 'text' },
  'a time nobody can read': { path: `${sent}/flyt`, does: () => typed('[name="sessions.0.time"]', 'kvart', look), leadsTo: 'gang-0' },
  'a move that moves nothing': { path: `${sent}/flyt`, does: look, leadsTo: 'gang-0' },
  'a deadline after the meeting': {
    path: `${sent}/flyt`,
    does: () => typed('[name="deadline.date"]', '2026-05-09', look),
    leadsTo: 'frist',
  },
  'a release that is over': {
    path: `${sent}/sted`,
    does: () =>
      typed('[name="sessions.0.venue.name"]', 'Gate22', () =>
        typed('[name=because]', 'vandskade', () => typed('[name="releaseUntil"]', '2020-01-01', look)),
      ),
    leadsTo: 'ret',
  },
  'no list': { path: `${sent}/inviterede/ny`, does: () => tab.locator('form:has(#fil) .btn').click(), leadsTo: 'fil' },
  'somebody without an address': { path: `${sent}/inviterede/ny`, does: () => added('Ane', ''), leadsTo: 'p-email' },
  'somebody whose address is wrong': { path: `${sent}/inviterede/ny`, does: () => added('Ane', 'ane@x'), leadsTo: 'p-email' },
  'a municipality nobody knows': {
    path: `${sent}/inviterede/ny`,
    does: () => added('Ane', 'ane@kommune.example', 'Ingensteds'),
    leadsTo: 'p-municipality',
  },
  'a wrong address of somebody on the list': {
    path: `${sent}/person/1`,
    does: () => acts('correctAddress', 'email', 'x'),
    leadsTo: 'correctAddress-email',
  },
  'a document without a file': {
    path: `/c/${draft}/dokumenter`,
    does: () => tab.locator('#program form .btn').click(),
    leadsTo: 'file-program',
  },
  'a share of no number': {
    path: `/c/${draft}/proeve`,
    does: () => typed('#tilmelder', 'mange', () => tab.locator('form:has(#tilmelder) .btn').click()),
    leadsTo: 'tilmelder',
  },
}

async function typed(field: string, says: string, then: () => Promise<unknown>): Promise<void> {
  await tab.locator(field).fill(says)
  await then()
}

async function added(name: string, email: string, municipality = ''): Promise<void> {
  await tab.locator('#p-name').fill(name)
  await tab.locator('#p-municipality').fill(municipality)
  await typed('#p-email', email, () => tab.locator('form:has(#p-name) .btn').click())
}

async function acts(act: string, field: string, says: string): Promise<void> {
  await tab.locator(`details:has(#${act}-${field}) > summary`).click()
  await typed(`#${act}-${field}`, says, () => tab.locator(`button[value=${act}]`).click())
}

test.each(Object.entries(cases))('%s', async (_, { path, does, leadsTo }) => {
  await tab.goto(of.house.origin + path)
  await unchecked()
  await does()
  const alert = tab.locator('main [role=alert]')
  await alert.waitFor()
  expect(await alert.locator('a').count(), (await alert.textContent()) ?? '').toBeGreaterThan(0)
  const link = tab.locator('main [role=alert] a').first()
  expect(await link.getAttribute('href')).toBe(`#${leadsTo}`)
  const says = (await link.textContent()) ?? ''
  expect(await tab.title()).toMatch(/^Fejl: /)
  const field = tab.locator(`[id="${leadsTo}"]`)
  const described = (await field.getAttribute('aria-describedby')) ?? ''
  const beside = await Promise.all(described.split(' ').map(id => tab.locator(`[id="${id}"]`).textContent()))
  expect(beside.join(' ')).toContain(says)
  await link.click()
  expect(await field.isVisible()).toBe(true)
  expect(await axeFinds(tab, { except: ['iframe'] })).toEqual([])
})

test('what no field on the page can mend is no link', async () => {
  await tab.goto(`${of.house.origin}${sent}/person/1`)
  await tab.evaluate(`document.querySelector('button[value=sendAgain]').value = 'approve'`)
  await tab.locator('button[value=approve]').click()
  await tab.locator('main [role=alert]').waitFor()
  expect(await tab.locator('main [role=alert] li').count()).toBe(1)
  expect(await tab.locator('main [role=alert] a').count()).toBe(0)
})
