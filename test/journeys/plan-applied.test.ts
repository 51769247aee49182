import { expect, test } from 'vitest'
import { archiveOf } from '../../functions/export/archive.ts'
import { perform } from '../../functions/staff/perform.ts'
import type { PersonNumber } from '../../functions/values/ids.ts'
import { openTestHouse, type TestHouse } from '../house.ts'
import { ann, bo, callsOffA, id, letterOf, mergesA, mine, three } from './three-sessions.ts'

// A row says what somebody answered to the plan of that day. These read it as the letter in force
// does: the compiler found each of them going by the row.

const orders = async (house: TestHouse, act: string, order: object) =>
  (await perform(house.house.platform, act, { campaign: id, ...order }, { by: 'staff:test', role: 'admin' })).answer

test('whoever was merged and has not said whether they come is told of once the deadline has passed, and their seat can be freed', async () => {
  await using house = await openTestHouse()
  await house.launches(three())
  await house.guest(ann).registers({ session: 'a' })
  await house.guest(bo).registers({ session: 'c' })
  await mergesA(house, 'c')
  const told = async () => (await house.mails({ mailing: 'staff-notice' })).filter(({ text }) => text!.includes('free-seats'))
  expect(await told()).toHaveLength(0)
  await house.turnsTo('2026-04-16T10:00:00Z')
  await house.turnsTo('2026-04-17T10:00:00Z')
  expect((await told()).map(({ text }) => text)).toEqual([expect.stringContaining('free-seats 002-kkr-hovedstaden-2026 --yes 1')])
  expect(await orders(house, 'free-seats', { confirmed: null })).toEqual({ outcome: 'dryRun', mails: 1 })
  expect(await orders(house, 'free-seats', { confirmed: 1 })).toEqual({ outcome: 'freed', mails: 1 })
  expect((await house.guest(ann).opens()).state).toBe('cancelled')
})

const committee = 'udvalget@egedal.example'
const shared = `${committee};Socialudvalget;Egedal;;;fællespostkasse`

test('a shared address is told how many it has named who still have a seat', async () => {
  await using house = await openTestHouse()
  await house.launches({ ...three(), recipients: `email;navn;kommune;rolle;udvalg;type\n${shared}` })
  for (const [name, session] of [
    ['Bo Friis', 'a'],
    ['Eva Holm', 'b'],
  ] as const) {
    const colleague = { name, email: `${name.slice(0, 2).toLowerCase()}@nabo.example`, role: 'udvalgsmedlem' }
    expect((await house.guest(committee).posts({ action: 'register', who: 'other', session, ...colleague })).status).toBe(303)
  }
  await callsOffA(house)
  await house.turnsTo('2026-04-16T10:00:00Z')
  const [reminder] = (await house.mails({ to: committee })).filter(({ mailing }) => mailing!.startsWith('reminder-'))
  expect(reminder!.text).toContain('I har tilmeldt 1.')
})

test('whoever stood in a line that ended with its session may be named by somebody else', async () => {
  await using house = await openTestHouse()
  const { letter, recipients } = three(1)
  await house.launches({ letter, recipients: `${recipients}\n${shared}` })
  await house.guest(ann).registers({ session: 'a' })
  await house.guest(bo).registers({ session: 'a' })
  await mergesA(house, 'c', 2)
  const colleague = { name: 'Per Nissen', email: bo, role: 'udvalgsmedlem', municipality: '0190' }
  const answered = await house.guest(committee).posts({ action: 'register', who: 'other', session: 'b', ...colleague })
  expect(answered.status).toBe(303)
  expect((await house.guest(bo).opens()).state).toBe('registered')
})

test('staff who cancel for somebody whose session was called off hear that there is no seat', async () => {
  await using house = await openTestHouse()
  await house.launches(three())
  await house.guest(ann).registers({ session: 'a' })
  await callsOffA(house)
  expect(await orders(house, 'cancel', { person: ann })).toMatchObject({ outcome: 'answered', status: 'cancelled' })
})

test('another sender is an ordinary change where the only ones to answer had a session that was called off', async () => {
  await using house = await openTestHouse()
  await house.launches(three())
  await house.guest(ann).registers({ session: 'a' })
  await callsOffA(house)
  const letter = letterOf(['b', 'c'])
  const sender = { ...letter.sender, address: 'en-anden@indbyd.example' }
  expect(await house.applies({ ...letter, sender })).toMatchObject({ outcome: 'applied' })
})

