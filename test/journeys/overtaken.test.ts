import { expect, test } from 'vitest'
import { personKey } from '../../functions/audience/store.ts'
import { loadStep } from '../../functions/campaign/store.ts'
import type { Letter } from '../../functions/letter/letter.ts'
import { startMailing } from '../../functions/mailing/start.ts'
import { stepIsDue } from '../../functions/schedule/wake-up.ts'
import { apply } from '../../functions/staff/apply.ts'
import { callOff } from '../../functions/staff/call-off.ts'
import { launchLetter } from '../../functions/staff/launch-letter.ts'
import { move } from '../../functions/staff/move.ts'
import { pause, resume } from '../../functions/staff/pause.ts'
import { venue } from '../../functions/staff/venue.ts'
import { whyOfPerson } from '../../functions/staff/why-of-person.ts'
import type { PersonNumber } from '../../functions/values/ids.ts'
import type { Instant } from '../../functions/values/instant.ts'
import { settleAndSweep } from '../../local/turn.ts'
import { letter002, letterFrom, openTestHouse, type TestHouse } from '../house.ts'

// A change is given while the mail of the one before it has not gone out.

const mine = letter002({ people: 4 })
const { id } = mine.letter
const letterOf = ({ day = '2026-05-04', place = 'Rådhuset' } = {}): Letter =>
  letterFrom(
    mine.letter.source.replace(
      /sessions:\n(?: {2}.*\n)+/,
      `sessions:\n  - { id: a, date: ${day}, time: 15.30-18.00, venue: { name: Gate21, address: "Torvet 1, 2620 Albertslund" }, capacity: 4 }\n` +
        `  - { id: b, date: 2026-05-05, time: 15.30-18.00, venue: { name: ${place}, address: "Torvet 2, 3400 Hillerød" }, capacity: 4 }\n`,
    ),
    id,
  )

const [inA, inB, away, silent] = [1, 2, 3, 4].map(nth => `p${nth}@kommune.example`) as [string, string, string, string]
const by = 'staff:test'

async function opened(house: TestHouse) {
  await house.launches({ ...mine, letter: letterOf() })
  await house.guest(inA).registers({ session: 'a' })
  await house.guest(inB).registers({ session: 'b' })
  await house.guest(away).declines()
  await house.turnsTo('2026-03-25T08:00:00Z')
  return house.house.platform
}

const told = async (house: TestHouse, mailing: string) => (await house.mails({ mailing })).map(({ to }) => to[0]).toSorted()

test('one session is called off and then all of it: those of the first are told too, and nobody that the rest is held', async () => {
  await using house = await openTestHouse()
  const platform = await opened(house)
  const order = { campaign: id, text: null, by }
  expect(await callOff(platform, { ...order, session: 'a', confirmed: 2 })).toMatchObject({ outcome: 'changed' })
  expect(await callOff(platform, { ...order, session: null, confirmed: 2 })).toMatchObject({ outcome: 'changed' })
  await settleAndSweep(house.house)
  expect(await told(house, 'called-off')).toEqual([inA, inB, silent])
  const [mail] = await house.mails({ to: inA, mailing: 'called-off' })
  expect([mail!.calendar!.method, /andre/.test(mail!.text!)]).toEqual(['CANCEL', false])
  await house.turnsTo('2026-05-08T08:00:00Z')
  expect((await house.overview(id)).steps.filter(({ state }) => state === 'sending' || state === 'planned')).toEqual([])
})

test('one session is moved and another has a new place: those who have not answered and those who said no still hear of the day', async () => {
  await using house = await openTestHouse()
  const platform = await opened(house)
  expect(await move(platform, { letter: letterOf({ day: '2026-05-06' }), declined: true, confirmed: 3, by })).toMatchObject({
    outcome: 'changed',
  })
  const place = { letter: letterOf({ day: '2026-05-06', place: 'Biblioteket' }), because: null, releaseUntil: null, into: null, by }
  expect(await venue(platform, { ...place, confirmed: 1 })).toMatchObject({ outcome: 'changed' })
  await settleAndSweep(house.house)
  expect(await told(house, 'moved')).toEqual([inA, away, silent])
  expect(await told(house, 'venue-changed')).toEqual([inB])
  // A calendar may have had the newer number from the page, and takes over none below it.
  const [first] = await house.mails({ to: inA, mailing: 'moved' })
  expect(first!.calendar!.text).toMatch(/SEQUENCE:20001\r?\n/)
  const [mail] = await house.mails({ to: inB, mailing: 'venue-changed' })
  expect(mail!.text!.replace(/\s+/g, ' ')).toContain(
    'har fået et nyt mødested: Biblioteket, Torvet 2, 3400 Hillerød. Før var det Rådhuset, Torvet 2',
  )
  expect((await house.guest(inB).opens()).body).toContain('Mødet har fået et nyt mødested: Biblioteket')
})

