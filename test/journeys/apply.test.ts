import { expect, test } from 'vitest'
import { loadCampaign } from '../../functions/campaign/store.ts'
import { journalOf } from '../../functions/journal/journal.ts'
import type { Letter } from '../../functions/letter/letter.ts'
import { startMailing } from '../../functions/mailing/start.ts'
import { stepIsDue } from '../../functions/schedule/wake-up.ts'
import { loadBlocks } from '../../functions/seats/store.ts'
import { apply } from '../../functions/staff/apply.ts'
import { at, letter002, letterFrom, openTestHouse, peopleCsv, type TestHouse } from '../house.ts'

const { letter } = letter002()
const { id } = letter
const until = (date: string, time: string | null = null): Letter => ({ ...letter, deadline: { date, time } })

test('a deadline extended before the first reminder moves both; the old alarm clock fires and does nothing', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 3 }))
  const applied = await house.applies(until('2026-04-22'))
  expect(applied).toMatchObject({
    outcome: 'applied',
    version: 2,
    mails: 0,
    changes: [
      { what: 'deadline', says: 'Tilmeldingsfristen forlænges fra onsdag den 15. april 2026 til onsdag den 22. april 2026.' },
      { what: 'timetable', says: expect.stringMatching(/^Påmindelse 1 flyttes fra onsdag den 8\. april .* til onsdag den 15\. april /) },
      { what: 'timetable', says: expect.stringMatching(/^Påmindelse 2 flyttes fra mandag den 13\. april .* til mandag den 20\. april /) },
    ],
  })
  expect(await house.mails()).toHaveLength(3)
  await house.turnsTo('2026-04-08T06:59:00Z')
  // Scheduler wakes at least once and may be late: what it was told of the old plan comes all the
  // same.
  await house.house.platform.timetable.send(stepIsDue(id, { name: 'reminder-1', version: 1 }))
  expect((await house.turnsTo('2026-04-14T12:00:00Z')).sent).toBe(0)
  const { fired } = await house.turnsTo('2026-04-21T12:00:00Z')
  expect(fired.map(({ at, step, sent }) => [step, at, sent])).toEqual([
    ['reminder-1', '2026-04-15T07:00:00.000Z', 3],
    ['reminder-2', '2026-04-20T07:00:00.000Z', 3],
  ])
  const [reminder] = await house.mails({ to: 'p1@kommune.example', mailing: 'reminder-2' })
  expect(reminder?.text).toContain('22. april')
})

test('a deadline extended after a reminder: what was sent stays, and the next reminders have numbers of their own', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 2 }))
  await house.turnsTo('2026-04-14T08:00:00Z')
  expect(await house.applies(until('2026-04-24'))).toMatchObject({
    changes: [
      { what: 'deadline' },
      { says: expect.stringMatching(/^Påmindelse 3 kommer til: fredag den 17\. april/) },
      { says: expect.stringMatching(/^Påmindelse 4 kommer til: onsdag den 22\. april/) },
    ],
  })
  await house.turnsTo('2026-04-23T08:00:00Z')
  const steps = (await house.overview(id)).steps.map(({ step, state, sent }) => [step, state, sent])
  expect(steps.slice(0, 5)).toEqual([
    ['invitation', 'sent', 2],
    ['reminder-1', 'sent', 2],
    ['reminder-2', 'sent', 2],
    ['reminder-3', 'sent', 2],
    ['reminder-4', 'sent', 2],
  ])
})

test('a deadline extended after it passed opens registration again; one drawn back closes it', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 2 }))
  await house.turnsTo('2026-04-16T08:00:00Z')
  const [ann, bo] = [house.guest('p1@kommune.example'), house.guest('p2@kommune.example')]
  expect((await ann.registers()).status).toBe(409)
  expect(await house.applies(until('2026-04-20'))).toMatchObject({
    changes: [{ says: expect.stringContaining('Tilmeldingen åbner igen.') }, { says: expect.stringContaining('kommer til') }],
  })
  expect((await ann.registers()).status).toBe(303)
  expect(await house.applies(until('2026-04-15'))).toMatchObject({ outcome: 'applied', version: 3 })
  expect((await bo.registers()).status).toBe(409)
  expect((await house.turnsTo('2026-04-19T12:00:00Z')).fired).toEqual([])
})

test('a text that still says the old day is shown to whoever looks, and stops nobody who has', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 1 }))
  expect(await house.applies(until('2026-04-22'), null)).toMatchObject({ outcome: 'dryRun', warnings: [{ code: 'DEADLINE-DIFFERS' }] })
  expect(await house.applies(until('2026-04-22'))).toMatchObject({ outcome: 'applied', warnings: [{ code: 'DEADLINE-DIFFERS' }] })
})

