import { expect, test } from 'vitest'
import type { Letter } from '../../functions/letter/letter.ts'
import { stepIsDue } from '../../functions/schedule/wake-up.ts'
import { acts } from '../../functions/staff/acts.ts'
import { move } from '../../functions/staff/move.ts'
import { whyOfPerson } from '../../functions/staff/why-of-person.ts'
import { settleAndSweep } from '../../local/turn.ts'
import { at, exampleCampaign, letterFrom, openTestHouse, type TestHouse } from '../house.ts'

// Letter 004 from its first date through "Ny dato" to the meeting.

const campaign = exampleCampaign('004-kkr-hovedstaden-2020')
const { id } = campaign.letter
const [session] = campaign.letter.sessions
const first: Letter = letterFrom(
  campaign.letter.source
    .replace('date: 2020-09-14', 'date: 2020-05-04')
    .replace('deadline: 2020-09-07', 'deadline: 2020-04-15')
    .replace(/^\*\*Ny dato: .*$/m, '')
    .replace('senest den 7. september', 'senest den 15. april')
    .replace(/^dismiss:\n.*\n/m, ''),
  id,
)
const second = campaign.letter

/** Launched for 4 May; the first to answer come, the next do not. */
async function opened(house: TestHouse, { coming, away }: { coming: number; away: number }) {
  await house.launches({ ...campaign, letter: first })
  const all = (await house.mails({ mailing: 'invitation' })).map(({ to }) => to[0]!)
  for (const address of all.slice(0, coming)) await house.guest(address).registers()
  for (const address of all.slice(coming, coming + away)) await house.guest(address).declines()
  return { coming: all.slice(0, coming), away: all.slice(coming, coming + away), silent: all.slice(coming + away) }
}

const now = { now: at('2020-03-10T08:00:00Z') }

test('004-1..3 a move asks the registered, tells the unanswered once and the declined nothing; it shows first and is done once', async () => {
  await using house = await openTestHouse(now)
  const { coming, away, silent } = await opened(house, { coming: 5, away: 3 })
  await house.turnsTo('2020-03-20T10:00:00Z')
  const before = (await house.mails()).length
  const shown = await house.moves(second)
  expect(shown).toMatchObject({
    outcome: 'dryRun',
    asks: { registered: 5, waitlisted: 0, pendingApproval: 0 },
    tells: { unanswered: silent.length, declined: 0, colleagues: 0 },
    mails: 5 + silent.length,
    changes: expect.arrayContaining([
      {
        what: 'date',
        session: session.id,
        from: 'mandag den 4. maj 2020 kl. 15.30–18.30',
        to: 'mandag den 14. september 2020 kl. 15.30–18.30',
      },
    ]),
  })
  expect(await house.mails()).toHaveLength(before)
  expect(await house.moves(second, 3)).toMatchObject({ outcome: 'refused', problems: [{ code: 'COUNT-DIFFERS' }] })

  expect(await house.moves(second, 5 + silent.length)).toMatchObject({ outcome: 'changed' })
  const moved = await house.mails({ mailing: 'moved' })
  expect(new Set(moved.map(({ to }) => to[0]!))).toEqual(new Set([...coming, ...silent]))
  expect(moved).toHaveLength(5 + silent.length)
  for (const mail of moved) {
    expect(mail.subject).toMatch(/^Ny dato: dialogmøde den 14\.\sseptember$/)
    expect(mail.text).toMatch(/flyttet fra mandag den 4\.\smaj 2020/)
  }
  expect(new Set(moved.filter(({ calendar }) => calendar !== null).map(({ to }) => to[0]!))).toEqual(new Set(coming))
  for (const address of away) expect((await house.mails({ to: address, mailing: 'moved' })).length).toBe(0)
  expect((await house.answers(id)).totals).toMatchObject({ toReconfirm: 5, declined: 3, noAnswer: silent.length })
  expect((await house.overview(id)).answers).toMatchObject({ registered: 0, toReconfirm: 5 })
  expect(await house.moves(second, 5 + silent.length)).toEqual({ outcome: 'alreadySo', mails: 0, alreadySo: true })
  expect(await house.mails({ mailing: 'moved' })).toHaveLength(5 + silent.length)
})

