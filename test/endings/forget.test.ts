import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readRecipients } from '../../functions/audience/recipients-file.ts'
import { loadPersons } from '../../functions/audience/store.ts'
import { loadErasures } from '../../functions/endings/erasures.ts'
import { incomingPrefix } from '../../functions/platform/stored-versions.ts'
import { openSite } from '../../functions/site.ts'
import { importRecipients } from '../../functions/staff/import-recipients.ts'
import { overview } from '../../functions/staff/overview.ts'
import { perform } from '../../functions/staff/perform.ts'
import { everyRow } from '../every-row.ts'
import { letter002, letterFrom, openTestHouse, peopleCsv, type TestHouse } from '../house.ts'
import { fileOf, sendsMail } from '../replies/mail-house.ts'
import { visit } from '../visit.ts'

const staff = { by: 'staff:test', role: 'admin' } as const
const p1 = 'p1@kommune.example'

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
  expect((await house.answers(campaign.letter.id)).totals.registered ?? 0).toBe(0)
})

test('a seat goes to whoever waits, and staff are told of it first', async () => {
  await using house = await openTestHouse()
  await house.launches(withSeats(1))
  await house.guest(p1).registers()
  await house.guest('p2@kommune.example').registers({ wait: 'yes' })
  const shown = await forgets(house, p1, false)
  expect(shown).toMatchObject({ outcome: 'shown', campaigns: 1 })
  expect(shown.says[0]).toContain('har en plads til')
  expect(await house.mails({ to: p1, mailing: 'forgotten-receipt' })).toEqual([])
  await forgets(house, p1)
  const waiting = await house.mails({ to: 'p2@kommune.example' })
  expect(waiting.map(({ mailing }) => mailing)).toContain('offer')
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

test.each([
  ['registers', { action: 'register', who: 'me' }],
  ['declines', { action: 'decline' }],
  ['names a colleague', { action: 'register', who: 'other', name: 'Eva Lund', email: 'eva@nabo.example', role: 'direktør' }],
])('whoever %s while they are forgotten is not made anew, and the campaign goes on', async (_, answer) => {
  await using house = await openTestHouse()
  const { letter, recipients } = letter002({ people: 2 })
  await house.launches({ letter, recipients })
  const path = await house.guest(p1).path()
  const { platform } = house.house
  const { table } = platform
  let isFirst = true
  const slow = openSite({
    ...platform,
    table: {
      ...table,
      commit: async (...asked: Parameters<typeof table.commit>) => {
        if (isFirst) {
          isFirst = false
          await forgets(house, p1)
        }
        return table.commit(...asked)
      },
    },
  })
  await visit(slow, 'POST', path, answer)
  expect(isFirst).toBe(false)
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
