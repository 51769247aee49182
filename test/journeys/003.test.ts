import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { at, exampleCampaign, openTestHouse } from '../house.ts'

const campaign = exampleCampaign('003-kkr-hovedstaden-2024')
const { id } = campaign.letter
const march = { now: at('2024-03-11T09:00:00Z') }
const [anna, bo] = campaign.recipients
  .split('\n')
  .slice(1, 3)
  .map(line => line.split(';')[0]!) as [string, string]

test('003-3 an answer in the last second of 15 April counts, one a second later is refused with the contact and nothing typed is lost', async () => {
  await using house = await openTestHouse(march)
  await house.launches(campaign)
  const [inTime, late] = [house.guest(anna), house.guest(bo)]
  await house.turnsTo('2024-04-15T21:59:59Z')
  expect((await inTime.registers()).status).toBe(303)
  await house.turnsTo('2024-04-15T22:00:00Z')
  const refused = await late.registers({ name: 'Bo Retter Sit Navn' })
  expect(refused.status).toBe(409)
  for (const kept of ['Bo Retter Sit Navn', 'rasmus.lillevang@kkr-sekretariat.example']) expect(refused.body).toContain(kept)
  expect((await house.overview(id)).answers).toMatchObject({ registered: 1, noAnswer: 70 })
  expect(await house.mails({ to: bo, mailing: 'confirmation' })).toEqual([])
})

test('003-4 the reminders go on Monday 8 April at nine and, two days before being a Saturday, on Friday 12 April at nine', async () => {
  await using house = await openTestHouse(march)
  await house.launches(campaign)
  await house.turnsTo('2024-04-15T21:59:59Z')
  const reminders = (await house.mails()).filter(({ mailing }) => mailing?.startsWith('reminder-'))
  expect(
    Map.groupBy(reminders, ({ mailing, sentAt }) => `${mailing} ${sentAt}`)
      .keys()
      .toArray(),
  ).toEqual(['reminder-1 2024-04-08T07:00:00.000Z', 'reminder-2 2024-04-12T07:00:00.000Z'])
  expect(reminders).toHaveLength(142)
})

test('003-6 a case worker with a forwarded link awaits approval, has no seat, and the reader who forwarded it has still to answer', async () => {
  await using house = await openTestHouse(march)
  const [session] = campaign.letter.sessions
  await house.launches({ ...campaign, letter: { ...campaign.letter, sessions: [{ ...session, capacity: 1 }] } })
  const forwarded = house.guest(anna)
  const caseWorker = { who: 'other', name: 'Sara Winther', email: 'sara.winther@nabo.example', role: 'medarbejder', municipality: '0240' }
  expect((await forwarded.posts({ action: 'register', ...caseWorker })).status).toBe(303)
  const [pending, ...more] = await house.mails({ to: 'sara.winther@nabo.example' })
  expect([pending!.mailing, more]).toEqual(['pending', []])
  const own = await house.visits(pending!, 'd')
  expect([own.state, own.body.includes('fventer godkendelse')]).toEqual(['pendingApproval', true])
  expect((await forwarded.opens()).state).toBe('noAnswer')
  expect((await house.mails({ mailing: 'staff-notice' })).map(({ text }) => text!.includes('Sara Winther'))).toEqual([true])

  // The one seat is still free.
  expect((await house.guest(bo).registers()).status).toBe(303)
  expect((await house.answers(id)).totals).toMatchObject({ pendingApproval: 1, registered: 1 })
})

test('003-8 the calendar part says 14:00Z to 16:30Z, and room, building and address', async () => {
  await using house = await openTestHouse(march)
  await house.launches(campaign)
  await house.guest(anna).registers()
  const [confirmation] = await house.mails({ mailing: 'confirmation' })
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(confirmation!.calendar!.text)).getFirstSubcomponent('vevent')!)
  expect([event.startDate.toString(), event.endDate.toString()]).toEqual(['2024-04-30T14:00:00Z', '2024-04-30T16:30:00Z'])
  // The building first, as a map looks for it.
  expect(event.location).toBe('Egedal Rådhus, Byrådssalen, Dronning Dagmars Vej 200, 3650 Ølstykke')
})