test('004-3 the declined get one mail where staff tick it', async () => {
  await using house = await openTestHouse(now)
  const { away, silent } = await opened(house, { coming: 1, away: 3 })
  await house.turnsTo('2020-03-20T10:00:00Z')
  const mails = 1 + silent.length + 3
  expect(await house.moves(second, mails, { declined: true })).toMatchObject({ outcome: 'changed', tells: { declined: 3 } })
  for (const address of away)
    expect((await house.mails({ to: address, mailing: 'moved' })).map(({ text }) => /meldt afbud/.test(text!))).toEqual([true])
})

test('a colleague somebody named is asked for themselves, and counted as one of those named', async () => {
  await using house = await openTestHouse(now)
  const { coming, silent } = await opened(house, { coming: 1, away: 0 })
  const carla = { name: 'Carla Lund', email: 'carla.lund@roedovre.example', municipality: '175', role: 'direktør' }
  expect((await house.guest(coming[0]!).posts({ action: 'register', who: 'other', ...carla })).status).toBe(303)
  await house.turnsTo('2020-03-20T10:00:00Z')
  const mails = 2 + silent.length
  expect(await house.moves(second)).toMatchObject({ asks: { registered: 2 }, tells: { unanswered: silent.length, colleagues: 1 }, mails })
  await house.moves(second, mails)
  expect((await house.mails({ to: carla.email, mailing: 'moved' })).map(({ text }) => /kommer stadig/.test(text!))).toEqual([true])
})

const lines = (text: string, name: string) =>
  text.split(/\r?\n/).find(line => line.startsWith(`${name}:`) || line.startsWith(`${name};`)) ?? ''

test('004-4 calendar: the same UID, a higher SEQUENCE, the new hours; one entry, not two', async () => {
  await using house = await openTestHouse(now)
  const { coming, silent } = await opened(house, { coming: 1, away: 0 })
  const [ann] = coming
  await house.turnsTo('2020-03-20T10:00:00Z')
  await house.moves(second, 1 + silent.length)
  const [confirmation] = await house.mails({ to: ann!, mailing: 'confirmation' })
  const [moved] = await house.mails({ to: ann!, mailing: 'moved' })
  expect(lines(moved!.calendar!.text, 'UID')).toBe(lines(confirmation!.calendar!.text, 'UID'))
  expect(moved!.calendar!.method).toBe(confirmation!.calendar!.method)
  expect(lines(confirmation!.calendar!.text, 'SEQUENCE')).toBe('SEQUENCE:1')
  expect(lines(moved!.calendar!.text, 'SEQUENCE')).toBe('SEQUENCE:10001')
  expect(lines(moved!.calendar!.text, 'DTSTART')).toBe('DTSTART:20200914T133000Z')
  expect(lines(moved!.calendar!.text, 'DTEND')).toBe('DTEND:20200914T163000Z')
})

