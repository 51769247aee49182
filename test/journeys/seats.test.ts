import { expect, test } from 'vitest'
import { pathTo } from '../../bench/example-houses.ts'
import type { Letter } from '../../functions/letter/letter.ts'
import { blockKey, loadBlocks } from '../../functions/seats/store.ts'
import { eveningCampaign } from '../evening-letter.ts'
import { openTestHouse, peopleCsv, type TestCampaign } from '../house.ts'
import { allIsWell, truthOf } from '../seats/room-truth.ts'
import { visit } from '../visit.ts'

/** Two evenings; the first has one seat. */
const twoEvenings = (more = '', capacity = 1): TestCampaign =>
  eveningCampaign({
    id: 'to-aftener',
    title: 'To aftener om genoptræning',
    sessions:
      `  - { id: vest, date: 2026-05-04, time: 16.00-18.00, venue: "Salen Vest, Torvet 1, 2620 Albertslund", capacity: ${capacity} }\n` +
      '  - { id: oest, date: 2026-05-05, time: 16.00-18.00, venue: "Salen Øst, Gaden 2, 3520 Farum" }\n',
    more: `waiting-list: { offer-lasts: 2 days }\n${more}`,
    people: 4,
  })

const people = [1, 2, 3, 4].map(number => `p${number}@kommune.example`) as [string, string, string, string]

test('the last seat is one person’s; the next stands in line and is told so in clear words; a freed seat is offered, kept, and taken', async () => {
  await using house = await openTestHouse()
  await house.launches(twoEvenings())
  const [ann, bo, clara] = people.map(address => house.guest(address)) as [Guest, Guest, Guest]
  expect((await ann.registers({ session: 'vest' })).status).toBe(303)
  expect((await bo.registers({ session: 'vest' })).status).toBe(303)
  expect((await clara.registers({ session: 'vest' })).status).toBe(303)
  const waiting = await bo.opens()
  expect([waiting.state, waiting.body.includes('ikke tilmeldt endnu')]).toEqual(['waitlisted', true])
  expect(await lettersOf(house, people[1])).toEqual(['waitlisted'])

  await ann.cancels()
  expect(await lettersOf(house, people[1])).toEqual(['waitlisted', 'offer'])
  expect(await lettersOf(house, people[2])).toEqual(['waitlisted'])
  expect((await house.guest(people[3]).registers({ session: 'vest' })).status).toBe(303)
  expect((await house.guest(people[3]).opens()).state).toBe('waitlisted')

  expect((await bo.posts({ action: 'register', who: 'me', session: 'vest' })).status).toBe(303)
  expect((await bo.opens()).state).toBe('registered')
  expect(await lettersOf(house, people[1])).toEqual(['waitlisted', 'offer', 'confirmation'])
  await house.house.settle()
  expect(await seated(house)).toEqual([2])
})

test('a seat taken for a change that died half-way goes back at a second sight, and the seat they have stays theirs', async () => {
  await using house = await openTestHouse()
  await house.launches(twoEvenings('', 3))
  await house.guest(people[0]).registers({ session: 'vest' })
  const { platform } = house.house
  // What a crash between the two writes of a change leaves: their number twice, in two rows or two
  // sessions.
  const other = { ...blockKey('to-aftener' as never, 'vest' as never, 1), session: 'vest', block: 1, cap: 3, holders: new Set([1]) }
  await platform.table.write({ put: other })
  await house.turnsTo('2026-03-18T08:01:00Z')
  await house.turnsTo('2026-03-18T08:12:00Z')
  const blocks = await loadBlocks(
    platform,
    { campaign: 'to-aftener' as never, sessions: twoEvenings().letter.sessions as never },
    { consistent: true },
  )
  expect(blocks.map(({ block, holders }) => [block, holders])).toEqual([
    [0, new Set([1])],
    [1, undefined],
  ])
  expect((await house.guest(people[0]).opens()).state).toBe('registered')
})

