import { expect, test } from 'vitest'
import { loadCampaign, loadLetter } from '../../functions/campaign/store.ts'
import { newsOf } from '../../functions/notice/staff-news-of.ts'
import { perform } from '../../functions/staff/perform.ts'
import type { PersonNumber, SessionId } from '../../functions/values/ids.ts'
import { openTestHouse, type TestHouse } from '../house.ts'
import { visit } from '../visit.ts'
import { ann, bo, callsOffA, id, mergesA, three } from './three-sessions.ts'

// One of several sessions is called off or becomes part of another; rows still name it.

const calendarsOf = async (house: TestHouse, to: string) =>
  (await house.mails({ to })).flatMap(({ mailing, calendar }) => (calendar ? [`${mailing} ${calendar.method}`] : []))

test('a receipt that comes after its session was called off is not mailed: nothing puts the entry back', async () => {
  // The stream has forgotten it; the sweep finds it later.
  await using house = await openTestHouse({ streams: false })
  await house.launches(three())
  await house.guest(ann).registers({ session: 'a' })
  await callsOffA(house)
  await house.turnsTo('2026-03-25T12:00:00Z')
  expect(await calendarsOf(house, ann)).toEqual(['called-off CANCEL'])
  expect((await house.mails({ to: ann })).map(({ mailing }) => mailing)).not.toContain('confirmation')
})

test('whoever stood in the line of a session that has become part of another does not hear afterwards that they wait', async () => {
  await using house = await openTestHouse({ streams: false })
  await house.launches(three(1))
  await house.guest(ann).registers({ session: 'a' })
  await house.guest(bo).registers({ session: 'a' })
  expect((await house.answers(id)).totals).toMatchObject({ registered: 1, waitlisted: 1 })
  await mergesA(house, 'c', 1)
  await house.turnsTo('2026-03-25T12:00:00Z')
  expect((await house.mails({ to: bo })).map(({ mailing }) => mailing)).toEqual(['invitation', 'venue-changed'])
})

test('the page of a session that was called off shows the day it was to be on, and none of another', async () => {
  await using house = await openTestHouse()
  await house.launches(three())
  await house.guest(ann).registers({ session: 'a' })
  await callsOffA(house)
  const { state, body } = await house.guest(ann).opens()
  expect([state, body.includes('Gate21'), body.includes('Biblioteket')]).toEqual(['cancelled', true, false])
})

test('of a meeting that was called off nobody takes an entry for their calendar from their page', async () => {
  await using house = await openTestHouse()
  await house.launches(three())
  await house.guest(ann).registers({ session: 'a' })
  const file = async () => (await visit(house.house.doors.site, 'GET', `${await house.guest(ann).path()}/moede.ics`)).status
  expect(await file()).toBe(200)
  const shown = await house.callsOff(id)
  await house.callsOff(id, (shown as { mails: number }).mails)
  expect(await file()).toBe(404)
})

test('who came is asked of those who had a seat where it was held', async () => {
  await using house = await openTestHouse()
  await house.launches(three())
  await house.guest(ann).registers({ session: 'a' })
  await house.guest(bo).registers({ session: 'b' })
  const everybody = async () =>
    (await perform(house.house.platform, 'attendance', { campaign: id, file: null }, { by: 'staff:test', role: 'editor' })).answer
  await mergesA(house, 'c')
  await house.turnsTo('2026-04-28T08:00:00Z')
  expect(await everybody()).toMatchObject({ outcome: 'noted', attended: 1, changed: 1 })
  await house.turnsTo('2026-05-06T08:00:00Z')
  expect(await everybody()).toMatchObject({ outcome: 'noted', attended: 2, changed: 1 })
})

test('nobody came to a session that was called off', async () => {
  await using house = await openTestHouse()
  await house.launches(three())
  await house.guest(ann).registers({ session: 'a' })
  await callsOffA(house)
  await house.turnsTo('2026-05-06T08:00:00Z')
  const noted = await perform(house.house.platform, 'attendance', { campaign: id, file: null }, { by: 'staff:test', role: 'editor' })
  expect(noted.answer).toMatchObject({ outcome: 'refused', problems: [{ code: 'NOT-HELD' }] })
})

test('staff who hear of somebody in a session that has become part of another read where that is', async () => {
  await using house = await openTestHouse()
  await house.launches(three())
  await house.guest(ann).registers({ session: 'a' })
  await mergesA(house, 'c')
  const { platform } = house.house
  const letter = (await loadLetter(platform, id))!
  expect((await loadCampaign(platform, id))?.version).toBe(letter.version)
  const fact = { what: 'passedOver', number: 1 as PersonNumber, session: 'a' as SessionId } as const
  expect(await newsOf(platform, fact, letter)).toMatchObject({ session: { id: 'c' } })
})
