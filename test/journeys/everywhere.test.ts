import { expect, test } from 'vitest'
import { linkToken } from '../../functions/invitation/personal-link.ts'
import { journalOf } from '../../functions/journal/journal.ts'
import { openSite } from '../../functions/site.ts'
import { launchLetter } from '../../functions/staff/launch-letter.ts'
import type { PersonNumber } from '../../functions/values/ids.ts'
import { webDoor } from '../../local/doors.ts'
import { everyRow } from '../every-row.ts'
import { at, exampleCampaign, letter002, openTestHouse, peopleCsv, type TestHouse } from '../house.ts'
import { linksIn } from '../links-in.ts'
import { visit } from '../visit.ts'

const { letter } = letter002()
const anna = 'p1@kommune.example'

test('A1 opening every link of every mail, by GET or HEAD, changes nothing', async () => {
  await using house = await openTestHouse({ now: at('2020-02-03T09:00:00Z') })
  const campaign = exampleCampaign('001-kl-debatmoede-2020')
  await house.launches({ ...campaign, recipients: peopleCsv(4) })
  const forwarded = house.guest('p3@kommune.example')
  await house.guest(anna).registers()
  await house.guest('p2@kommune.example').declines()
  await forwarded.posts({ action: 'register', who: 'other', name: 'Eva Lund', email: 'eva@nabo.example', role: 'direktør' })
  await forwarded.registers()
  await forwarded.cancels()
  await house.turnsTo('2020-03-14T12:00:00Z')
  const mails = await house.mails()
  expect(new Set(mails.map(({ mailing }) => mailing))).toEqual(
    new Set(['invitation', 'confirmation', 'declined', 'pending', 'staff-notice', 'cancelled', 'programme', 'practical']),
  )
  const before = await everyRow(house)
  const links = new Set(mails.flatMap(mail => linksIn(mail)))
  for (const kind of ['i', 'd', 'u', 'f'])
    expect(
      [...links].some(link => link.includes(`/${kind}/`)),
      kind,
    ).toBe(true)
  for (const link of links)
    for (const method of ['GET', 'HEAD']) {
      const door = webDoor(house.house.doors, new URL(link).pathname)
      expect((await visit(door, method, link)).status, `${method} ${link}`).toBe(200)
    }
  expect(await everyRow(house)).toEqual(before)
})

test('A2 a double click, two tabs and the back button are one registration, one confirmation, one line in the log', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 1 }))
  const answers = await Promise.all(Array.from({ length: 6 }, () => house.guest(anna).registers()))
  answers.push(await house.guest(anna).registers())
  expect(answers.map(({ status }) => status)).toEqual(Array(7).fill(303))
  expect(await house.mails({ mailing: 'confirmation' })).toHaveLength(1)
  expect(await journalOf(house.house.platform, letter.id, 1 as PersonNumber)).toHaveLength(1)
})

test('A2 of a double click that also puts name, municipality and role right the second, that read before the first was written, corrects nothing', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 1 }))
  const right = { name: 'Anna Bro Hansen', municipality: '0173', role: 'direktør' }
  const second = await readsBefore(house, () => house.guest(anna).registers(right))
  expect(await visit(second, 'POST', await house.guest(anna).path(), { action: 'register', who: 'me', ...right })).toMatchObject({
    status: 303,
  })
  expect(await house.mails({ mailing: 'confirmation' })).toHaveLength(1)
  expect(await journalOf(house.house.platform, letter.id, 1 as PersonNumber)).toHaveLength(1)
})

/** The site as somebody meets it whose link was opened just before the first did what they do. */
async function readsBefore(house: TestHouse, first: () => Promise<{ status: number }>) {
  await house.guest(anna).path()
  const { platform } = house.house
  const { table } = platform
  let isSecond = true
  return openSite({
    ...platform,
    table: {
      ...table,
      getAll: async (...asked: Parameters<typeof table.getAll>) => {
        const read = await table.getAll(...asked)
        if (isSecond) {
          isSecond = false
          expect(await first()).toMatchObject({ status: 303 })
        }
        return read
      },
    },
  })
}