/** `a` is taken out of the letter: `b` takes its people over. */
const merged = (): Letter => letterFrom(letterOf().source.replace(/ {2}- \{ id: a, .*\n/, ''), id)

test('one session is moved and then becomes part of the other: whoever was to hear of the day hears once what has become of it', async () => {
  await using house = await openTestHouse()
  const platform = await opened(house)
  expect(await move(platform, { letter: letterOf({ day: '2026-05-06' }), declined: true, confirmed: 3, by })).toMatchObject({
    outcome: 'changed',
  })
  const into = { letter: merged(), because: null, releaseUntil: null, into: 'b', by }
  expect(await venue(platform, { ...into, confirmed: null })).toMatchObject({
    asks: { registered: 1 },
    tells: { unanswered: 1, declined: 1 },
    mails: 3,
  })
  expect(await venue(platform, { ...into, confirmed: 3 })).toMatchObject({ outcome: 'changed' })
  await settleAndSweep(house.house)
  expect(await told(house, 'moved')).toEqual([])
  expect(await told(house, 'venue-changed')).toEqual([inA, away, silent])
  for (const { text } of await house.mails({ mailing: 'venue-changed' }))
    expect(text!.replace(/\s+/g, ' ')).toMatch(
      /er flyttet fra mandag den 4\. maj 2026 kl\. 15\.30–18\.00, Gate21.* til tirsdag den 5\. maj/,
    )
})

test('a session has a new place and then takes over another: whoever came from there is told once', async () => {
  await using house = await openTestHouse()
  const platform = await opened(house)
  const place = { letter: letterOf({ place: 'Biblioteket' }), because: null, releaseUntil: null, into: null, by }
  expect(await venue(platform, { ...place, confirmed: 1 })).toMatchObject({ outcome: 'changed' })
  const into = {
    ...place,
    letter: letterFrom(letterOf({ place: 'Biblioteket' }).source.replace(/ {2}- \{ id: a, .*\n/, ''), id),
    into: 'b',
  }
  expect(await venue(platform, { ...into, confirmed: 1 })).toMatchObject({ outcome: 'changed' })
  await settleAndSweep(house.house)
  // The place they came from had another day.
  expect((await house.mails({ to: inA, mailing: 'venue-changed' })).map(({ subject }) => subject)).toEqual([
    expect.stringMatching(/^Ny dato/),
  ])
  expect((await house.mails({ to: inB })).filter(({ subject }) => /mødested/i.test(subject))).toHaveLength(1)
})

test('moved again, without those who said no: the one mail is for everybody the first was for', async () => {
  await using house = await openTestHouse()
  const platform = await opened(house)
  const once = letterOf({ day: '2026-05-06' })
  expect(await move(platform, { letter: once, declined: true, confirmed: 3, by })).toMatchObject({ outcome: 'changed' })
  const again = letterOf({ day: '2026-05-07' })
  expect(await move(platform, { letter: again, declined: false, confirmed: 3, by })).toMatchObject({ outcome: 'changed' })
  await settleAndSweep(house.house)
  expect(await told(house, 'moved')).toEqual([inA, away, silent])
  for (const { text } of await house.mails({ mailing: 'moved' }))
    expect(text!.replace(/\s+/g, ' ')).toMatch(/flyttet fra mandag den 4\. maj .* til torsdag den 7\. maj/)
})

test('the older mail has reached some when it is overtaken: the others get it with the new letter, and nobody twice', async () => {
  await using house = await openTestHouse({ mailAccount: { quota: { max24HourSend: 50_000, maxSendRate: 10 } } })
  await house.launches({ ...letter002({ people: 40 }), letter: letterOf() })
  await house.guest(inA).registers({ session: 'a' })
  await house.guest(inB).registers({ session: 'b' })
  await house.turnsTo('2026-03-25T08:00:00Z')
  const { platform } = house.house
  const { mail } = platform
  const place = { letter: letterOf({ day: '2026-05-06', place: 'Biblioteket' }), because: null, releaseUntil: null, into: null, by }
  let calls = 0
  platform.mail = {
    ...mail,
    sendBulk: async bulk => {
      const results = await mail.sendBulk(bulk)
      if (++calls === 2) expect(await venue(platform, { ...place, confirmed: 1 })).toMatchObject({ outcome: 'changed' })
      return results
    },
  }
  expect(await house.moves(letterOf({ day: '2026-05-06' }), 39)).toMatchObject({ outcome: 'changed' })
  await house.turnsTo('2026-03-26T08:00:00Z')
  const moved = await told(house, 'moved')
  expect([moved.length, new Set(moved).size]).toEqual([39, 39])
  expect(await told(house, 'venue-changed')).toEqual([inB])
})

test('a meeting is moved while its invitation is on its way: those it did not reach are left out because of that, and hear of the new day', async () => {
  await using house = await openTestHouse({ mailAccount: { quota: { max24HourSend: 50_000, maxSendRate: 10 } } })
  const { platform } = house.house
  const { mail } = platform
  let calls = 0
  platform.mail = {
    ...mail,
    sendBulk: async bulk => {
      const results = await mail.sendBulk(bulk)
      if (++calls === 2)
        expect(await move(platform, { letter: letterOf({ day: '2026-05-06' }), declined: false, confirmed: 40, by })).toMatchObject({
          outcome: 'changed',
        })
      return results
    },
  }
  await house.launches({ ...letter002({ people: 40 }), letter: letterOf() })
  await settleAndSweep(house.house)
  const invited = await told(house, 'invitation')
  expect([invited.length, (await told(house, 'moved')).length]).toEqual([20, 40])
  const { steps } = await house.overview(id)
  expect(steps.find(({ step }) => step === 'invitation')).toMatchObject({ state: 'sent', sent: 20, leftOut: { movedAway: 20 } })
  const late = await whyOfPerson(platform, id, 'p40@kommune.example')
  const [invitation] = late.outcome === 'found' ? late.why.mails.filter(({ mailing }) => mailing === 'invitation') : []
  expect(invitation).toMatchObject({ became: 'leftOut', because: 'movedAway' })
})

test('a session has a new place while the invitation is on its way: its mail waits for the call that is open, though the invitation is planned anew', async () => {
  await using house = await openTestHouse({ mailAccount: { quota: { max24HourSend: 50_000, maxSendRate: 10 } } })
  const { platform } = house.house
  const { mail } = platform
  const place = { letter: letterOf({ place: 'Biblioteket' }), because: null, releaseUntil: null, into: null, by }
  const starts = async () => (await startMailing(platform, stepIsDue(id, (await loadStep(platform, id, 'venue-changed'))!))).outcome
  const came: string[] = []
  let calls = 0
  platform.mail = {
    ...mail,
    sendBulk: async bulk => {
      if (++calls !== 2) return mail.sendBulk(bulk)
      const shown = await venue(platform, { ...place, confirmed: null })
      const mails = shown.outcome === 'dryRun' ? shown.mails : -1
      came.push((await venue(platform, { ...place, confirmed: mails })).outcome, await starts())
      return mail.sendBulk(bulk)
    },
  }
  await house.launches({ ...letter002({ people: 40 }), letter: letterOf() })
  await house.turnsTo('2026-03-20T08:00:00Z')
  expect(came).toEqual(['changed', 'olderOnItsWay'])
  expect([await starts(), new Set(await told(house, 'invitation')).size]).toEqual(['alreadySent', 40])
})

test('a mailing that was stopped and closed is counted once, however long SES may still tell of people nobody knows about', async () => {
  await using house = await openTestHouse({ mailAccount: { quota: { max24HourSend: 50_000, maxSendRate: 9 } } })
  const { platform } = house.house
  const { mail, table } = platform
  let moves = true
  platform.mail = {
    ...mail,
    sendBulk: async bulk => {
      const results = await mail.sendBulk(bulk)
      const change = { letter: letterOf({ day: '2026-05-06' }), declined: false, confirmed: 40, by }
      if (moves) expect(await move(platform, change)).toMatchObject({ outcome: 'changed' })
      moves = false
      return results
    },
  }
  house.house.faults.want({ service: 'ses', operation: 'SendBulkEmail', kind: 'connectionLost', times: 1 })
  await house.launches({ ...letter002({ people: 40 }), letter: letterOf() })
  await house.turnsTo('2026-03-20T08:00:00Z')
  const closed = { state: 'sent', sent: 9, unknown: 9, leftOut: { movedAway: 22 } }
  const invitation = async () => (await house.overview(id)).steps.find(({ step }) => step === 'invitation')
  expect(await invitation()).toMatchObject(closed)

  const { pk: people } = personKey(id, 1 as PersonNumber)
  const read: string[] = []
  const query: typeof table.query = range => {
    read.push([range.pk, ...(range.between ?? [])].join(' '))
    return table.query(range)
  }
  platform.table = { ...table, query }
  await house.house.doors.sweep({})
  expect(read).toContain(`C#${id}#M#invitation`)
  // The figures of the campaign are counted from all of it; the part nobody reached is not read.
  expect(read.filter(range => range.startsWith(people))).toEqual([`${people} 0000001 0000040`])
  expect(await invitation()).toMatchObject(closed)
})

const newDay = { letter: letterOf({ day: '2026-05-06' }), declined: false, by }
/** A word is put right in it, which everybody may have read as it was. */
const titled = (letter: Letter): Letter => letterFrom(letter.source.replace(/^title: .*/m, 'title: En anden overskrift'), id)

/** An invitation to forty, paused when twenty have it. */
async function pausedHalfWay(house: TestHouse): Promise<void> {
  const { platform } = house.house
  const { mail } = platform
  let calls = 0
  platform.mail = {
    ...mail,
    sendBulk: async bulk => {
      const results = await mail.sendBulk(bulk)
      if (++calls === 2) await pause(platform, { campaign: id, by })
      return results
    },
  }
  await house.launches({ ...letter002({ people: 40 }), letter: letterOf() })
  await settleAndSweep(house.house)
  expect(await told(house, 'invitation')).toHaveLength(20)
}

test('a new day comes between a look at the invitation and its claim: what is claimed then is let go, and nobody reads of the old day', async () => {
  await using house = await openTestHouse({ mailAccount: { quota: { max24HourSend: 50_000, maxSendRate: 50 } } })
  const { platform } = house.house
  let turns = 0
  const turn = async () => {
    if (++turns === 1) expect(await move(platform, { ...newDay, confirmed: 40 })).toMatchObject({ outcome: 'changed' })
  }
  Object.assign(platform, { pace: { turn }, paceNow: async () => ({ turn }) })
  await house.launches({ ...letter002({ people: 40 }), letter: letterOf() })
  await settleAndSweep(house.house)
  expect([new Set(await told(house, 'invitation')).size, new Set(await told(house, 'moved')).size]).toEqual([0, 40])
})

test('an invitation is paused, corrected, and the meeting moved before it goes on: everybody hears of it', async () => {
  await using house = await openTestHouse({ mailAccount: { quota: { max24HourSend: 50_000, maxSendRate: 10 } } })
  const { platform } = house.house
  await pausedHalfWay(house)
  expect(await apply(platform, { letter: titled(letterOf()), confirmed: 0, by })).toMatchObject({ outcome: 'applied' })
  expect(await move(platform, { ...newDay, letter: titled(newDay.letter), confirmed: 40 })).toMatchObject({ outcome: 'changed' })
  await resume(platform, { campaign: id, by })
  await settleAndSweep(house.house)
  expect(await told(house, 'moved')).toHaveLength(40)
  expect((await house.overview(id)).steps.find(({ step }) => step === 'invitation')).toMatchObject({ state: 'sent', sent: 20 })
})

test('an invitation is paused, corrected, and the meeting called off: those who had it are told, and it stays counted', async () => {
  await using house = await openTestHouse({ mailAccount: { quota: { max24HourSend: 50_000, maxSendRate: 10 } } })
  const { platform } = house.house
  await pausedHalfWay(house)
  await apply(platform, { letter: titled(letterOf()), confirmed: 0, by })
  const shown = await callOff(platform, { campaign: id, session: null, text: null, confirmed: null, by })
  const mails = shown.outcome === 'dryRun' ? shown.mails : -1
  expect(await callOff(platform, { campaign: id, session: null, text: null, confirmed: mails, by })).toMatchObject({ outcome: 'changed' })
  await settleAndSweep(house.house)
  expect([mails, (await told(house, 'called-off')).length]).toEqual([40, 40])
  expect((await house.overview(id)).steps.find(({ step }) => step === 'invitation')).toMatchObject({ state: 'sent', sent: 20 })
})

test.each(['due', 'paused when it came due'])(
  'a meeting is moved whose invitation is %s and has not begun: everybody is invited to the new day',
  async how => {
    await using house = await openTestHouse()
    const { platform } = house.house
    const launch = { ...letter002({ people: 4 }), letter: letterOf() }
    await house.imports(launch)
    const isLater = how !== 'due'
    await launchLetter(platform, {
      letter: launch.letter,
      confirmed: 4,
      documents: [],
      by,
      ...(isLater && { at: '2026-03-19T08:00:00.000Z' as Instant }),
    })
    if (isLater) {
      await pause(platform, { campaign: id, by })
      await house.turnsTo('2026-03-20T08:00:00Z')
    }
    const shown = await move(platform, { ...newDay, confirmed: null })
    const mails = shown.outcome === 'dryRun' ? shown.mails : -1
    expect(await move(platform, { ...newDay, confirmed: mails })).toMatchObject({ outcome: 'changed' })
    if (isLater) await resume(platform, { campaign: id, by })
    await settleAndSweep(house.house)
    expect([mails, (await told(house, 'moved')).length, (await told(house, 'invitation')).length]).toEqual([0, 0, 4])
    const [mail] = await house.mails({ mailing: 'invitation' })
    expect(mail!.text).toContain('6. maj')
    expect(mail!.text).not.toContain('4. maj')
  },
)

test('a second new day comes between a look at the first and the claim of its calendar entries: who has a seat reads of the second only', async () => {
  await using house = await openTestHouse()
  const platform = await opened(house)
  const { table } = platform
  const second = { ...newDay, letter: letterOf({ day: '2026-05-07' }) }
  let claims = 0
  const write: typeof table.write = async change => {
    const sk = 'put' in change ? String(change.put.sk) : ''
    if (/^\d+#cal/.test(sk) && ++claims === 1) {
      const shown = await move(platform, { ...second, confirmed: null })
      const mails = shown.outcome === 'dryRun' ? shown.mails : -1
      expect(await move(platform, { ...second, confirmed: mails })).toMatchObject({ outcome: 'changed' })
    }
    return table.write(change)
  }
  platform.table = { ...table, write }
  const shown = await move(platform, { ...newDay, confirmed: null })
  await move(platform, { ...newDay, confirmed: shown.outcome === 'dryRun' ? shown.mails : -1 })
  await settleAndSweep(house.house)
  const read = (await house.mails({ mailing: 'moved', to: inA })).map(({ text }) => /[67]\. maj/.exec(text ?? '')?.[0])
  expect([claims > 1, read]).toEqual([true, ['7. maj']])
})

test('a meeting is moved and back before somebody says whether they still come: they read from which day it comes back', async () => {
  await using house = await openTestHouse()
  await opened(house)
  for (const day of ['2026-05-06', '2026-05-04']) {
    const shown = await house.moves(letterOf({ day }))
    await house.moves(letterOf({ day }), shown.outcome === 'dryRun' ? shown.mails : -1)
    await settleAndSweep(house.house)
  }
  const back = (await house.mails({ mailing: 'moved', to: inA })).at(-1)!
  expect(back.subject).toContain('Ny dato')
  expect(back.text).toMatch(/er flyttet fra onsdag den 6\. maj 2026 kl\.\s15\.30–18\.00 til mandag den 4\. maj 2026/)
  const page = (await house.guest(inA).opens()).body.replace(/<[^>]+>/g, '')
  expect(page).toMatch(/Ny dato.*flyttet fra onsdag\sden\s6\.\smaj\s2026/s)
})