test('004-6, 004-8 nothing of the old plan is sent; the reminders of the new one are worded for whom they ask', async () => {
  await using house = await openTestHouse(now)
  const { coming, silent } = await opened(house, { coming: 2, away: 0 })
  const [ann, bo] = coming
  await house.turnsTo('2020-03-20T10:00:00Z')
  await house.moves(second, 2 + silent.length)
  await house.guest(bo!).posts({ action: 'keep' })
  const before = (await house.mails()).length
  await house.house.platform.timetable.send(stepIsDue(id, { name: 'reminder-1', version: 1 }))
  await house.turnsTo('2020-05-05T12:00:00Z')
  expect(await house.mails()).toHaveLength(before)
  await house.turnsTo('2020-08-20T10:00:00Z')
  expect(await house.reminds(id, { dryRun: true })).toMatchObject({ sends: 1 + silent.length, leftOut: { registered: 1 } })
  await house.turnsTo('2020-09-06T12:00:00Z')
  const reminders = await house.mails({ mailing: 'reminder-2' })
  expect(new Set(reminders.map(({ sentAt }) => sentAt))).toEqual(new Set(['2020-09-04T07:00:00.000Z']))
  expect(new Set(reminders.map(({ to }) => to[0]!))).toEqual(new Set([ann!, ...silent]))
  expect(reminders).toHaveLength(1 + silent.length)
  expect(reminders.find(({ to }) => to[0] === ann)?.text).toContain('vi har ikke hørt, om du stadig kommer')
  expect(reminders.find(({ to }) => to[0] === silent[0])?.text).toContain('Vi har ikke fået dit svar endnu')
  await house.turnsTo('2020-09-13T12:00:00Z')
  // Who has not said that they still come gets no programme until they do.
  expect((await house.mails({ mailing: 'programme' })).map(({ to }) => to[0])).toEqual([bo])
  await house.guest(ann!).posts({ action: 'keep' })
  const [late] = (await house.mails({ to: ann!, mailing: 'confirmation' })).slice(-1)
  expect(late!.text).toContain('Velkomst')
})

test('whoever has not said whether they still come is foretold as they are mailed: by why, by a rehearsal and by a reminder of today', async () => {
  await using house = await openTestHouse(now)
  const { coming, silent } = await opened(house, { coming: 2, away: 0 })
  await house.turnsTo('2020-03-20T10:00:00Z')
  await house.moves(second, 2 + silent.length)
  await house.guest(coming[1]!).posts({ action: 'keep' })
  await house.turnsTo('2020-04-20T08:00:00Z')
  const asked = await whyOfPerson(house.house.platform, id, coming[0]!)
  if (asked.outcome !== 'found') throw new Error(asked.outcome)
  const foretold = asked.why.mails.filter(({ became }) => became === 'planned').map(({ mailing, because }) => [mailing, because ?? 'sent'])
  expect(foretold).toEqual([
    ['reminder-1', 'sent'],
    ['reminder-2', 'sent'],
    ['programme', 'toReconfirm'],
    ['practical', 'toReconfirm'],
    ['thanks', 'toReconfirm'],
  ])
  const played = await acts.rehearse.does(house.house.platform, { campaign: id, registers: 0, declines: [] }, 'staff:test')
  if (played.outcome !== 'rehearsed') throw new Error(played.outcome)
  expect(played.rehearsal.steps.filter(({ outcome }) => outcome === 'sent').map(({ step, sent }) => [step, sent])).toEqual([
    ['reminder-1', 1 + silent.length],
    ['reminder-2', 1 + silent.length],
    ['programme', 1],
    ['practical', 1],
    ['thanks', 1],
  ])
  const before = (await house.mails()).length
  expect(await house.reminds(id, { dryRun: true })).toMatchObject({
    outcome: 'dryRun',
    sends: 1 + silent.length,
    leftOut: { registered: 1 },
  })
  expect(await house.reminds(id)).toMatchObject({ outcome: 'reminded', sends: 1 + silent.length })
  expect(await house.mails()).toHaveLength(before + 1 + silent.length)
})

