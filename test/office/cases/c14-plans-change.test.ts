import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { journalOf } from '../../../functions/journal/journal.ts'
import { settleAndSweep } from '../../../local/turn.ts'
import { axeFinds, turn } from '../../browser/axe.ts'
import { at, exampleCampaign, letterFrom } from '../../house.ts'
import { type Case, openCase, stateOf } from './open-case.ts'

// C14: plans change. Cases 000-9 and 004-1 to 004-3 as a secretary plays them at the console.

const shots = process.env.SHOTS
const picture = async (page: Page, name: string) => {
  if (!shots) return
  for (const width of [320, 360, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      await turn(page, { width, colorScheme })
      await page.screenshot({ path: `${shots}/${name}-${width}-${colorScheme}.png`, fullPage: true })
    }
  await turn(page, { width: 1280, colorScheme: 'light' })
}

/** Nothing sticks out and axe finds nothing, on a page with all it has to show. */
async function isFitToRead(page: Page, name: string) {
  await picture(page, name)
  expect(await axeFinds(page, { except: ['iframe'] }), name).toEqual([])
  for (const width of [320, 360, 1280]) {
    await turn(page, { width, colorScheme: 'light' })
    expect(await page.evaluate('document.documentElement.scrollWidth'), `${name} at ${width}`).toBe(width)
  }
}

const numbers = async (page: Page) => ({
  mails: await page.locator('[data-count=mails]').textContent(),
  groups: Object.fromEntries(
    await Promise.all(
      (await page.locator('[data-group]').all()).map(async one => [
        await one.getAttribute('data-group'),
        Number.parseInt((await one.textContent())!, 10),
      ]),
    ),
  ),
})

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`)
const looks = (page: Page) => page.getByRole('button', { name: /^Se, hvad det betyder|^Se igen/ }).click()

async function types(page: Page, number: number, button: RegExp) {
  await page.getByLabel('Skriv, hvor mange mails det sender').fill(String(number))
  await page.getByRole('button', { name: button }).click()
}

const happenings = async ({ house }: Case, id: Parameters<typeof journalOf>[1]) =>
  (await journalOf(house.house.platform, id, 0)).map(({ what, actor }) => [what, /^staff:[\w-]{22}$/.test(actor)])

test('004-1..3 a new date: shown first, the number typed, the registered asked, the unanswered told, the declined left alone', async () => {
  const campaign = exampleCampaign('004-kkr-hovedstaden-2020')
  const { id } = campaign.letter
  const first = letterFrom(
    campaign.letter.source
      .replace('date: 2020-09-14', 'date: 2020-05-04')
      .replace('deadline: 2020-09-07', 'deadline: 2020-04-15')
      .replace(/^\*\*Ny dato: .*$/m, '')
      .replace('senest den 7. september', 'senest den 15. april')
      .replace(/^dismiss:\n.*\n/m, ''),
    id,
  )
  await using of = await openCase({ now: at('2020-03-10T08:00:00Z') })
  const { house } = of
  await house.launches({ ...campaign, letter: first })
  const all = (await house.mails({ mailing: 'invitation' })).map(({ to }) => to[0]!)
  for (const address of all.slice(0, 5)) await house.guest(address).registers()
  for (const address of all.slice(5, 8)) await house.guest(address).declines()
  await house.turnsTo('2020-03-20T10:00:00Z')
  const mette = await of.signIn('Mette')
  await mette.goto(`${house.origin}/c/${id}`)
  await mette.getByRole('link', { name: 'Ændr planen' }).click()
  await isFitToRead(mette, 'changes-none')
  await mette.getByRole('link', { name: 'Ny dag eller tid' }).click()
  await isFitToRead(mette, 'move')

  // What cannot be is said at its field, and what was typed stays.
  await looks(mette)
  expect(await mette.locator('#gang-0 .says').textContent()).toContain('Intet er ændret endnu.')
  await field(mette, 'sessions.0.date').fill('2020-03-02')
  await looks(mette)
  expect(await mette.locator('#gang-0 .says').textContent()).toContain('er allerede gået')
  await field(mette, 'sessions.0.date').fill('2020-04-10')
  await looks(mette)
  expect(await mette.locator('#frist .says').textContent()).toContain('Fristen')
  expect(await field(mette, 'sessions.0.date').inputValue()).toBe('2020-04-10')
  await isFitToRead(mette, 'move-wrong')

  await field(mette, 'sessions.0.date').fill('2020-09-14')
  await field(mette, 'deadline.date').fill('2020-09-07')
  await looks(mette)
  const silent = all.length - 8
  expect(await numbers(mette)).toEqual({ mails: `${5 + silent} får en mail.`, groups: { registered: 5, noAnswer: silent } })
  const page = await mette.locator('main').innerText()
  for (const says of ['mandag den 4. maj 2020', 'mandag den 14. september 2020', 'Har meldt afbud', 'Program']) expect(page).toContain(says)
  await mette.locator('[data-read=registered] > summary').click()
  expect(await mette.locator('[data-read=registered]').innerText()).toContain('Ny dato: dialogmøde den 14. september')
  const mail = mette.frameLocator('[data-read=registered] iframe[sandbox=""]')
  await mail.getByText('er flyttet fra mandag den 4. maj 2020').last().waitFor()
  expect(await mail.locator('h1').count()).toBe(1)
  await isFitToRead(mette, 'move-shown')
  expect(await house.mails({ mailing: 'moved' })).toEqual([])
  // With the tick those who said no are told too; taken off again they are not.
  await field(mette, 'declined').check()
  await looks(mette)
  expect((await numbers(mette)).groups).toEqual({ registered: 5, noAnswer: silent, declined: 3 })
  await field(mette, 'declined').uncheck()
  await looks(mette)
  await types(mette, 3, /^Flyt mødet/)
  expect(await mette.locator('[role=alert]').textContent()).toContain('men du skrev 3')
  // The number holds for what was shown, also where another day would send as many.
  await field(mette, 'sessions.0.date').fill('2020-09-15')
  await types(mette, 5 + silent, /^Flyt mødet/)
  expect(await mette.locator('[role=alert]').textContent()).toContain('Noget er rettet, siden du så det igennem.')
  expect(await mette.locator('main').innerText()).toContain('tirsdag den 15. september 2020')
  expect(await house.mails({ mailing: 'moved' })).toEqual([])
  await field(mette, 'sessions.0.date').fill('2020-09-14')
  await looks(mette)
  await types(mette, 5 + silent, /^Flyt mødet/)
  await mette.waitForURL(/\/aendringer\?gjort=moved$/)
  await settleAndSweep(house.house)
  await mette.reload()
  const moved = await house.mails({ mailing: 'moved' })
  expect(new Set(moved.map(({ to }) => to[0]))).toEqual(new Set([...all.slice(0, 5), ...all.slice(8)]))
  const made = await mette.locator('main').innerText()
  for (const says of [`${5 + silent} har fået mailen`, '5 har endnu ikke sagt', 'kan ikke kaldes tilbage']) expect(made).toContain(says)
  await isFitToRead(mette, 'changes-moved')
  expect(await happenings(of, id)).toContainEqual(['moved', true])
  await mette.goto(`${house.origin}/c/${id}/log`)
  expect(await mette.locator('main').innerText()).toContain('Mødet fik en ny dag eller tid')

  // They stand apart wherever people are counted or listed.
  await mette.goto(`${house.origin}/c/${id}`)
  expect(await mette.locator('[data-count=toReconfirm]').textContent()).toBe('5')
  expect(await mette.locator('[data-count=registered]').textContent()).toBe('0')
  await isFitToRead(mette, 'campaign-moved')
  // Whoever has not said whether they still come is counted as coming nowhere.
  for (const card of ['roller', 'kommuner'])
    expect(await mette.locator(`[aria-labelledby=${card}]`).innerText()).not.toMatch(/[1-9]\d* af \d+(?! kommuner)|^[1-9]\d*$/m)
  await mette.locator('[data-count=toReconfirm] a').click()
  expect(await mette.locator('tbody tr').count()).toBe(5)
  await mette.locator('tbody a').first().click()
  expect(await stateOf(mette)).toBe('toReconfirm')
  await mette.goto(`${house.origin}/c/${id}/deltagere`)
  expect(await mette.locator('main').innerText()).toContain('5 har ikke svaret på ændringen')

  // After the deadline staff decide; here the seats are given free.
  await house.guest(all[0]!).posts({ action: 'keep' })
  await house.turnsTo('2020-09-08T08:00:00Z')
  await mette.goto(`${house.origin}/c/${id}`)
  await mette.getByRole('link', { name: 'Giv pladserne fri' }).click()
  await isFitToRead(mette, 'changes-overdue')
  await mette.getByLabel('Skriv, hvor mange pladser det er').fill('9')
  await mette.getByRole('button', { name: 'Giv 4 pladser fri' }).click()
  expect(await mette.locator('[role=alert]').textContent()).toContain('Skriv det rigtige tal.')
  await mette.getByLabel('Skriv, hvor mange pladser det er').fill('4')
  await mette.getByRole('button', { name: 'Giv 4 pladser fri' }).click()
  await mette.waitForURL(/gjort=freed/)
  expect((await house.answers(id)).totals).toMatchObject({ registered: 1, cancelled: 4 })
})

test('000-9 two sessions become one: exactly the nine are asked; the other two ways to change it, and calling one off', async () => {
  const example = exampleCampaign('000-kl-temamoeder-2022')
  const { id } = example.letter
  const text = example.letter.source.replace(/(time: 16.00-19.00, venue: Comwell \w+)/g, '$1, capacity: 10')
  await using of = await openCase({ now: at('2022-01-17T08:00:00Z') })
  const { house } = of
  await house.launches({ ...example, letter: letterFrom(text, id) })
  const all = [...new Set((await house.mails({ mailing: 'invitation' })).map(({ to }) => to[0]!))]
  const people: string[] = []
  for (const address of all) {
    if (people.length === 13) break
    const { body } = await house.guest(address).opens()
    const termsVersion = body.match(/name="termsVersion" value="(\w+)"/)?.[1]
    const session = people.length < 9 ? 'horsens' : people.length < 12 ? 'odense' : 'roskilde'
    const answer = await house.guest(address).registers({ session, consent: 'yes', termsVersion: termsVersion! })
    if (answer.status === 303) people.push(address)
  }
  await house.turnsTo('2022-06-01T08:00:00Z')
  const mette = await of.signIn('Mette')
  await mette.goto(`${house.origin}/c/${id}/sted`)
  // What if, before anything is decided.
  expect(await mette.locator('[data-affected=horsens]').textContent()).toBe('9')
  expect(await mette.locator('tbody tr').first().innerText()).toContain('4.455,00')
  await isFitToRead(mette, 'venue')

  await field(mette, 'sessions.1.venue.name').fill('Odense Congress')
  await field(mette, 'sessions.1.venue.address').fill('Claus Bergs Gade 9, 5000 Odense')
  await looks(mette)
  expect(await mette.locator('#ret .says').textContent()).toContain('Brevet lover')
  await field(mette, 'because').fill('For få tilmeldte i Horsens')
  await field(mette, 'releaseUntil').fill('2022-05-01')
  await looks(mette)
  expect(await mette.locator('#ret .says').textContent()).toContain('Dagen er allerede gået')
  await field(mette, 'releaseUntil').fill('2022-08-10')
  await field(mette, 'sessions.1.venue.address').fill('')
  await looks(mette)
  expect(await mette.locator('#gang-1 .says').textContent()).toContain('uden adresse')
  await field(mette, 'sessions.1.venue.name').fill('Comwell Odense')

  await mette.getByLabel('En mødegang lægges sammen med en anden').check()
  await looks(mette)
  expect(await mette.locator('#sammen .says').textContent()).toContain('Vælg den mødegang, der udgår')
  await field(mette, 'gone').selectOption('horsens')
  await field(mette, 'into').selectOption('odense')
  await looks(mette)
  expect(await mette.locator('#sammen .says').textContent()).toContain('I odense mangler der plads til 2.')
  await isFitToRead(mette, 'merge-full')
  // More seats are an ordinary edit.
  const roomier = text.replace('venue: Comwell Odense, capacity: 10', 'venue: Comwell Odense, capacity: 40')
  await of.edits(id, roomier)
  await mette.goto(`${house.origin}/c/${id}/ret`)
  await mette.getByLabel('Skriv, hvor mange der står på listen').fill(String((await house.overview(id)).recipients))
  await mette.getByRole('button', { name: 'Sæt i kraft' }).click()
  await mette.waitForURL(/gjort=applied/)

  await mette.goto(`${house.origin}/c/${id}/sted`)
  await mette.getByLabel('En mødegang lægges sammen med en anden').check()
  await field(mette, 'gone').selectOption('horsens')
  await field(mette, 'into').selectOption('odense')
  await field(mette, 'because').fill('For få tilmeldte i Horsens')
  await field(mette, 'releaseUntil').fill('2022-08-10')
  await looks(mette)
  expect(await numbers(mette)).toEqual({ mails: '9 får en mail.', groups: { registered: 9 } })
  expect(await mette.locator('main').innerText()).toMatch(/9 kan melde fra uden beregning, i alt 4\.455,00\skr\. ekskl\. moms\./)
  // What falls away is named by its day, as one says it.
  expect((await mette.locator('[aria-labelledby=tidsplan]').innerText()).replaceAll('\u00a0', ' ')).toContain(
    'Program, onsdag den 17. august',
  )
  await mette.locator('[data-read=registered] > summary').click()
  await mette.locator('[data-read=registered] details > summary').click()
  const read = await mette.locator('[data-read=registered]').innerText()
  for (const says of ['Comwell Horsens', 'Comwell Odense', 'For få tilmeldte i Horsens', '10. august 2022'])
    expect(read.replaceAll('\u00a0', ' ')).toContain(says)
  await isFitToRead(mette, 'merge-shown')
  const before = (await house.mails()).length
  // Somebody edits the letter meanwhile: what was looked through holds no more.
  await of.edits(id, roomier.replace('Kære kommunalbestyrelsesmedlemmer', 'Kære alle'), 1)
  await types(mette, 9, /^Skift mødested/)
  expect(await mette.locator('[role=alert]').textContent()).toContain('Noget er rettet, siden du så det igennem.')
  await types(mette, 9, /^Skift mødested/)
  await mette.waitForURL(/gjort=venue-changed/)
  await settleAndSweep(house.house)
  const told = (await house.mails()).slice(before)
  expect([new Set(told.map(({ to }) => to[0])), told.map(({ mailing }) => mailing)]).toEqual([
    new Set(people.slice(0, 9)),
    Array(9).fill('venue-changed'),
  ])
  // The others kept their sessions, under the ids their answers have.
  expect((await house.answers(id)).totals).toMatchObject({ toReconfirm: 9, registered: 4 })
  await mette.goto(`${house.origin}/c/${id}/ret`)
  expect(await mette.locator('main').innerText()).toContain('Brevet siger det samme')

  // Roskilde is called off, then all of it.
  await mette.goto(`${house.origin}/c/${id}/aflys`)
  await isFitToRead(mette, 'call-off')
  await field(mette, 'session').selectOption('roskilde')
  await field(mette, 'text').fill('Vi har for få.\n\n<b>Undskyld</b>')
  await looks(mette)
  expect(await mette.locator('main').innerText()).toMatch(/1 aftale falder bort, i alt 495,00/)
  const { mails } = await numbers(mette)
  await isFitToRead(mette, 'call-off-shown')
  await types(mette, Number.parseInt(mails!, 10), /^Aflys/)
  await mette.waitForURL(/gjort=called-off/)
  await settleAndSweep(house.house)
  await mette.goto(`${house.origin}/c/${id}/ret`)
  expect(await mette.locator('main').innerText()).toContain('Brevet siger det samme')
  await mette.goto(`${house.origin}/c/${id}/aflys`)
  await looks(mette)
  await types(mette, Number.parseInt((await numbers(mette)).mails!, 10), /^Aflys/)
  await mette.waitForURL(/gjort=called-off/)
  expect(await stateOf(mette)).toBe('calledOff')
  await isFitToRead(mette, 'changes-called-off')
  await mette.goto(`${house.origin}/c/${id}/flyt`)
  expect(await mette.locator('main').innerText()).toContain('Arrangementet er aflyst')
  expect((await house.answers(id)).totals).toMatchObject({ cancelled: 13 })
})

test('a step whose day is over in the new plan waits: whom it reaches is shown, then it is sent; or it falls away', async () => {
  const example = exampleCampaign('002-kkr-hovedstaden-2026')
  const { id } = example.letter
  await using of = await openCase()
  const { house } = of
  await house.launches(example)
  const [ann, bo] = (await house.mails({ mailing: 'invitation' })).map(({ to }) => to[0]!)
  for (const address of [ann!, bo!]) await house.guest(address).registers()
  await house.turnsTo('2026-04-16T08:00:00Z')
  const mette = await of.signIn('Mette')
  await mette.goto(`${house.origin}/c/${id}/flyt`)
  await field(mette, 'sessions.0.date').fill('2026-04-20')
  await looks(mette)
  expect(await mette.locator('main').innerText()).toContain('For sent i den nye plan')
  await types(mette, 2, /^Flyt mødet/)
  await mette.waitForURL(/gjort=moved/)
  await settleAndSweep(house.house)
  await house.guest(ann!).posts({ action: 'keep' })
  await settleAndSweep(house.house)
  await mette.goto(`${house.origin}/c/${id}`)
  await isFitToRead(mette, 'held-card')
  await mette.getByRole('button', { name: 'Send den nu' }).click()
  await isFitToRead(mette, 'held-send')
  expect(await mette.locator('main').innerText()).toContain('Har ikke sagt, om de stadig kommer')
  await mette.getByLabel('Skriv, hvor mange det er').fill('1')
  await mette.getByRole('button', { name: 'Send til 1' }).click()
  await mette.waitForURL(/gjort=sentNow/)
  await settleAndSweep(house.house)
  expect((await house.mails({ mailing: 'programme' })).map(({ to }) => to[0])).toEqual([ann])
  expect(await happenings(of, id)).toContainEqual(['stepSentNow', true])
})
