import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readRecipients } from '../../functions/audience/recipients-file.ts'
import { loadPersons } from '../../functions/audience/store.ts'
import { campaignKey } from '../../functions/campaign/store.ts'
import { loadErasures } from '../../functions/endings/erasures.ts'
import { incomingPrefix } from '../../functions/platform/stored-versions.ts'
import { openSite } from '../../functions/site.ts'
import { importRecipients } from '../../functions/staff/import-recipients.ts'
import { overview } from '../../functions/staff/overview.ts'
import { perform } from '../../functions/staff/perform.ts'
import { everyRow } from '../every-row.ts'
import { letter002, letterFrom, openTestHouse, peopleCsv, type TestHouse } from '../house.ts'
import { id, mergesA, three } from '../journeys/three-sessions.ts'
import { fileOf, sendsMail } from '../replies/mail-house.ts'
import { visit } from '../visit.ts'

const staff = { by: 'staff:test', role: 'admin' } as const
const p1 = 'p1@kommune.example'
const p2 = 'p2@kommune.example'

async function forgets(house: TestHouse, address: string, confirmed = true) {
  const { answer } = await perform(house.house.platform, 'forget', { address, confirmed }, staff)
  await house.house.settle()
  return answer as { outcome: string; campaigns: number; rows: number; kept: { what: string; until: string | null }[]; says: string[] }
}

const withSeats = (seats: number) => {
  const { letter } = letter002()
  const [session] = letter.sessions
  return { letter: { ...letter, sessions: [{ ...session, capacity: seats }] as typeof letter.sessions }, recipients: peopleCsv(3) }
}

test('whoever is forgotten is nowhere: no row, no page, no mail but one receipt', async () => {
  await using house = await openTestHouse()
  const campaign = letter002({ people: 3 })
  await house.launches(campaign)
  const guest = house.guest(p1)
  await guest.registers()
  const links = [await guest.path(), await guest.ownPath(), await guest.optOutPath()]
  expect(await forgets(house, p1)).toMatchObject({ outcome: 'forgotten', campaigns: 1, kept: [] })
  expect(JSON.stringify((await everyRow(house)).rows)).not.toMatch(/p1@kommune|Person Nr1"/)
  for (const link of links) expect((await visit(house.house.doors.site, 'GET', link)).status).toBe(404)
  expect((await house.mails({ to: p1 })).map(({ mailing }) => mailing)).toEqual(['invitation', 'confirmation', 'forgotten-receipt'])
  await house.turnsTo('2026-05-10T08:00:00Z')
  expect((await house.mails({ to: p1 })).length).toBe(3)
  expect((await house.answers(campaign.letter.id)).totals.registered).toBe(0)
})

test('two who forget the same address at once tell its owner once', async () => {
  await using house = await openTestHouse()
  const campaign = letter002({ people: 3 })
  await house.launches(campaign)
  const { platform } = house.house
  const { table } = platform
  let isFirst = true
  platform.table = {
    ...table,
    // Between what the slower one has read and what it writes down, the quicker one does it all.
    write: async change => {
      if (isFirst && 'put' in change && change.put.pk === 'FORGETTING') {
        isFirst = false
        await forgets(house, p1)
      }
      return table.write(change)
    },
  }
  await forgets(house, p1)
  expect(isFirst).toBe(false)
  expect(await house.mails({ to: p1, mailing: 'forgotten-receipt' })).toHaveLength(1)
  expect(await table.query({ pk: 'FORGETTING' })).toEqual([])
  expect(await loadErasures(platform)).toHaveLength(1)
})

test('a seat goes to whoever waits, and staff are told of it first', async () => {
  await using house = await openTestHouse()
  await house.launches(withSeats(1))
  await house.guest(p1).registers()
  await house.guest(p2).registers({ wait: 'yes' })
  const shown = await forgets(house, p1, false)
  expect(shown).toMatchObject({ outcome: 'shown', campaigns: 1 })
  expect(shown.says[0]).toContain('har en plads til')
  expect(await house.mails({ to: p1, mailing: 'forgotten-receipt' })).toEqual([])
  await forgets(house, p1)
  const waiting = await house.mails({ to: 'p2@kommune.example' })
  expect(waiting.map(({ mailing }) => mailing)).toContain('offer')
})

test('a place in a line that ended with its session goes too, whatever its person has answered since', async () => {
  await using house = await openTestHouse()
  await house.launches(three(1))
  await house.guest(p1).registers({ session: 'a' })
  await house.guest(p2).registers({ session: 'a' })
  await mergesA(house, 'c', 1)
  await house.guest(p2).registers({ session: 'b' })
  const places = () => house.house.platform.table.query({ pk: `C#${id}#W#a` })
  expect(await places()).toHaveLength(1)
  await forgets(house, p2)
  expect(await places()).toEqual([])
})

test('an address nobody has is answered like any other, and what is no address with a sentence', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 2 }))
  expect(await forgets(house, 'ingen@kommune.example')).toMatchObject({ outcome: 'forgotten', campaigns: 0, rows: 0, kept: [] })
  expect((await loadErasures(house.house.platform)).map(({ what, rows }) => [what, rows])).toEqual([['forgotten', 0]])
  expect(await forgets(house, 'hej')).toMatchObject({ outcome: 'refused' })
})