test('a newcomer who is quicker than the offer still stands behind whoever waits', async () => {
  await using house = await openTestHouse()
  await house.launches(twoEvenings())
  const [ann, bo, newcomer] = people.map(address => house.guest(address)) as [Guest, Guest, Guest]
  await ann.registers({ session: 'vest' })
  await bo.registers({ session: 'vest' })
  await newcomer.path()
  // Nothing is pumped in between: the seat is free and nobody has been offered it yet.
  await ann.cancels()
  await newcomer.registers({ session: 'vest' })
  expect((await newcomer.opens()).state).toBe('waitlisted')
  expect(await lettersOf(house, people[1])).toEqual(['waitlisted', 'offer'])
})

test('an offer nobody takes moves on at its own moment, and the line stops at the deadline', async () => {
  await using house = await openTestHouse()
  await house.launches(twoEvenings())
  const [ann, bo, clara] = people.map(address => house.guest(address)) as [Guest, Guest, Guest]
  for (const guest of [ann, bo, clara]) await guest.registers({ session: 'vest' })
  await house.turnsTo('2026-04-10T08:00:00Z')
  await ann.cancels()
  await house.mails()
  await house.turnsTo('2026-04-12T07:59:59Z')
  expect(await lettersOf(house, people[2])).toEqual(['waitlisted'])
  await house.turnsTo('2026-04-12T08:00:00Z')
  expect((await bo.opens()).state).toBe('cancelled')
  expect(await lettersOf(house, people[2])).toEqual(['waitlisted', 'offer'])
  await house.turnsTo('2026-04-14T10:00:00Z')
  await clara.cancels()
  await house.turnsTo('2026-04-16T10:00:00Z')
  expect(await seated(house)).toEqual([])
})

test('a freed seat passes everyone whose municipality has had its share, however many they are, and reaches the first who may have it', async () => {
  await using house = await openTestHouse({ keepMails: false })
  const [session, ...others] = twoEvenings('', 2).letter.sessions
  const letter = { ...twoEvenings().letter, sessions: [{ ...session, perMunicipality: 1 }, ...others] as Letter['sessions'] }
  const municipalities = ['Furesø', 'Egedal', ...Array.from({ length: 101 }, () => 'Furesø'), 'Allerød']
  const rows = municipalities.map((name, index) => `p${index + 1}@kommune.example;Person Nr${index + 1};${name};udvalgsmedlem;;person`)
  await house.launches({ letter, recipients: ['email;navn;kommune;rolle;udvalg;type', ...rows].join('\n') })
  const everyone = municipalities.map((_, index) => pathTo(house.house, 'invitation', letter.id, index + 1))
  const posts = (path: string, action: string) => visit(house.house.doors.site, 'POST', path, { action, who: 'me', session: 'vest' })
  for (const path of everyone) await posts(path, 'register')
  await posts(everyone[1]!, 'cancel')
  await house.house.settle()
  expect(await seated(house)).toEqual([1, 104])
})

test('a municipality put right moves the seat’s share with it, and where that one has had its share the form says so', async () => {
  await using house = await openTestHouse()
  const [session, ...others] = twoEvenings('', 5).letter.sessions
  const letter = { ...twoEvenings().letter, sessions: [{ ...session, perMunicipality: 1 }, ...others] as Letter['sessions'] }
  await house.launches({ letter, recipients: peopleCsv(3) })
  const [anna, bo, clara] = people.map(address => house.guest(address)) as [Guest, Guest, Guest]
  const corrects = (guest: Guest, municipality: string) => guest.posts({ action: 'change', session: 'vest', municipality })
  await anna.registers({ session: 'vest' })
  expect((await corrects(anna, '0240')).status).toBe(303)
  expect((await bo.registers({ session: 'vest' })).status).toBe(303)
  const refused = await corrects(bo, '0240')
  expect([refused.status, refused.body.includes('Din kommune har ikke flere pladser her')]).toEqual([409, true])
  expect((await clara.registers({ session: 'vest' })).status).toBe(303)
  expect((await clara.opens()).state).toBe('waitlisted')
  await house.house.settle()
  expect(await truthOf(house.house.platform, letter.id)).toEqual(allIsWell)
  expect(await seated(house)).toEqual([1, 2])
})