test('a reminder whose new day is over is dropped and said', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 1 }))
  await house.turnsTo('2026-04-07T12:00:00Z')
  const applied = await house.applies(until('2026-04-10'))
  expect(applied).toMatchObject({
    changes: [{ what: 'deadline' }, { says: expect.stringMatching(/^Påmindelse 2 \(mandag den 13\. april 2026 kl\. 09\.00\) udgår\.$/) }],
  })
  const { fired } = await house.turnsTo('2026-04-20T12:00:00Z')
  expect(fired.map(({ step, at }) => [step, at])).toEqual([['reminder-1', '2026-04-08T07:00:00.000Z']])
})

test('004-6 nothing of the old plan sends: batches that were queued before the change come to nothing, and everybody gets the new words once', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 120 }))
  await house.turnsTo('2026-04-08T06:59:59Z')
  house.house.clock.set(at('2026-04-08T07:00:00Z'))
  expect(await startMailing(house.house.platform, stepIsDue(id, { name: 'reminder-1', version: 1 }))).toMatchObject({
    outcome: 'started',
    batches: 3,
  })
  expect(await house.applies(until('2026-04-16'))).toMatchObject({ outcome: 'applied' })
  const reminders = await house.mails({ mailing: 'reminder-1' })
  expect(new Set(reminders.flatMap(({ to }) => to)).size).toBe(120)
  expect(reminders).toHaveLength(120)
  expect(reminders.every(({ text }) => text!.includes('16. april'))).toBe(true)
  expect((await house.overview(id)).steps.find(({ step }) => step === 'reminder-1')).toMatchObject({ state: 'sent', sent: 120 })
})

test('contact and text: whoever opens their link reads the new words, whoever was mailed keeps what they got', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 1 }))
  const edited: Letter = {
    ...letter,
    contact: { name: 'Ida Lund', address: 'ida.lund@kkr-sekretariat.example', phone: '87 65 43 21' },
    body: { ...letter.body, markdown: letter.body.markdown.replace('Vi glæder os', 'Vi glæder os meget') },
  }
  expect(await house.applies(edited, null)).toMatchObject({ outcome: 'dryRun', version: 2, mails: 0, recipients: 1 })
  expect((await house.guest('p1@kommune.example').opens()).body).toContain('Mette Krogsbæk')
  const applied = await house.applies(edited)
  expect(applied).toMatchObject({ outcome: 'applied', changes: [{ what: 'contact' }, { what: 'text', says: 'Brevets tekst er ændret.' }] })
  const page = (await house.guest('p1@kommune.example').opens()).body
  expect([page.includes('Ida Lund'), page.includes('Vi glæder os meget')]).toEqual([true, true])
  expect(await house.applies(edited)).toEqual({ outcome: 'nothingChanged', version: 2 })
  await house.turnsTo('2026-04-08T08:00:00Z')
  const [reminder] = await house.mails({ mailing: 'reminder-1' })
  expect(reminder?.replyTo[0]).toBe('ida.lund@kkr-sekretariat.example')
  expect(await journalOf(house.house.platform, id, 0)).toContainEqual(
    expect.objectContaining({ actor: 'staff:test', what: 'changed', after: { version: 2, parts: ['contact', 'text'] } }),
  )
})

test('what asks people something is refused with a command that exists, and nothing of the edit is stored', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 1 }))
  const [session] = letter.sessions
  const edits: [Partial<Letter['sessions'][0]>, string, string][] = [
    [{ date: '2026-05-05' }, 'NEW-DATE', `indbyd move ${id}`],
    [{ starts: '16:00' }, 'NEW-DATE', `indbyd move ${id}`],
    [{ venue: { ...session.venue, name: 'Rådhuset' } }, 'NEW-VENUE', `indbyd venue ${id}`],
    [{ id: 'andet' as never }, 'SESSION-GONE', `indbyd call-off ${id} --session`],
    [{ capacity: 20 }, 'CAPACITY-LATE', 'uden grænse'],
  ]
  for (const [edit, code, command] of edits) {
    const applied = await house.applies({ ...until('2026-04-22'), sessions: [{ ...session, ...edit }] })
    expect(applied).toMatchObject({ outcome: 'refused' })
    expect((applied as { problems: unknown[] }).problems).toContainEqual(
      expect.objectContaining({ code, at: expect.stringMatching(/^letter\.md:\d+$/), says: expect.stringContaining(command) }),
    )
  }
  expect(await house.applies({ ...letter, sessions: [{ ...session, venue: { ...session.venue, room: 'Sal 2' } }] })).toMatchObject({
    outcome: 'applied',
    version: 2,
  })
})

test('a programme that would lie in the past is asked about, never lost', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 1 }))
  await house.turnsTo('2026-04-22T08:00:00Z')
  const sooner: Letter = { ...letter, timetable: { ...letter.timetable, programme: { daysBefore: 14 } } }
  expect(await house.applies(sooner)).toMatchObject({ outcome: 'refused', problems: [{ code: 'STEP-PAST' }] })
  expect(await house.applies({ ...letter, timetable: { ...letter.timetable, programme: { daysBefore: 5 } } })).toMatchObject({
    changes: [
      { what: 'timetable', says: expect.stringMatching(/^Programmailen flyttes fra mandag den 27\. april .* til onsdag den 29\. april/) },
    ],
  })
  expect((await loadCampaign(house.house.platform, id))!.plan.find(({ name }) => name === 'programme')?.at).toBe('2026-04-29T07:00:00.000Z')
})