test('a mail on its way to somebody who is forgotten is not sent', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 2 }))
  const path = await house.guest(p1).path()
  await visit(house.house.doors.site, 'POST', path, { action: 'register', who: 'me' })
  // The confirmation stands in the outbox and has not been read from the stream.
  await perform(house.house.platform, 'forget', { address: p1, confirmed: true }, staff)
  expect((await house.mails({ to: p1 })).map(({ mailing }) => mailing)).toEqual(['invitation', 'forgotten-receipt'])
})

test('somebody who stands in several meetings is forgotten in all, also where it was held', async () => {
  await using house = await openTestHouse()
  const { letter } = letter002()
  await house.launches({ letter: { ...letter, id: 'foerste' as typeof letter.id }, recipients: peopleCsv(2) })
  await house.turnsTo('2026-05-10T08:00:00Z')
  const autumn = letterFrom(
    `---
title: Aften om genoptræning
sessions:
  - { date: 2026-08-31, time: 16.00-18.00, venue: "Salen, Torvet 1, 2620 Albertslund" }
contact: Sofie Holm, sofie.holm@sekretariat.example, 12 34 56 78
---
Kære {{greeting}}

Kom og hør om genoptræning.
`,
    'anden',
  )
  await house.launches({ letter: autumn, recipients: peopleCsv(2) })
  expect((await forgets(house, p1)).campaigns).toBe(2)
  expect(JSON.stringify((await everyRow(house)).rows)).not.toContain(p1)
  expect((await house.mails({ to: p1, mailing: 'forgotten-receipt' })).length).toBe(1)
})

test('a list taken in after somebody was forgotten counts on from what is so', async () => {
  await using house = await openTestHouse()
  const { letter, recipients } = letter002({ people: 3 })
  await house.launches({ letter, recipients })
  await forgets(house, p1)
  const { platform } = house.house
  const standing = async () => {
    const { recipients, answers } = (await overview(platform, letter.id))!
    return { recipients, noAnswer: answers.noAnswer, people: (await loadPersons(platform, letter.id, 1, 99)).length }
  }
  expect(await standing()).toEqual({ recipients: 2, noAnswer: 2, people: 2 })
  const file = readRecipients(new TextEncoder().encode(peopleCsv(5)))
  await importRecipients(platform, { campaign: letter.id, title: letter.title, file, commit: true, by: 'staff:test' })
  // Who was forgotten stands on that list too, and is one of the five again.
  expect(await standing()).toEqual({ recipients: 5, noAnswer: 5, people: 5 })
})

test('a chain of colleagues names nobody more when whoever it began with is forgotten', async () => {
  await using house = await openTestHouse()
  const { letter, recipients } = letter002({ people: 2 })
  await house.launches({ letter, recipients })
  const names = async (path: string, name: string, email: string) => {
    const colleague = { action: 'register', who: 'other', name, email, role: 'direktør' }
    const { status } = await visit(house.house.doors.site, 'POST', path, colleague)
    await house.house.settle()
    return status
  }
  expect(await names(await house.guest(p1).path(), 'Eva Lund', 'eva@nabo.example')).toBe(303)
  const eva = (await house.mails({ to: 'eva@nabo.example' })).map(({ text }) => /\/d\/[\w-]+/.exec(text ?? '')?.[0]).find(Boolean)!
  await forgets(house, p1)
  expect(await names(eva, 'Ib Holm', 'ib@nabo.example')).toBe(409)
  expect((await loadPersons(house.house.platform, letter.id, 1, 99)).map(({ email }) => email)).not.toContain('ib@nabo.example')
})