test('whoever changes session has the new seat before the old one is free', async () => {
  await using house = await openTestHouse()
  await house.launches(twoEvenings())
  const [ann, bo] = people.map(address => house.guest(address)) as [Guest, Guest]
  await ann.registers({ session: 'vest' })
  await bo.registers({ session: 'oest' })
  const refused = await bo.posts({ action: 'change', session: 'vest' })
  expect([refused.status, refused.body.includes('Der blev optaget, mens du skrev')]).toEqual([409, true])
  expect((await bo.opens()).body).toContain('Salen Øst')
  await ann.posts({ action: 'change', session: 'oest' })
  expect((await bo.posts({ action: 'change', session: 'vest' })).status).toBe(303)
  expect(await seated(house)).toEqual([2])
})

test('A3 twenty people at once for the last of three seats: three sit, the others stand in line, and a colleague cannot slip past', async () => {
  await using house = await openTestHouse()
  const campaign = twoEvenings('', 3)
  await house.launches({ ...campaign, recipients: peopleCsv(20) })
  const all = Array.from({ length: 20 }, (_, index) => house.guest(`p${index + 1}@kommune.example`))
  await Promise.all(all.map(guest => guest.path()))
  await Promise.all(all.flatMap(guest => [guest.registers({ session: 'vest' }), guest.registers({ session: 'vest' })]))
  const { answers } = await house.overview(campaign.letter.id)
  expect(answers).toMatchObject({ registered: 3, waitlisted: 17 })
  expect(await seated(house)).toHaveLength(3)
})

test('000-11 Anna registers Bo and Carla by their addresses: each has an own confirmation and page, and Anna’s answer is her own', async () => {
  await using house = await openTestHouse()
  const campaign = twoEvenings()
  await house.launches(campaign)
  const anna = house.guest(people[0])
  const named = { who: 'several', name: 'Bo Friis', email: 'bo@nabo.example', name2: 'Carla Lund', email2: 'CARLA@nabo.example' }
  expect((await anna.posts({ action: 'register', session: 'oest', ...named })).status).toBe(303)
  expect((await anna.posts({ action: 'register', session: 'oest', ...named })).status).toBe(303)
  const page = await anna.opens()
  expect([page.state, page.body.includes('Bo Friis'), page.body.includes('Carla Lund')]).toEqual(['noAnswer', true, true])
  for (const address of ['bo@nabo.example', 'carla@nabo.example']) {
    const mails = await house.mails({ to: address })
    expect(mails.map(mail => mail.mailing)).toEqual(['confirmation'])
    expect(mails[0]?.text).toContain('Person Nr1')
  }
  const carla = await house.visits((await house.mails({ to: 'carla@nabo.example' }))[0]!, 'd', { action: 'change', session: 'vest' })
  expect(carla.status).toBe(303)
  expect((await house.answers(campaign.letter.id)).participants).toMatchObject([
    { name: 'Bo Friis', session: 'oest', registeredBy: 'Person Nr1' },
    { name: 'Carla Lund', session: 'vest', registeredBy: 'Person Nr1' },
  ])
})

