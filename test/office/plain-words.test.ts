import { afterAll, beforeAll, expect, test } from 'vitest'
import { inboxDomain } from '../../local/house.ts'
import { peopleWords } from '../../templates/words/office/people.ts'
import { letter002 } from '../house.ts'
import { fileOf, sendsMail } from '../replies/mail-house.ts'
import { roles } from './filled.ts'
import { type ServedOffice, serveOffice } from './served-office.ts'

// What a secretary reads says what is so, where she stands.

const { letter, recipients } = letter002({ people: 8 })
const at = `/c/${letter.id}`
let house: ServedOffice

beforeAll(async () => {
  house = await serveOffice()
  await house.launches({ letter, recipients })
})
afterAll(() => house[Symbol.asyncDispose]())

const headers = async () => ({ cookie: (await house.office.sessionFor(roles.editor))!, origin: house.origin })
const opens = async (path: string) => (await fetch(house.origin + at + path, { headers: await headers() })).text()
const posts = async (path: string, fields: Record<string, string>) =>
  fetch(house.origin + at + path, { method: 'POST', redirect: 'manual', headers: await headers(), body: new URLSearchParams(fields) })

test('a list nobody is on yet does not count to nought above what says so', async () => {
  const page = await opens('/deltagere')
  expect(page).toContain('Her kommer deltagerne')
  expect(page).not.toContain('0 deltagere')
})

test('a time range on the front page of a letter stays on one line, and what is next has its day to itself', async () => {
  const page = await opens('')
  expect(page).toMatch(/<span class="nowrap">kl\.\u00a015\.30–18\.00<\/span>/)
  expect(page).toMatch(/Næste: [^.]+\. påmindelse\. Sendes \p{L}+dag den/u)
})

test('one person is not counted as several', () => {
  expect([peopleWords.da.of(1, 1), peopleWords.da.of(8, 8), peopleWords.da.of(0, 1)]).toEqual(['1 person', '8 personer', '0 af 1 vises'])
  expect([peopleWords.en.of(1, 1), peopleWords.en.of(8, 8)]).toEqual(['1 person', '8 people'])
})

test('whom staff have said no is not called somebody who gave a seat up', async () => {
  await house.guest('p1@kommune.example').registers({ role: 'konsulent' })
  await posts('/person/1', { action: 'refuse' })
  await house.guest('p2@kommune.example').registers()
  await house.guest('p2@kommune.example').cancels()
  for (const path of ['/person/1', '/inviterede?soeg=p1@', '']) expect(await opens(path), path).toContain('Fik nej</span>')
  expect(await opens('/person/1')).not.toContain('Meldt fra</span>')
  expect(await opens('/person/2')).toContain('Meldt fra</span>')
})

test('whoever took a wish back is told what is so: that they are not registered', async () => {
  const guest = house.guest('p3@kommune.example')
  await guest.registers({ role: 'konsulent' })
  await guest.posts({ action: 'withdraw', sure: 'yes' })
  const own = await guest.opens()
  expect(own.state).toBe('cancelled')
  expect(own.body).toContain('<h1>Du er ikke tilmeldt</h1>')
  expect(own.body).not.toMatch(/meldt fra|ikke længere tilmeldt/i)
})

test('an afbud by mail is written down as one, and gives a seat up only where there is one', async () => {
  const writes = async (number: number, file: string) => {
    const writer = { number: number as never, name: `Person Nr${number}`, email: `p${number}@kommune.example`, uid: '', sequence: 0 }
    const to = `svar+${letter.id}@${inboxDomain}`
    await sendsMail(house, fileOf(file, { ...writer, to }), to)
    await house.house.settle()
  }
  await writes(4, '43-words-outlook-danish')
  expect(await opens('')).toMatch(/value="accept">\s*Skriv afbud/)
  await house.guest('p4@kommune.example').registers()
  expect(await opens('')).toMatch(/value="accept">\s*Meld fra/)
})

test('one person by hand: all that is wrong is said at once, each at its field', async () => {
  const answer = await posts('/inviterede/ny', { one: 'yes', name: '', email: 'ane@x', municipality: 'Ingensteds' })
  const page = await answer.text()
  expect(answer.status).toBe(422)
  for (const field of ['name', 'email', 'municipality']) expect(page).toContain(`href="#p-${field}"`)
  const nothing = await (await posts('/inviterede/ny', { one: 'yes', name: '', email: '' })).text()
  expect(nothing).toContain('Skriv navnet.')
  expect(nothing).toContain('Skriv mailadressen.')
})

test('signs nobody writes in a letter are explained where they stand', async () => {
  const page = await opens('/brev')
  expect(page).toMatch(/## giver en overskrift.*\{\{deadline\}\} bliver til fristen/)
  for (const [, id] of page.matchAll(/href="#(oplysninger|tekst|se)"/g)) expect(page).toContain(`id="${id}"`)
  expect(page).toContain('href="#se"')
})

test('the numbers a rehearsal asks for are shown where people are found', async () => {
  const page = await opens('/proeve?som=p5@')
  expect(page).toContain('Sådan går det for Person Nr5 (nr. 5)')
  expect(await opens('/proeve')).toContain('(nr. 1')
})

test('an English console names roles in English, wherever it names them', async () => {
  const bodil = { cookie: (await house.office.sessionFor(roles.viewer))!, origin: house.origin }
  await fetch(`${house.origin}/sprog`, {
    method: 'POST',
    redirect: 'manual',
    headers: bodil,
    body: new URLSearchParams({ sprog: 'en', language: 'en' }),
  })
  for (const path of ['', '/inviterede', '/person/5', '/deltagere']) {
    const page = await (await fetch(house.origin + at + path, { headers: bodil })).text()
    expect(page, path).toContain('<html lang="en">')
    expect(page.replace(/(?:value|href)="[^"]*"/g, ''), path).not.toContain('udvalgsmedlem')
  }
})