test('whoever stops a forgetting halfway leaves it to be finished', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 2 }))
  await house.guest(p1).registers()
  await house.mails()
  house.house.faults.want({ service: 'table', operation: 'DeleteItem', kind: 'refused', times: 100 } as never)
  await expect(forgets(house, p1)).rejects.toThrow()
  house.house.faults.want({ service: 'table', operation: 'DeleteItem', kind: 'refused', times: 0 } as never)
  await house.house.doors.retention({})
  expect(JSON.stringify((await everyRow(house)).rows)).not.toMatch(/p1@kommune/)
  expect((await house.mails({ to: p1, mailing: 'forgotten-receipt' })).length).toBe(1)
})

/** Somebody is forgotten in the very moment their answer is to be committed. */
function forgettingAt(house: TestHouse, address: string) {
  const { platform } = house.house
  const { table } = platform
  let isFirst = true
  return openSite({
    ...platform,
    table: {
      ...table,
      commit: async (...asked: Parameters<typeof table.commit>) => {
        if (isFirst) {
          isFirst = false
          await forgets(house, address)
        }
        return table.commit(...asked)
      },
    },
  })
}

test('a seat taken in the very moment its person is forgotten is free again before half an hour has passed', async () => {
  await using house = await openTestHouse()
  await house.launches(withSeats(1))
  const path = await house.guest(p1).path()
  await visit(forgettingAt(house, p1), 'POST', path, { action: 'register', who: 'me' })
  const other = house.guest(p2)
  await other.registers()
  expect((await house.answers(letter002().letter.id)).totals.registered).toBe(0)
  for (const at of ['2026-03-18T09:00:00Z', '2026-03-18T09:15:00Z', '2026-03-18T09:30:00Z']) await house.turnsTo(at)
  await other.registers()
  expect((await house.answers(letter002().letter.id)).totals.registered).toBe(1)
})

test('a dry run counts what is erased: mails that hang on no number, and their files, too', async () => {
  await using house = await openTestHouse()
  const { letter, recipients } = letter002({ people: 2 })
  await house.launches({ letter, recipients })
  await house.guest(p1).registers()
  const shared = `svar+${letter.id}@${house.house.platform.inboxDomain}`
  await sendsMail(house, fileOf('47-words-apple', { number: 1 as never, name: 'P', email: p1, to: shared, uid: '', sequence: 0 }), shared)
  await house.house.settle()
  const { outcome: _, ...shown } = await forgets(house, p1, false)
  const { outcome: __, ...done } = await forgets(house, p1)
  expect(shown).toEqual(done)
  expect(shown).toMatchObject({ campaigns: 1, objects: 1 })
})

test('nobody is forgotten while a list is taken in that may have them on it, by their address or by their number', async () => {
  await using house = await openTestHouse()
  const { letter, recipients } = letter002({ people: 2 })
  await house.launches({ letter, recipients })
  const { platform } = house.house
  const open = { file: 'x', from: 2, since: platform.clock.now() }
  await platform.table.write({ update: campaignKey(letter.id), set: { importOpen: open } })
  const before = await everyRow(house)
  for (const confirmed of [false, true]) expect(await forgets(house, p1, confirmed)).toMatchObject({ problems: [{ code: 'IMPORT-OPEN' }] })
  const { answer } = await perform(platform, 'forget-person', { campaign: letter.id, person: '1' }, staff)
  expect(answer).toMatchObject({ outcome: 'refused', problems: [{ code: 'IMPORT-OPEN' }] })
  expect(await everyRow(house)).toEqual(before)
})