test('a colleague who has said no themselves is left alone, and no link registers more than the letter allows', async () => {
  await using house = await openTestHouse()
  await house.launches(twoEvenings('audience: { colleagues: 2 }\n'))
  await house.guest(people[1]).declines()
  const taken = await house
    .guest(people[0])
    .posts({ action: 'register', who: 'other', session: 'oest', name: 'Bo Friis', email: people[1] })
  expect(taken.status).toBe(409)
  expect((await house.guest(people[1]).opens()).state).toBe('declined')
  const post = (nth: number) =>
    house
      .guest(people[0])
      .posts({ action: 'register', who: 'other', session: 'oest', name: `Kollega ${'ABCDE'[nth - 1]}`, email: `k${nth}@nabo.example` })
  expect((await post(1)).status).toBe(303)
  expect((await post(2)).status).toBe(303)
  expect((await post(1)).status).toBe(303)
  const more = await Promise.all([3, 4, 5].map(post))
  expect(more.map(({ status }) => status)).toEqual([409, 409, 409])
  expect(await house.mails({ to: 'k3@nabo.example' })).toEqual([])
  // Nor does whoever named them once name them again over their no.
  await house.house.settle()
  const own = await house.guest('k2@nabo.example').ownPath()
  await visit(house.house.doors.site, 'POST', own, { action: 'cancel' })
  expect((await post(2)).status).toBe(409)
  expect((await visit(house.house.doors.site, 'GET', own)).state).toBe('cancelled')
})

test('a link of a letter without colleagues names nobody, and can still hand its seat over', async () => {
  await using house = await openTestHouse()
  await house.launches(twoEvenings('audience: { colleagues: 0 }\n'))
  const anna = house.guest(people[0])
  const named = await anna.posts({ action: 'register', who: 'several', session: 'oest', name: 'Dan Holm', email: 'dan@nabo.example' })
  expect([named.status, await lettersOf(house, 'dan@nabo.example')]).toEqual([409, []])
  await anna.registers({ session: 'oest' })
  expect((await anna.posts({ action: 'handOver', name: 'Dan Holm', email: 'dan@nabo.example' })).status).toBe(303)
})

test('a seat handed over is never free in between, and both are told', async () => {
  await using house = await openTestHouse()
  await house.launches(twoEvenings())
  const anna = house.guest(people[0])
  await anna.registers({ session: 'vest' })
  await house.guest(people[1]).registers({ session: 'vest' })
  expect((await anna.posts({ action: 'handOver', name: 'Dan Holm', email: 'dan@nabo.example' })).status).toBe(303)
  // To somebody else it cannot go once more, and nobody is told that it has.
  expect((await anna.posts({ action: 'handOver', name: 'Eva Lund', email: 'eva@nabo.example' })).status).toBe(409)
  const page = await anna.opens()
  expect([page.state, page.body.includes('Dan Holm')]).toEqual(['transferred', true])
  expect(await lettersOf(house, people[0])).toEqual(['confirmation', 'handed-over'])
  expect(await lettersOf(house, 'dan@nabo.example')).toEqual(['confirmation'])
  expect(await lettersOf(house, people[1])).toEqual(['waitlisted'])
  const [dan] = await house.mails({ to: 'dan@nabo.example' })
  await house.visits(dan!, 'd', { action: 'cancel' })
  expect(await lettersOf(house, people[1])).toEqual(['waitlisted', 'offer'])
})

test('a seat that was taken and never registered is noted, and given back at a second sight', async () => {
  await using house = await openTestHouse()
  await house.launches(twoEvenings())
  const { platform } = house.house
  await platform.table.write({ update: { pk: 'C#to-aftener#S', sk: 'vest#000' }, add: { holders: new Set([1]) } })
  await house.turnsTo('2026-03-18T08:30:00Z')
  expect(await seated(house)).toEqual([1])
  await house.turnsTo('2026-03-18T08:39:59Z')
  expect(await seated(house)).toEqual([1])
  await house.turnsTo('2026-03-18T08:40:00Z')
  expect(await seated(house)).toEqual([])
})

test('who gave a seat away and comes again has another seat, not half of the one given', async () => {
  await using house = await openTestHouse()
  await house.launches(twoEvenings('', 2))
  const [anna, bo] = people.map(address => house.guest(address)) as [Guest, Guest]
  await anna.registers({ session: 'vest' })
  await anna.posts({ action: 'handOver', name: 'Dan Holm', email: 'dan@nabo.example' })
  await anna.registers({ session: 'vest' })
  expect((await anna.opens()).state).toBe('registered')
  await bo.registers({ session: 'vest' })
  expect((await bo.opens()).state).toBe('waitlisted')
  await anna.cancels()
  expect(await lettersOf(house, people[1])).toEqual(['waitlisted', 'offer'])
  expect((await seated(house)).length).toBe(2)
})

