import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { officeRoutes } from '../../functions/office/route-table.ts'
import { turn } from '../browser/axe.ts'
import { cutWords } from '../browser/cut-words.ts'
import { tight } from '../browser/tight.ts'
import { letter002 } from '../house.ts'
import { type Case, openCase } from './cases/open-case.ts'
import { filled } from './filled.ts'

// How a usual letter with usual people lies on the screen.

const { letter } = letter002()
const glance = `/c/${letter.id}`

let of: Case
let tab: Page
beforeAll(async () => {
  of = await openCase()
  await of.house.launches(letter002())
  await of.house.guest('anna.hansen@albertslund.example').registers()
  tab = await of.signIn('Adam Holst')
})
afterAll(() => of[Symbol.asyncDispose]())

const isPage = ({ method, path }: (typeof officeRoutes)[number]) =>
  method === 'GET' && !/^\/(log-ind|konsol)|\/eksport\/|\/(visning|mail)$/.test(path)

describe.each(officeRoutes.filter(isPage).map(route => filled(route, letter.id)))('%s', path => {
  test('no button touches what stands above it, and labels side by side are level', async () => {
    await tab.goto(of.house.origin + path)
    await tab.evaluate('document.querySelectorAll("details").forEach(one => { one.open = true })')
    for (const width of [320, 1280]) {
      await turn(tab, { width, colorScheme: 'light' })
      expect(await tight(tab), `${width}`).toEqual([])
    }
  })

  test('no word is cut in two, on a phone, a tablet or a desk', async () => {
    await tab.goto(of.house.origin + path)
    await tab.evaluate('document.querySelectorAll("details").forEach(one => { one.open = true })')
    for (const width of [320, 360, 620, 768, 900, 1024, 1280]) {
      await turn(tab, { width, colorScheme: 'light' })
      expect(await cutWords(tab), `${width}`).toEqual([])
    }
  })
})

test('seven steps of a timetable stand in one line on every wide screen', async () => {
  await tab.goto(of.house.origin + glance)
  expect(await tab.locator('.track > li').count()).toBe(7)
  for (const width of [900, 1024, 1280]) {
    await turn(tab, { width, colorScheme: 'light' })
    expect(await tab.evaluate(`new Set([...document.querySelectorAll('.track > li')].map(({ offsetTop }) => offsetTop)).size`)).toBe(1)
  }
})

const waysOf = async (page: Page) =>
  Promise.all((await page.locator('.ways > div').all()).map(group => group.locator('h2, .btn').allTextContents()))

test('where one can go from a letter stands by what it is about, for each as far as they may', async () => {
  await tab.goto(of.house.origin + glance)
  expect(await waysOf(tab)).toEqual([
    ['Personer', 'Inviterede', 'Deltagere'],
    ['Brev og mails', 'Brevet', 'Skriv til dem', 'Påmind', 'Dokumenter'],
    ['Forløb', 'Ændr planen', 'Log', 'Stands udsendelserne'],
    ['Bagefter', 'Lav en kopi', 'Sletning og arkiv'],
  ])
  expect(await tab.locator('.ways .main').allTextContents()).toEqual(['Inviterede'])
  const bodil = await of.signIn('Bodil Vang')
  await bodil.goto(of.house.origin + glance)
  expect(await waysOf(bodil)).toEqual([
    ['Personer', 'Inviterede', 'Deltagere'],
    ['Brev og mails', 'Brevet', 'Dokumenter'],
    ['Forløb', 'Log'],
  ])
})

test('a keyboard goes over a wide page in the order it is seen', async () => {
  await of.house.guest('soeren.aagaard@albertslund.example').registers({ role: 'konsulent' })
  await turn(tab, { width: 1280, colorScheme: 'light' })
  await tab.goto(of.house.origin + glance)
  const order: string[] = []
  for (let press = 0; press < 60 && !order.includes('beslut'); press++) {
    await tab.keyboard.press('Tab')
    const at = await tab.evaluate<string>(`document.activeElement.closest('.ways, .glance > [aria-labelledby]')?.matches('.ways')
      ? 'ways' : document.activeElement.closest('.glance > [aria-labelledby]')?.getAttribute('aria-labelledby') ?? ''`)
    if (at !== '' && order.at(-1) !== at) order.push(at)
  }
  expect(order).toEqual(['ways', 'plan', 'beslut'])
})