test('of a double click over the deadline the second, that read before the first was written, is answered as the first', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 1 }))
  await house.turnsTo('2026-04-15T21:59:59Z')
  const second = await readsBefore(house, async () => {
    const registered = await house.guest(anna).registers()
    await house.turnsTo('2026-04-15T22:00:00Z')
    return registered
  })
  expect(await visit(second, 'POST', await house.guest(anna).path(), { action: 'register', who: 'me' })).toMatchObject({ status: 303 })
})

test('a yes and a no at the same moment are two answers one after the other, each with its letter and its line in the log', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 1 }))
  const guest = house.guest(anna)
  await guest.path()
  await Promise.all([guest.registers(), guest.declines(), guest.registers(), guest.cancels()])
  const letters = (await house.mails({ to: anna })).filter(mail => mail.mailing !== 'invitation')
  const log = await journalOf(house.house.platform, letter.id, 1 as PersonNumber)
  expect(letters.length).toBeGreaterThan(1)
  expect(log).toHaveLength(letters.length)
  const { state } = await guest.opens()
  expect(log.map(({ what }) => what)).toContain(state)
})

test('A5 one-click unsubscribe without cookies is answered 200 and empty, stops reminders and leaves the seat', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 2 }))
  await house.guest(anna).registers()
  for (const address of [anna, 'p2@kommune.example']) {
    const [mail] = await house.mails({ to: address, mailing: 'invitation' })
    expect(mail?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
    const path = new URL(mail!.headers['list-unsubscribe']!.slice(1, -1)).pathname
    const answer = await visit(house.house.doors.site, 'POST', path, { 'List-Unsubscribe': 'One-Click' })
    expect([answer.status, answer.body]).toEqual([200, ''])
  }
  const { fired } = await house.turnsTo('2026-05-05T08:00:00Z')
  expect(fired.map(({ step, sent, leftOut }) => [step, sent, leftOut])).toEqual([
    ['reminder-1', 0, { registered: 1, optedOut: 1 }],
    ['reminder-2', 0, { registered: 1, optedOut: 1 }],
    ['programme', 1, { notEligible: 1 }],
    ['practical', 1, { notEligible: 1 }],
  ])
  expect((await house.guest(anna).opens()).state).toBe('registered')
})

test('whoever has opted out gets mails again when they tick it, and not because a button was pressed', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 1 }))
  const [invitation] = await house.mails()
  await house.visits(invitation!, 'u', { scope: 'sender' })
  const pressed = await house.visits(invitation!, 'u', {})
  expect([pressed.status, pressed.state]).toEqual([422, 'optedOut'])
  expect((await house.visits(invitation!, 'u', { action: 'optIn' })).status).toBe(303)
  await house.turnsTo('2026-04-08T07:00:00Z')
  expect(await house.mails({ mailing: 'reminder-1' })).toHaveLength(1)
})

test('A6 after a permanent bounce or a complaint nothing more is mailed, and staff see who it is; a full mailbox is only full', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 3 }))
  const [bounced, complained, full] = await house.mails({ mailing: 'invitation' })
  const { report } = house.house.ses
  await report(bounced!.messageId, 'bounce', { bounceType: 'Permanent', bounceSubType: 'General' })
  await report(complained!.messageId, 'complaint', {})
  await report(full!.messageId, 'bounce', { bounceType: 'Transient', bounceSubType: 'MailboxFull' })
  const { fired } = await house.turnsTo('2026-04-08T07:00:00Z')
  expect(fired).toMatchObject([{ step: 'reminder-1', sent: 1, leftOut: { bounced: 1, complained: 1 } }])
  expect((await house.mails({ mailing: 'reminder-1' })).flatMap(mail => mail.to)).toEqual(full!.to)

  const [notice, ...more] = await house.mails({ mailing: 'staff-notice' })
  expect(more).toEqual([])
  expect(notice!.text).toMatch(/Person Nr1, Furesø Kommune.*\(adressen findes ikke\); Person Nr2, Furesø Kommune.*\(har meldt/s)
  expect(notice!.text).not.toContain('Person Nr3')
})