test('004-9 the link of the first invitation shows the new date under a banner; keep and withdraw are one POST each', async () => {
  await using house = await openTestHouse(now)
  const { coming, silent } = await opened(house, { coming: 2, away: 0 })
  const [ann, bo] = coming
  await house.turnsTo('2020-03-20T10:00:00Z')
  await house.moves(second, 2 + silent.length)
  const [old] = await house.mails({ to: silent[0]!, mailing: 'invitation' })
  const page = await house.visits(old!, 'i')
  expect(page.body).toContain('data-banner="moved"')
  expect(page.body).toContain('data-state="noAnswer"')
  expect(page.body).toMatch(/14\.\sseptember/)

  const [mail] = await house.mails({ to: ann!, mailing: 'moved' })
  const asked = await house.visits(mail!, 'd')
  expect(asked.body).toContain('data-state="toReconfirm" data-banner="moved"')
  expect(await house.visits(mail!, 'd', { action: 'keep' })).toMatchObject({ status: 303 })
  expect((await house.visits(mail!, 'd')).body).toContain('data-state="registered"')
  const kept = await house.mails({ to: ann!, mailing: 'confirmation' })
  expect(kept).toHaveLength(2)
  expect(kept[1]!.text!.replace(/\s+/g, ' ')).toContain('Tak, fordi du svarede. Du er stadig med til mødet')
  expect(lines(kept[1]!.calendar!.text, 'SEQUENCE')).toBe('SEQUENCE:10002')
  // A second time is a receipt and no mail.
  expect(await house.visits(mail!, 'd', { action: 'keep' })).toMatchObject({ status: 303 })
  expect(await house.mails({ to: ann!, mailing: 'confirmation' })).toHaveLength(2)

  const [his] = await house.mails({ to: bo!, mailing: 'moved' })
  expect(await house.visits(his!, 'd', { action: 'withdraw' })).toMatchObject({ status: 303 })
  const [gone] = await house.mails({ to: bo!, mailing: 'cancelled' })
  expect([gone!.calendar!.method, lines(gone!.calendar!.text, 'SEQUENCE')]).toEqual(['CANCEL', 'SEQUENCE:10002'])
  expect((await house.answers(id)).totals).toMatchObject({ registered: 1, cancelled: 1 })
})

test('whoever has not said by the deadline whether they come keeps their seat until staff decide: told once, freed free of charge', async () => {
  await using house = await openTestHouse(now)
  const { coming, silent } = await opened(house, { coming: 3, away: 0 })
  const [ann, bo, carl] = coming as [string, string, string]
  await house.turnsTo('2020-03-20T10:00:00Z')
  await house.moves(second, 3 + silent.length)
  const free = (confirmed: number | null) => acts['free-seats'].does(house.house.platform, { campaign: id, confirmed }, 'staff:test')
  expect(await free(null)).toEqual({ outcome: 'dryRun', mails: 0 })
  await house.guest(ann).posts({ action: 'keep' })
  await house.turnsTo('2020-09-08T10:00:00Z')
  await house.turnsTo('2020-09-08T12:00:00Z')
  const told = (await house.mails({ mailing: 'staff-notice' })).filter(({ text }) => text!.includes('free-seats'))
  expect(told).toHaveLength(1)
  expect(told[0]!.text).toContain('2 tilmeldte har ikke sagt, om de stadig kommer')
  expect((await house.guest(bo).opens()).state).toBe('toReconfirm')
  // Late is better than never: a yes after the deadline counts until staff have decided.
  expect((await house.guest(carl).posts({ action: 'keep' })).status).toBe(303)
  expect(await free(null)).toEqual({ outcome: 'dryRun', mails: 1 })
  expect(await free(1)).toEqual({ outcome: 'freed', mails: 1 })
  expect(await free(1)).toEqual({ outcome: 'alreadySo', mails: 0 })
  const [freed] = await house.mails({ to: bo, mailing: 'cancelled' })
  expect([freed!.subject, freed!.calendar!.method]).toEqual([expect.stringContaining('Din plads er givet fri'), 'CANCEL'])
  expect((await house.answers(id)).totals).toMatchObject({ registered: 2, cancelled: 1 })
})