const programmeIn = async (house: TestHouse) => {
  const { rehearsal } = (await orders(house, 'rehearse', { registers: 100 })) as never as {
    rehearsal: { steps: { step: string; forDay?: string; readers: { number: PersonNumber }[] }[] }
  }
  const programmes = rehearsal.steps.filter(({ step }) => step === 'programme')
  return programmes.map(({ forDay, readers }) => [forDay, ...readers.map(({ number }) => number)])
}

test('a rehearsal after a merge gives nobody a seat that has been taken over', async () => {
  await using house = await openTestHouse()
  const [b, a, c] = three(1).letter.sessions
  const letter = { ...mine.letter, sessions: [{ ...b!, capacity: 1 }, a!, { ...c!, capacity: 1 }] as never }
  await house.launches({ ...mine, letter })
  await house.guest(ann).registers({ session: 'a' })
  const after = {
    ...letter,
    sessions: [
      { ...b!, capacity: 1 },
      { ...c!, capacity: 1 },
    ] as never,
  }
  expect(await house.changesVenue(after, 1, { into: 'c' })).toMatchObject({ outcome: 'changed' })
  expect(await programmeIn(house)).toEqual([['2026-04-27', 2], ['2026-05-05']])
})

test('in a rehearsal after a move whoever is supposed to register says yes to the new day', async () => {
  await using house = await openTestHouse()
  const { letter, ...list } = three()
  await house.launches({ ...list, letter })
  const [b, ...others] = letter.sessions
  const moved = { ...letter, sessions: [{ ...b, date: '2026-04-29' }, ...others] } as typeof letter
  const shown = await house.moves(moved)
  expect(await house.moves(moved, (shown as { mails: number }).mails)).toMatchObject({ outcome: 'changed' })
  expect((await programmeIn(house))[0]).toEqual(['2026-04-29', 1, 2, 3])
})

test('a list that is taken in again moves nobody out of the share their seat has counted in since the merge', async () => {
  await using house = await openTestHouse()
  const [b, a, c] = three().letter.sessions
  const letter = { ...mine.letter, sessions: [b!, { ...a!, capacity: null }, { ...c!, perMunicipality: 2 }] as never }
  await house.launches({ ...mine, letter })
  await house.guest(ann).registers({ session: 'a' })
  const after = { ...letter, sessions: [b!, { ...c!, perMunicipality: 2 }] as never }
  const shown = await house.changesVenue(after, null, { into: 'c' })
  expect(await house.changesVenue(after, (shown as { mails: number }).mails, { into: 'c' })).toMatchObject({ outcome: 'changed' })
  const recipients = mine.recipients.replace('Person Nr1;Furesø', 'Person Nr1;Albertslund')
  expect((await house.imports({ letter, recipients })).report.kept).toMatchObject([{ email: ann, fields: [{ field: 'kommune' }] }])
})

test('the page an archive begins with counts nobody as coming who has not said so since the merge', async () => {
  await using house = await openTestHouse()
  await house.launches(three())
  await house.guest(ann).registers({ session: 'a' })
  await house.guest(bo).registers({ session: 'c' })
  await mergesA(house, 'c')
  const archived = await archiveOf(house.house.platform, id)
  if (archived.outcome !== 'archived') throw new Error(archived.outcome)
  const { bytes } = archived.archive.files.find(({ path }) => path === 'index.html')!
  expect(new TextDecoder().decode(bytes)).toContain('3 personer: 1 tilmeldt, 1 mangler at bekræfte, 0 afbud')
})

test('the list of the invited in the archive says what their answer has become', async () => {
  await using house = await openTestHouse()
  await house.launches(three())
  await house.guest(ann).registers({ session: 'a' })
  await callsOffA(house)
  const archived = await archiveOf(house.house.platform, id)
  if (archived.outcome !== 'archived') throw new Error(archived.outcome)
  const { bytes } = archived.archive.files.find(({ path }) => path === 'lister/inviterede.csv')!
  const line = new TextDecoder()
    .decode(bytes)
    .split('\n')
    .find(line => line.includes(ann))
  expect(line).toContain('afmeldt')
})
