import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { instant } from '../../functions/values/instant.ts'
import { letter002, openTestHouse } from '../house.ts'

const id = letter002().letter.id

test('002-4 a director and a committee member both register: the overview counts per role and per municipality', async () => {
  await using house = await openTestHouse()
  const { letter } = letter002()
  const recipients = [
    'email;navn;kommune;rolle;udvalg;type',
    'anna@furesoe.example;Anna Hansen;Furesø;udvalgsmedlem;Socialudvalget;person',
    'bo@furesoe.example;Bo Ærø;Furesø;direktør;;person',
    'aase@allerod.example;Åse Dahl;Allerød;udvalgsmedlem;Socialudvalget;person',
  ].join('\n')
  await house.launches({ letter, recipients })
  for (const address of ['anna', 'bo'].map(name => `${name}@furesoe.example`)) await house.guest(address).registers()
  expect(await house.answers(id)).toMatchObject({
    totals: { registered: 2, noAnswer: 1 },
    byRole: { udvalgsmedlem: 1, direktør: 1 },
    byMunicipality: { Furesø: 2 },
    participants: [{ name: 'Anna Hansen' }, { name: 'Bo Ærø', role: 'direktør', municipality: 'Furesø', registeredBy: 'Bo Ærø' }],
  })
})

test('002-6 an answer in the last second before midnight counts, one a second later is refused and nothing typed is lost', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 2 }))
  const [inTime, late] = [house.guest('p1@kommune.example'), house.guest('p2@kommune.example')]
  await house.turnsTo('2026-04-15T21:59:59Z')
  expect((await inTime.registers()).status).toBe(303)
  await house.turnsTo('2026-04-15T22:00:00Z')
  const refused = await late.registers({ name: 'Nr. To Retter Sit Navn' })
  expect(refused.status).toBe(409)
  expect(refused.body).toContain('Nr. To Retter Sit Navn')
  expect(refused.body).toContain('mette.krogsbaek@kkr-sekretariat.example')
  expect((await house.overview(id)).answers).toMatchObject({ registered: 1, noAnswer: 1 })
  expect(await house.mails({ to: 'p2@kommune.example', mailing: 'confirmation' })).toEqual([])
})

test('002-7 100 invited, 40 registered, 12 declined, 3 bounced: the second reminder goes to 45', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 100 }))
  const people = Array.from({ length: 100 }, (_, index) => `p${index + 1}@kommune.example`)
  for (const address of people.slice(0, 40)) await house.guest(address).registers()
  await house.turnsTo('2026-04-10T10:00:00Z')
  for (const address of people.slice(40, 52)) await house.guest(address).declines()
  for (const address of people.slice(52, 55)) {
    const [mail] = await house.mails({ to: address, mailing: 'invitation' })
    await house.house.ses.report(mail!.messageId, 'bounce', { bounceType: 'Permanent', bounceSubType: 'General' })
  }
  const { fired } = await house.turnsTo('2026-04-13T07:00:00Z')
  expect(fired).toEqual([
    { at: '2026-04-13T07:00:00.000Z', campaign: id, step: 'reminder-2', sent: 45, leftOut: { registered: 40, declined: 12, bounced: 3 } },
  ])
  const reminded = (await house.mails({ mailing: 'reminder-2' })).flatMap(mail => mail.to)
  expect(reminded).toEqual(people.slice(55))
})

test('002-9 the calendar part says when, where, both parts of the programme and the yellow zone', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 1 }))
  await house.guest('p1@kommune.example').registers()
  const [confirmation] = await house.mails({ mailing: 'confirmation' })
  expect(confirmation?.calendar?.method).toBe('REQUEST')
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(confirmation!.calendar!.text)).getFirstSubcomponent('vevent')!)
  expect(event.startDate.toString()).toBe('2026-05-04T13:30:00Z')
  expect(event.endDate.toString()).toBe('2026-05-04T16:00:00Z')
  expect(event.location).toBe('Gate21, Liljens Kvarter 2, 2620 Albertslund')
  expect(event.description).toMatch(/Del I:.*Del II:.*gul zone/is)
  expect(event.attendees.map(attendee => attendee.getFirstValue())).toEqual([expect.stringMatching(/^mailto:p1@kommune\.example$/i)])
})

test('the whole way of the KKR letter: each mail reaches the right people at the right local time', async () => {
  await using house = await openTestHouse()
  const launched = await house.launches(letter002())
  expect(launched).toMatchObject({ outcome: 'launched', recipients: 40 })
  const [anna, bo, clara] = (await house.mails({ mailing: 'invitation' })).map(mail => mail.to[0]!)
  await house.guest(anna!).registers()
  await house.guest(bo!).declines()
  await house.guest(clara!).registers()
  await house.guest(clara!).cancels()
  const { fired } = await house.turnsTo('2026-05-05T08:00:00Z')
  expect(fired.map(({ at, step, sent }) => [step, at, sent])).toEqual([
    ['reminder-1', '2026-04-08T07:00:00.000Z', 37],
    ['reminder-2', '2026-04-13T07:00:00.000Z', 37],
    ['programme', '2026-04-27T07:00:00.000Z', 1],
    ['practical', '2026-05-01T07:00:00.000Z', 1],
  ])
  const to = async (mailing: string) => (await house.mails({ mailing })).map(mail => mail.to[0])
  expect(await to('programme')).toEqual([anna])
  expect(await to('practical')).toEqual([anna])
  expect(await to('declined')).toEqual([bo])
  expect(await to('cancelled')).toEqual([clara])
  expect(house.house.log.errors).toEqual([])
})

test('who registers when the programme has gone out finds it in the confirmation, and gets it once', async () => {
  await using house = await openTestHouse()
  const letter = letter002({ people: 1 })
  await house.launches({ ...letter, letter: { ...letter.letter, deadline: null } })
  await house.turnsTo('2026-04-28T08:00:00Z')
  await house.guest('p1@kommune.example').registers()
  await house.turnsTo('2026-05-05T08:00:00Z')
  const [confirmation] = await house.mails({ mailing: 'confirmation' })
  expect(confirmation?.text).toContain('Velkommen')
  expect(await house.mails({ mailing: 'programme' })).toEqual([])
  expect(await house.mails({ mailing: 'practical' })).toHaveLength(1)
})

test('who registers while a late programme is still on its way gets it in the confirmation, and not again', async () => {
  await using house = await openTestHouse()
  const { letter, recipients } = letter002({ people: 2 })
  await house.launches({ letter: { ...letter, deadline: null }, recipients })
  await house.guest('p2@kommune.example').registers()
  await house.house.platform.wakeUps.cancel(`${letter.id}.programme`)
  house.house.clock.set(instant('2026-04-27T07:05:00Z'))
  await house.guest('p1@kommune.example').registers()
  await house.turnsTo('2026-04-27T07:10:00Z')
  expect((await house.mails({ mailing: 'programme' })).flatMap(mail => mail.to)).toEqual(['p2@kommune.example'])
  expect((await house.mails({ to: 'p1@kommune.example', mailing: 'confirmation' }))[0]?.text).toContain('Velkommen')
})
