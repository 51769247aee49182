import { expect, test } from 'vitest'
import type { Letter } from '../../functions/letter/letter.ts'
import { letter002, openTestHouse } from '../house.ts'

test('where no mail comes in a calendar is told and not asked, and mails are answered to the contact person alone', async () => {
  await using house = await openTestHouse({ noInbound: true })
  await house.launches(letter002({ people: 1 }))
  await house.guest('p1@kommune.example').registers()
  await house.guest('p1@kommune.example').cancels()
  const mails = await house.mails({ to: 'p1@kommune.example' })
  expect(mails.map(({ calendar }) => calendar?.method ?? null)).toEqual([null, 'PUBLISH', 'CANCEL'])
  expect(mails[1]!.calendar!.text).not.toMatch(/ATTENDEE|svar\+/)
  expect(new Set(mails.flatMap(({ replyTo }) => replyTo)).size).toBe(1)
  expect(mails[1]!.headers['list-unsubscribe']).not.toContain('mailto')
})

test('how a calendar is written to stays as it was at the first mail, also when mail begins to come in', async () => {
  await using house = await openTestHouse({ noInbound: true })
  await house.launches(letter002({ people: 1 }))
  await house.guest('p1@kommune.example').registers()
  await house.house.settle()
  Object.assign(house.house.platform, { inboxDomain: 'in.indbyd.example' })
  await house.guest('p1@kommune.example').posts({ action: 'register', who: 'me', name: 'Person Nummer Et' })
  const methods = (await house.mails({ mailing: 'confirmation' })).map(({ calendar }) => calendar?.method)
  expect(methods).toEqual(['PUBLISH', 'PUBLISH'])
})

test('an entry keeps the organiser it was first told with, whoever is the contact person by now', async () => {
  await using house = await openTestHouse({ noInbound: true })
  const { letter, recipients } = letter002({ people: 1 })
  const of = (contact: Letter['contact']): Letter => ({ ...letter, contact })
  await house.launches({ letter: of({ name: 'Sofie Holm', address: 'sofie@sekretariat.example', phone: null }), recipients })
  await house.guest('p1@kommune.example').registers()
  await house.house.settle()
  expect(await house.applies(of({ name: 'Per Dam', address: 'per@sekretariat.example', phone: null }))).toMatchObject({
    outcome: 'applied',
  })
  await house.guest('p1@kommune.example').cancels()
  const mails = (await house.mails({ to: 'p1@kommune.example' })).filter(({ calendar }) => calendar)
  const organisers = mails.map(({ calendar }) => /^ORGANIZER.*mailto:(.*)$/im.exec(calendar!.text.replace(/\r?\n /g, ''))?.[1]?.trim())
  expect(organisers).toEqual(['sofie@sekretariat.example', 'sofie@sekretariat.example'])
})
