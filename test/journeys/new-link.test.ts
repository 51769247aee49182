import { expect, test } from 'vitest'
import { addressHash } from '../../functions/audience/address.ts'
import { letter002, letterFrom, openTestHouse, type TestHouse } from '../house.ts'
import { visit } from '../visit.ts'

const anna = 'p1@kommune.example'

const asks = (house: TestHouse, email: string, more: Record<string, string> = {}) =>
  visit(house.house.doors.site, 'POST', '/nyt-link', { email, ...more })

const linksMailed = async (house: TestHouse, to?: string) => house.mails({ mailing: 'message', ...(to && { to }) })

test('whoever has lost their link gets it again, and it opens their page', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 2 }))
  const bad = await visit(house.house.doors.site, 'GET', '/i/knaekket')
  expect(bad.body).toContain('action="/nyt-link"')

  const asked = await asks(house, ' P1@Kommune.example ')
  expect([asked.status, asked.headers.location]).toEqual([303, '/nyt-link?vis=tak'])
  expect((await visit(house.house.doors.site, 'GET', '/nyt-link?vis=tak')).state).toBe('newLinkAsked')

  const [mail, ...more] = await linksMailed(house)
  expect([mail?.to, mail?.subject, more]).toEqual([[anna], 'Dit link: politisk temamøde den 4. maj', []])
  expect(mail?.text).toContain('Gate21')
  const path = mail!.text!.match(/\/i\/[\w-]+/)![0]
  expect(path).toBe(await house.guest(anna).path())
  expect((await visit(house.house.doors.site, 'GET', path)).state).toBe('noAnswer')
})

test('who has a seat gets the way to their own page, also when they want no other mail', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 1 }))
  await house.guest(anna).registers()
  await visit(house.house.doors.site, 'POST', await house.guest(anna).optOutPath(), { action: 'optOut', scope: 'sender' })
  await asks(house, anna)
  const [mail] = await linksMailed(house, anna)
  expect(mail?.text).toContain(await house.guest(anna).ownPath())
  expect(mail?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
})

test('somebody invited to two meetings gets one mail with both, the sooner first', async () => {
  await using house = await openTestHouse()
  const { letter, recipients } = letter002({ people: 1 })
  await house.launches({ letter, recipients })
  await house.launches({ letter: laterMeeting(), recipients })
  await asks(house, anna)
  const [mail, ...more] = await linksMailed(house)
  expect(more).toEqual([])
  expect(mail?.subject).toBe('Dine links til 2 møder')
  expect(mail!.text!.match(/\/i\/[\w-]+/g)).toHaveLength(2)
  expect(mail!.text!.indexOf(letter.title)).toBeLessThan(mail!.text!.indexOf('Fyraftensmøde'))
})

test('any address gets the same answer, and only one that is invited gets a mail', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 1 }))
  const [known, unknown, again] = [await asks(house, anna), await asks(house, 'nobody@elsewhere.example'), await asks(house, anna)]
  expect(unknown).toEqual(known)
  expect(again).toEqual(known)
  expect((await house.mails({ mailing: 'message' })).flatMap(mail => mail.to)).toEqual([anna])
})

test('one mail in a quarter of an hour and three in a day, however often it is asked for', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 1 }))
  await Promise.all(Array.from({ length: 5 }, () => asks(house, anna)))
  expect(await linksMailed(house)).toHaveLength(1)
  for (const [time, mails] of [
    ['09:14', 1],
    ['09:15', 2],
    ['12:00', 3],
    ['18:00', 3],
  ] as const) {
    await house.turnsTo(`2026-03-18T${time}:00+01:00`)
    await asks(house, anna)
    expect(await linksMailed(house), time).toHaveLength(mails)
  }
  await house.turnsTo('2026-03-19T09:00:00+01:00')
  await asks(house, anna)
  expect(await linksMailed(house)).toHaveLength(4)
})

test('nothing goes to an address that is gone, and nothing about a meeting that is over', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 2 }))
  const [mail] = await house.mails({ to: anna })
  await house.house.ses.report(mail!.messageId, 'bounce', { bounceType: 'Permanent', bounceSubType: 'General' })
  await house.house.settle()
  await asks(house, anna)
  await house.turnsTo('2026-05-04T16:00:00Z')
  await asks(house, 'p2@kommune.example')
  expect(await linksMailed(house)).toEqual([])
})

test('what a stranger types reaches no mail and no row', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 1 }))
  const answer = await asks(house, '"<b>Køb nu</b>" anna@', { name: 'Køb nu' })
  expect(answer.status).toBe(422)
  expect(answer.body).toContain('&quot;&lt;b&gt;Køb nu&lt;/b&gt;&quot; anna@')
  await asks(house, anna, { name: 'Køb nu', subject: 'Køb nu' })
  await asks(house, 'koeb-nu@elsewhere.example')
  const [mail] = await linksMailed(house)
  expect(`${mail!.text}${mail!.html}${mail!.subject}`).not.toContain('Køb nu')
  const who = addressHash('koeb-nu@elsewhere.example').toString('hex')
  const rows = await house.house.platform.table.query({ pk: `NEW-LINKS#${who}` })
  expect(rows).not.toEqual([])
  expect(JSON.stringify(rows)).not.toContain('koeb-nu')
})

test('an empty form and a form in English are answered in words', async () => {
  await using house = await openTestHouse()
  expect((await visit(house.house.doors.site, 'POST', '/nyt-link', {})).body).toContain('Skriv mailadressen')
  const english = await visit(house.house.doors.site, 'POST', '/nyt-link?sprog=en', { email: anna })
  expect(english.headers.location).toBe('/nyt-link?vis=tak&sprog=en')
  expect((await visit(house.house.doors.site, 'GET', english.headers.location!)).body).toContain('Thank you, we will look')
})

const laterMeeting = () =>
  letterFrom(
    `---
title: Fyraftensmøde om anbringelser
sessions:
  - { date: 2026-06-01, time: 16.00-18.00, venue: "Rådhuset, Rådhuspladsen 1, 1550 København V" }
contact: none
---
Kære {{greeting}}

Vi inviterer til fyraftensmøde. Svar [her]({{answer}}).
`,
    'fyraften',
  )