test.each([
  ['registers', { action: 'register', who: 'me' }],
  ['declines', { action: 'decline' }],
  ['names a colleague', { action: 'register', who: 'other', name: 'Eva Lund', email: 'eva@nabo.example', role: 'direktør' }],
])('while they are forgotten nobody is made anew: whoever %s, and the campaign goes on', async (_, answer) => {
  await using house = await openTestHouse()
  const { letter, recipients } = letter002({ people: 2 })
  await house.launches({ letter, recipients })
  const path = await house.guest(p1).path()
  const { platform } = house.house
  const answered = await visit(forgettingAt(house, p1), 'POST', path, answer)
  // The calm page of a link that leads nowhere, as whoever comes back a second later gets.
  const { status, body } = await visit(house.house.doors.site, 'GET', path)
  expect([answered.status, answered.body]).toEqual([status, body])
  expect(status).toBe(404)
  expect((await loadPersons(platform, letter.id, 1, 9)).map(({ email }) => email)).not.toContain(p1)
})

test('the mails of somebody who is on no list are in the copy, and go with what lies behind them', async () => {
  await using house = await openTestHouse()
  const { letter, recipients } = letter002({ people: 2 })
  await house.launches({ letter, recipients })
  const { platform } = house.house
  const eva = 'eva@nabo.example'
  const mail = (email: string, to: string, nr: number) =>
    sendsMail(house, fileOf('47-words-apple', { number: nr as never, name: 'Eva Lund', email, to, uid: '', sequence: 0 }), to)
  const shared = `svar+${letter.id}@${platform.inboxDomain}`
  const toCampaign = await mail('Eva@Nabo.example', shared, 1)
  const toNobody = await mail(eva, `svar+et-andet@${platform.inboxDomain}`, 2)
  const others = await mail('ole@nabo.example', shared, 3)
  await house.house.settle()
  const { answer } = await perform(platform, 'export-person', { address: eva }, staff)
  const { files } = answer as unknown as { files: { content: { gzip: string } }[] }
  const copy = JSON.parse(gunzipSync(Buffer.from(files[1]!.content.gzip, 'base64')).toString())
  expect(copy.wrote).toMatchObject([
    { campaign: letter.id, from: eva, words: expect.stringContaining('Afbud fra mig') },
    { campaign: null },
  ])
  async function rows(): Promise<Set<string>> {
    const ids = new Set<string>()
    for await (const { sk } of platform.table.everyKey()) if (sk.startsWith('inbox#')) ids.add(sk.slice('inbox#'.length))
    return ids
  }
  const kept = async () => [
    await rows(),
    new Set((await platform.stored.versions(incomingPrefix)).map(({ key }) => key.slice(incomingPrefix.length))),
  ]
  const all = new Set([toCampaign, toNobody, others])
  expect(await kept()).toEqual([all, all])
  expect(await forgets(house, eva)).toMatchObject({ campaigns: 0, rows: 2, objects: 2 })
  expect(await kept()).toEqual([new Set([others]), new Set([others])])
})

test('a list that has somebody on it who was forgotten says so for a year, by a fingerprint, and staff decide', async () => {
  await using house = await openTestHouse()
  const campaign = letter002({ people: 3 })
  await house.launches(campaign)
  await forgets(house, p1)
  const next = { letter: { ...campaign.letter, id: 'naeste' as typeof campaign.letter.id }, recipients: campaign.recipients }
  const named = async () => (await house.imports(next, { dryRun: true })).report.forgotten.map(({ row, email }) => [row, email])
  expect(await named()).toEqual([[2, p1]])
  // Into the campaign they were forgotten in as well.
  expect((await house.imports(campaign, { dryRun: true })).report.forgotten).toHaveLength(1)
  expect(Object.keys((await everyRow(house)).rows).filter(key => key.startsWith('FORGOTTEN'))).toEqual([
    expect.stringMatching(/^FORGOTTEN [0-9a-f]{32}$/),
  ])
  expect((await house.imports(next)).report.new).toBe(3)
  const [receipt] = await house.mails({ to: p1, mailing: 'forgotten-receipt' })
  expect(receipt!.text).toContain('fingeraftryk af din adresse')
  const other = { ...next, letter: { ...next.letter, id: 'senere' as typeof campaign.letter.id } }
  const later = async () => (await house.imports(other, { dryRun: true })).report.forgotten.length
  await house.turnsTo('2027-03-17T08:00:00Z')
  expect(await later()).toBe(1)
  await house.turnsTo('2027-03-18T09:00:00Z')
  expect(await later()).toBe(0)
})