test('a hand-over is for those the letter is for, and changes nothing where there is no seat', async () => {
  await using house = await openTestHouse()
  await house.launches(twoEvenings('audience: { roles: [udvalgsmedlem] }\n'))
  const anna = house.guest(people[0])
  const dan = { action: 'handOver', name: 'Dan Holm', email: 'dan@nabo.example' }
  expect((await anna.posts({ ...dan, role: 'udvalgsmedlem' })).status).toBe(409)
  await anna.registers({ session: 'vest' })
  expect((await anna.posts({ ...dan, role: 'direktør' })).status).toBe(409)
  expect((await anna.posts({ ...dan, role: 'udvalgsmedlem' })).status).toBe(303)
  expect((await anna.posts({ ...dan, role: 'udvalgsmedlem' })).status).toBe(303)
  expect(await lettersOf(house, 'dan@nabo.example')).toEqual(['confirmation'])
})

test('a no from staff is not undone by pressing the button again', async () => {
  await using house = await openTestHouse()
  const campaign = twoEvenings('audience: { roles: [udvalgsmedlem] }\n')
  await house.launches(campaign)
  const anna = house.guest(people[0])
  const asDirector = () => anna.registers({ session: 'oest', role: 'direktør' })
  await asDirector()
  await house.decides('refuse', campaign.letter.id, people[0])
  await asDirector()
  expect((await anna.opens()).state).toBe('pendingApproval')
})

test('a shared address names people and is nobody itself', async () => {
  await using house = await openTestHouse()
  await house.launches({
    ...twoEvenings(),
    recipients: 'email;navn;kommune;rolle;udvalg;type\nudvalget@egedal.example;Socialudvalget;Egedal;;;fællespostkasse',
  })
  const mailbox = house.guest('udvalget@egedal.example')
  for (const form of [{ action: 'register', who: 'me', session: 'oest' }, { action: 'decline' }, { action: 'late', session: 'oest' }])
    expect((await mailbox.posts(form as Record<string, string>)).status).toBe(422)
  expect(
    (await mailbox.posts({ action: 'register', who: 'other', session: 'oest', name: 'Bo Friis', email: 'bo@nabo.example' })).status,
  ).toBe(303)
  expect((await mailbox.opens()).state).toBe('noAnswer')
})

test('what somebody needs is kept in a row of its own that expires a week after the meeting, and goes nowhere else', async () => {
  await using house = await openTestHouse()
  await house.launches(twoEvenings('form: { catering-needs: true }\n'))
  await house.guest(people[0]).registers({ session: 'vest', needs: 'Jeg tåler ikke nødder' })
  const row = await house.house.platform.table.get<{ text: string; expires: number }>({ pk: 'C#to-aftener#N', sk: '0000001' })
  expect(row).toMatchObject({ text: 'Jeg tåler ikke nødder', expires: Date.parse('2026-05-11T16:00:00Z') / 1000 })
  expect(JSON.stringify([await house.mails(), await house.answers(twoEvenings().letter.id)])).not.toContain('nødder')
})

type House = Awaited<ReturnType<typeof openTestHouse>>
type Guest = ReturnType<House['guest']>

const lettersOf = async (house: House, address: string) =>
  (await house.mails({ to: address }))
    .map(mail => mail.mailing)
    .filter(mailing => mailing !== 'invitation' && !mailing?.startsWith('reminder'))

async function seated(house: House): Promise<number[]> {
  await house.house.settle()
  const { letter } = twoEvenings()
  const blocks = await loadBlocks(house.house.platform, { campaign: letter.id, sessions: [{ capacity: 1 }] as never }, { consistent: true })
  return blocks.flatMap(block => [...(block.holders ?? [])]).toSorted((a, b) => a - b)
}
