import { expect, test } from 'vitest'
import { loadCampaign } from '../../functions/campaign/store.ts'
import { perform } from '../../functions/staff/perform.ts'
import { loadStanding } from '../../functions/staff/standing.ts'
import { letter002, openTestHouse } from '../house.ts'
import { visit } from '../visit.ts'

const staff = { by: 'staff:test', role: 'admin' } as const
const p1 = 'p1@kommune.example'

test('somebody asks on their own page to be erased and for a copy: staff are told and decide, and nothing happens by itself', async () => {
  await using house = await openTestHouse()
  const { letter, recipients } = letter002({ people: 2 })
  await house.launches({ letter, recipients })
  const { site } = house.house.doors
  const path = `${await house.guest(p1).path()}?vis=oplysninger`
  expect((await visit(site, 'GET', path)).body).toContain('Bed om at blive slettet')
  // A program that presses buttons without ticking asks for nothing.
  expect((await visit(site, 'POST', path, {})).status).toBe(303)
  const { platform } = house.house
  const waiting = async () =>
    (await loadStanding(platform, (await loadCampaign(platform, letter.id))!)).decisions.flatMap(one =>
      one.what === 'asks' ? [one.wants] : [],
    )
  expect(await waiting()).toEqual([])
  for (const ask of ['askErase', 'askErase', 'askCopy']) expect((await visit(site, 'POST', path, { [ask]: 'yes' })).status).toBe(303)
  expect((await visit(site, 'GET', path)).body).toContain('Du har bedt om at blive slettet.')
  expect((await waiting()).toSorted()).toEqual(['copy', 'erase'])
  const told = (await house.mails({ mailing: 'staff-notice' })).map(({ subject }) => subject.split(':')[0])
  expect(told.toSorted((a, b) => (a! < b! ? -1 : 1))).toEqual(['Vil have en kopi', 'Vil slettes'])
  await perform(house.house.platform, 'export-person', { address: p1 }, staff)
  expect(await waiting()).toEqual(['erase'])
  const order = { campaign: letter.id, person: '1' }
  expect((await perform(house.house.platform, 'forget-person', order, { ...staff, role: 'editor' })).status).toBe(403)
  expect((await perform(house.house.platform, 'forget-person', order, staff)).answer).toMatchObject({ outcome: 'forgotten', campaigns: 1 })
  expect(await waiting()).toEqual([])
  expect((await visit(site, 'GET', path)).status).toBe(404)
})