test('two of the staff at once: one letter is put in force, the other is told to look again, also when no step is left to send', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 1 }))
  await house.turnsTo('2026-05-02T08:00:00Z')
  const inRoom = (room: string): Letter => {
    const [session] = letter.sessions
    return { ...letter, sessions: [{ ...session, venue: { ...session.venue, room } }] }
  }
  const both = await Promise.all(
    ['Sal 1', 'Sal 2'].map(room => apply(house.house.platform, { letter: inRoom(room), confirmed: 0, by: 'staff:test' })),
  )
  expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['applied', 'refused'])
  expect(both).toContainEqual(expect.objectContaining({ problems: [expect.objectContaining({ code: 'CHANGED-MEANWHILE' })] }))
  expect((await house.overview(id)).version).toBe(2)
})

test('the number typed is how many are mailed or how many are on the list; any other stores nothing', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 3 }))
  expect(await house.applies(until('2026-04-22'), 2)).toMatchObject({ outcome: 'refused', problems: [{ code: 'COUNT-DIFFERS' }] })
  expect(await house.applies(until('2026-04-22'), 3)).toMatchObject({ outcome: 'applied' })
})

/** One evening with few seats. */
function evening(capacity: number): Letter {
  return letterFrom(
    `---
title: En aften om genoptræning
kind: temamøde
sender: Sekretariatet <sekretariatet@indbyd.example>
contact: Sofie Holm, sofie.holm@sekretariat.example, 12 34 56 78
sessions:
  - { id: vest, date: 2026-05-04, time: 16.00-18.00, venue: "Salen Vest, Torvet 1, 2620 Albertslund", capacity: ${capacity} }
deadline: 2026-04-15
waiting-list: { offer-lasts: 2 days }
---
Kære {{greeting}}

Kom og hør om genoptræning. I svarer her:

{{answer}}

Med venlig hilsen
Sekretariatet
`,
    'en-aften',
  )
}

const inTurn = async (house: TestHouse, people: number[]) => {
  for (const number of people) expect((await house.guest(`p${number}@kommune.example`).registers()).status).toBe(303)
}
const blocksOf = (house: TestHouse) => {
  const { id: campaign, sessions } = evening(1)
  return loadBlocks(house.house.platform, { campaign, sessions: sessions as never }, { consistent: true })
}
const offered = async (house: TestHouse) => (await house.mails({ mailing: 'offer' })).map(({ to }) => to[0])

test('more seats are offered to whoever waits, first come first, and the count says so before', async () => {
  await using house = await openTestHouse()
  await house.launches({ letter: evening(1), recipients: peopleCsv(5) })
  await inTurn(house, [1, 2, 3, 4])
  expect(await house.applies(evening(3), null)).toMatchObject({ mails: 2, changes: [{ says: 'Antallet af pladser hæves fra 1 til 3.' }] })
  expect(await offered(house)).toEqual([])
  expect(await house.applies(evening(3), 2)).toMatchObject({ outcome: 'applied', mails: 2 })
  expect(await offered(house)).toEqual(['p2@kommune.example', 'p3@kommune.example'])
  await inTurn(house, [2, 3])
  const [block] = await blocksOf(house)
  expect([...(block?.holders ?? [])].toSorted()).toEqual([1, 2, 3])
})

test('fewer seats than are taken: refused with the number, and seats and letter stay as they were', async () => {
  await using house = await openTestHouse()
  await house.launches({ letter: evening(4), recipients: peopleCsv(5) })
  await inTurn(house, [1, 2, 3])
  expect(await house.applies(evening(2))).toMatchObject({
    outcome: 'refused',
    problems: [{ code: 'CAPACITY-TAKEN', says: expect.stringContaining('3 pladser er allerede taget') }],
  })
  expect(await house.applies(evening(3))).toMatchObject({ outcome: 'applied', mails: 0 })
  await inTurn(house, [4])
  expect((await house.overview('en-aften' as never)).answers).toMatchObject({ registered: 3, waitlisted: 1 })
})

test('somebody takes a seat between the look and the write: the lower limit is refused, and they keep their seat', async () => {
  await using house = await openTestHouse()
  await house.launches({ letter: evening(3), recipients: peopleCsv(3) })
  await inTurn(house, [1, 2])
  const { platform } = house.house
  const table: typeof platform.table = {
    ...platform.table,
    async commit(changes) {
      await inTurn(house, [3])
      return platform.table.commit(changes)
    },
  }
  expect(await apply({ ...platform, table }, { letter: evening(2), confirmed: 0, by: 'staff:test' })).toMatchObject({
    outcome: 'refused',
    problems: [{ code: 'CHANGED-MEANWHILE' }],
  })
  expect((await blocksOf(house))[0]).toMatchObject({ cap: 3, holders: new Set([1, 2, 3]) })
  expect((await house.overview('en-aften' as never)).version).toBe(1)
})
