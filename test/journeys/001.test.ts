import { expect, test } from 'vitest'
import { exampleCampaign, openTestHouse, peopleCsv } from '../house.ts'

const campaign = exampleCampaign('001-kl-debatmoede-2020')
const { id } = campaign.letter
const february = { now: '2020-02-10T08:00:00.000Z' } as never
const people = campaign.recipients
  .split('\n')
  .slice(1)
  .map(line => line.split(';'))
  .filter(cells => cells[5] !== 'fællespostkasse' && cells[0])
  .map(([address]) => address!)

test('001-2 a director with a forwarded link awaits approval, has no seat, staff are told, and both answers are mailed', async () => {
  await using house = await openTestHouse(february)
  const [session] = campaign.letter.sessions
  await house.launches({ ...campaign, letter: { ...campaign.letter, sessions: [{ ...session, capacity: 2 }] } })
  const forwarded = house.guest(people[0]!)
  for (const [name, email] of [
    ['Dorte Lind', 'dorte.lind@nabo.example'],
    ['Frans Bak', 'frans.bak@nabo.example'],
  ] as const)
    expect((await forwarded.posts({ action: 'register', who: 'other', name, email, role: 'direktør', municipality: '0791' })).status).toBe(
      303,
    )
  const { totals } = await house.answers(id)
  expect(totals).toMatchObject({ pendingApproval: 2 })
  expect((await house.guest(people[1]!).registers()).status).toBe(303)
  const told = await house.mails({ mailing: 'staff-notice' })
  // On one link: one mail that names both.
  expect(told.map(mail => mail.text?.match(/Dorte Lind|Frans Bak/g))).toEqual([['Dorte Lind', 'Frans Bak']])

  await house.decides('approve', id, 'dorte.lind@nabo.example')
  await house.decides('refuse', id, 'frans.bak@nabo.example')
  expect((await house.mails({ to: 'dorte.lind@nabo.example' })).map(mail => mail.mailing)).toEqual(['pending', 'approved'])
  expect((await house.mails({ to: 'frans.bak@nabo.example' })).map(mail => mail.mailing)).toEqual(['pending', 'refused'])
  expect((await house.decides('approve', id, 'frans.bak@nabo.example')).outcome).toBe('notPending')
  expect((await house.answers(id)).participants.map(({ email, role, status }) => [email, role, status])).toEqual(
    expect.arrayContaining([
      ['dorte.lind@nabo.example', 'direktør', 'registered'],
      [people[1], expect.anything(), 'registered'],
    ]),
  )
})

test('001-3 without a deadline there is no deadline reminder, and registration is open until the meeting starts', async () => {
  await using house = await openTestHouse(february)
  const launched = await house.launches(campaign)
  expect(launched.outcome === 'launched' && launched.steps.map(({ name }) => name)).toEqual(['invitation', 'programme', 'practical'])
  expect(JSON.stringify(launched)).toMatch(/frist/)
  await house.turnsTo('2020-03-16T15:29:59Z')
  expect((await house.guest(people[0]!).registers()).status).toBe(303)
  await house.turnsTo('2020-03-16T15:30:00Z')
  expect((await house.guest(people[1]!).registers()).status).toBe(409)
})

test('001-4 31 registered, 60 not: on Monday 9 March at nine exactly the 31 get paper and programme; 001-8 Eva, who cancelled the day before, gets nothing', async () => {
  await using house = await openTestHouse(february)
  await house.launches({ ...campaign, recipients: peopleCsv(92) })
  const address = (number: number) => `p${number}@kommune.example`
  const registered = Array.from({ length: 31 }, (_, index) => address(index + 1))
  const eva = address(32)
  for (const who of [...registered, eva]) await house.guest(who).registers()
  await house.turnsTo('2020-03-08T10:00:00Z')
  await house.guest(eva).cancels()
  const { fired } = await house.turnsTo('2020-03-09T22:59:59Z')
  expect(fired).toMatchObject([{ step: 'programme', at: '2020-03-09T08:00:00.000Z', sent: 31 }])
  const mails = await house.mails({ mailing: 'programme' })
  expect(mails).toHaveLength(registered.length)
  expect(new Set(mails.flatMap(mail => mail.to))).toEqual(new Set(registered))
  expect((await house.mails({ to: eva })).map(({ mailing }) => mailing)).toEqual(['invitation', 'confirmation', 'cancelled'])
  for (const { text } of mails) expect(text).toMatch(/Debatoplæg, http\S+\/f\/.*Program, http\S+\/f\//s)
})

test('001-10 every mail can be answered to the contact person, whose phone is in mail and page', async () => {
  await using house = await openTestHouse(february)
  await house.launches(campaign)
  await house.guest(people[0]!).registers()
  await house.turnsTo('2020-03-17T08:00:00Z')
  const { contact } = campaign.letter
  if (contact === null || contact === 'none') throw new Error('the letter has a contact')
  const mails = await house.mails()
  expect(new Set(mails.map(mail => mail.replyTo[0]))).toEqual(new Set([contact.address]))
  expect(
    mails
      .flatMap(mail => mail.replyTo.slice(1))
      .filter(address => !/^svar\+001-kl-debatmoede-2020(?:\.\d+\.[a-z2-7]{16})?@in\.indbyd\.example$/.test(address)),
  ).toEqual([])
  for (const mail of mails) expect(mail.text!.replace(/\s/g, ''), mail.subject).toContain(contact.phone!.replace(/\s/g, ''))
  expect((await house.guest(people[0]!).opens()).body.replace(/\s/g, '')).toContain(contact.phone!.replace(/\s/g, ''))
})