test('A6 whose address is gone keeps the seat, and gets neither receipt nor programme there', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 2 }))
  const [bounced] = await house.mails({ mailing: 'invitation' })
  await house.house.ses.report(bounced!.messageId, 'bounce', { bounceType: 'Permanent', bounceSubType: 'General' })
  for (const person of ['p1@kommune.example', 'p2@kommune.example']) expect((await house.guest(person).registers()).status).toBe(303)
  await house.turnsTo('2026-05-05T08:00:00Z')
  expect((await house.guest('p1@kommune.example').opens()).state).toBe('registered')
  expect((await house.mails({ to: 'p1@kommune.example' })).map(mail => mail.mailing)).toEqual(['invitation'])
  expect((await house.mails({ to: 'p2@kommune.example' })).map(mail => mail.mailing)).toEqual([
    'invitation',
    'confirmation',
    'programme',
    'practical',
  ])
})

test('A7 staff who launch in two tabs at once launch once', async () => {
  await using house = await openTestHouse()
  const campaign = letter002({ people: 5 })
  const order = { letter: campaign.letter, confirmed: 5, by: 'staff:test' }
  await house.imports(campaign)
  const both = await Promise.all([launchLetter(house.house.platform, order), launchLetter(house.house.platform, order)])
  expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['alreadyLaunched', 'launched'])
  expect(await launchLetter(house.house.platform, order)).toEqual({ outcome: 'alreadyLaunched', recipients: 5 })
  expect(await house.mails()).toHaveLength(5)
  const log = await journalOf(house.house.platform, campaign.letter.id, 0)
  expect(log.filter(({ what }) => what === 'launched')).toHaveLength(1)
})

test('any bad link gets the one neutral page', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 1 }))
  const { linkKeys } = house.house.platform
  const token = linkToken(linkKeys, { purpose: 'invitation', campaign: letter.id, number: 1 as PersonNumber, generation: 1 })
  const bad = [
    `/i/${token.slice(0, -4)}`,
    `/i/${token.slice(0, 20)}`,
    `/d/${token}`,
    `/u/${token}`,
    `/i/${linkToken(linkKeys, { purpose: 'invitation', campaign: letter.id, number: 99 as PersonNumber, generation: 1 })}`,
    `/i/${linkToken(linkKeys, { purpose: 'invitation', campaign: letter.id, number: 1 as PersonNumber, generation: 2 })}`,
    '/i/',
    '/wp-login.php',
  ]
  const pages = []
  for (const path of bad)
    for (const method of ['GET', 'POST']) {
      const { status, body, headers } = await visit(
        house.house.doors.site,
        method,
        path,
        method === 'POST' ? { action: 'register', who: 'me' } : undefined,
      )
      pages.push(JSON.stringify({ status, body, headers }))
    }
  expect(new Set(pages).size).toBe(1)
  expect(JSON.parse(pages[0]!).status).toBe(404)
  expect((await house.overview(letter.id)).answers.registered).toBe(0)
})

test('a form that makes no sense is shown again with what was typed and a sentence at the field', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 1 }))
  const guest = house.guest(anna)
  const answer = await guest.posts({ action: 'register', name: '<b>Anna</b> {{name}}', municipality: '9999', unknown: 'x' })
  expect(answer.status).toBe(422)
  expect(answer.body).toContain('Vælg, hvem du tilmelder.')
  expect(answer.body).toContain('Vi kender ikke kommunen.')
  expect(answer.body).toContain('&lt;b&gt;Anna&lt;/b&gt; {{name}}')
  expect((await guest.posts({})).status).toBe(422)
  expect((await guest.opens()).state).toBe('noAnswer')
})

test('whoever changes their mind has one seat, one entry in the calendar with a rising SEQUENCE, and a receipt each time', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 1 }))
  const guest = house.guest(anna)
  await guest.declines()
  expect((await guest.opens()).state).toBe('declined')
  await guest.registers()
  await guest.cancels()
  expect((await guest.opens()).state).toBe('cancelled')
  await guest.registers()
  const letters = (await house.mails()).filter(mail => mail.mailing !== 'invitation')
  expect(letters.map(mail => mail.mailing)).toEqual(['declined', 'confirmation', 'cancelled', 'confirmation'])
  const calendars = letters.flatMap(mail => (mail.calendar ? [mail.calendar] : []))
  expect(calendars.map(({ method }) => method)).toEqual(['REQUEST', 'CANCEL', 'REQUEST'])
  expect(new Set(calendars.map(({ text }) => text.match(/UID:(.*)/)?.[1])).size).toBe(1)
  expect(calendars.map(({ text }) => Number(text.match(/SEQUENCE:(\d+)/)?.[1]))).toEqual([2, 3, 4])
})