test('moved twice: only the newest date is asked about, old to new as they knew it, and every SEQUENCE rises', async () => {
  await using house = await openTestHouse(now)
  const { coming, silent } = await opened(house, { coming: 2, away: 0 })
  const [ann, bo] = coming as [string, string]
  await house.turnsTo('2020-03-20T10:00:00Z')
  const june = letterFrom(
    first.source
      .replace('date: 2020-05-04', 'date: 2020-06-08')
      .replace('deadline: 2020-04-15', 'deadline: 2020-05-25')
      .replace('senest den 15. april', 'senest den 25. maj'),
    id,
  )
  expect(await house.moves(june, 2 + silent.length)).toMatchObject({ outcome: 'changed' })
  await house.guest(ann).posts({ action: 'keep' })
  expect((await house.guest(ann).opens()).state).toBe('registered')
  await house.turnsTo('2020-04-01T10:00:00Z')
  expect(await house.moves(second, 2 + silent.length)).toMatchObject({ outcome: 'changed', asks: { registered: 2 } })
  expect([(await house.guest(ann).opens()).state, (await house.guest(bo).opens()).state]).toEqual(['toReconfirm', 'toReconfirm'])
  const to = async (address: string) => (await house.mails({ to: address, mailing: 'moved' })).at(-1)!
  expect((await to(ann)).text).toMatch(/flyttet fra mandag den 8\.\sjuni 2020.* til mandag den 14\.\sseptember/s)
  expect((await to(bo)).text).toMatch(/flyttet fra mandag den 4\.\smaj 2020.* til mandag den 14\.\sseptember/s)
  for (const address of [ann, bo]) {
    const entries = (await house.mails({ to: address })).flatMap(({ calendar }) =>
      calendar ? [Number(lines(calendar.text, 'SEQUENCE').slice(9))] : [],
    )
    expect(entries).toEqual([...new Set(entries)].toSorted((a, b) => a - b))
    expect(entries.at(-1)).toBeGreaterThanOrEqual(20_000)
  }
  expect((await house.overview(id)).answers).toMatchObject({ toReconfirm: 2 })
})

test('moved again before the first mail of it went out: the second takes its place, and everybody is told of that day alone', async () => {
  await using house = await openTestHouse(now)
  const { silent } = await opened(house, { coming: 2, away: 0 })
  await house.turnsTo('2020-03-20T10:00:00Z')
  const june = letterFrom(first.source.replace('date: 2020-05-04', 'date: 2020-06-08'), id)
  const { platform } = house.house
  const order = { declined: false, confirmed: 2 + silent.length, by: 'staff:test' }
  expect(await move(platform, { ...order, letter: june })).toMatchObject({ outcome: 'changed' })
  expect(await move(platform, { ...order, letter: second })).toMatchObject({ outcome: 'changed' })
  await settleAndSweep(house.house)
  const told = await house.mails({ mailing: 'moved' })
  expect(told).toHaveLength(2 + silent.length)
  for (const { subject } of told) expect(subject).toMatch(/14\.\sseptember$/)
})

test('what cannot be is a sentence, and nothing is lost: a past day, a deadline after it, two at once, a meeting that is over', async () => {
  await using house = await openTestHouse(now)
  const { silent } = await opened(house, { coming: 1, away: 0 })
  const to = (date: string, deadline: string): Letter => ({
    ...second,
    sessions: [{ ...session, date }],
    deadline: { date: deadline, time: null },
  })
  expect(await house.moves(to('2020-03-01', '2020-02-20'))).toMatchObject({ outcome: 'refused', problems: [{ code: 'NEW-DATE-PAST' }] })
  const late = await house.moves(to('2020-04-10', '2020-04-15'))
  expect(late.outcome).toBe('refused')
  expect(JSON.stringify(late)).toMatch(/[Ff]rist/)
  const [one, two] = await Promise.all([house.moves(second, 1 + silent.length), house.moves(second, 1 + silent.length)])
  expect([one.outcome, two.outcome].toSorted((a, b) => a.localeCompare(b))).toEqual([expect.stringMatching(/alreadySo|changed/), 'refused'])
  await house.turnsTo('2020-09-20T10:00:00Z')
  expect(await house.moves(to('2020-10-10', '2020-10-01'))).toMatchObject({ outcome: 'refused' })
  expect((await house.mails({ mailing: 'moved' })).length).toBe(1 + silent.length)
})
