import { expect, test } from 'vitest'
import { findByAddress } from '../../functions/audience/address-book.ts'
import { putOptOut, wantsNoMail } from '../../functions/audience/opt-outs.ts'
import { readRecipients } from '../../functions/audience/recipients-file.ts'
import { loadPersons } from '../../functions/audience/store.ts'
import { loadCampaign } from '../../functions/campaign/store.ts'
import type { Table } from '../../functions/platform/table.ts'
import { type ImportOrder, importRecipients } from '../../functions/staff/import-recipients.ts'
import { launchLetter } from '../../functions/staff/launch-letter.ts'
import { instant } from '../../functions/values/instant.ts'
import { letter002, openTestHouse, peopleCsv, type TestHouse } from '../house.ts'

const { letter } = letter002()
const order = (recipients: string): ImportOrder => ({
  campaign: letter.id,
  title: letter.title,
  file: readRecipients(new TextEncoder().encode(recipients)),
  commit: true,
  by: 'staff:test',
})

class Crash extends Error {}

/** The house, where the machine that imports dies at its nth use of the table. */
function dyingAt(nth: number, { house: { platform } }: TestHouse) {
  let left = nth
  const table = new Proxy(platform.table, {
    get:
      (target, name: keyof Table) =>
      async (...args: unknown[]) => {
        if (left-- === 0) throw new Crash()
        return (target[name] as (...args: unknown[]) => Promise<unknown>)(...args)
      },
  })
  return { ...platform, table }
}

test('an import that dies anywhere is completed by the same file: everyone once, found by address, with the same number', async () => {
  for (let nth = 0; ; nth++) {
    await using house = await openTestHouse({ streams: false })
    const { platform } = house.house
    await importRecipients(platform, order(peopleCsv(2)))
    const died = await importRecipients(dyingAt(nth, house), order(peopleCsv(60))).then(
      () => false,
      (error: unknown) => error instanceof Crash,
    )
    const again = await importRecipients(platform, order(peopleCsv(60)))
    expect(again.outcome).toBe('imported')
    const campaign = (await loadCampaign(platform, letter.id))!
    expect(campaign, `died at ${nth}`).toMatchObject({ recipients: 60, highest: 60, importOpen: null })
    const persons = await loadPersons(platform, letter.id, 1, campaign.highest)
    expect(persons.map(({ email }) => email)).toEqual(Array.from({ length: 60 }, (_, index) => `p${index + 1}@kommune.example`))
    expect((await findByAddress(platform, letter.id, campaign.bookRows, 'p60@kommune.example'))?.number).toBe(60)
    if (!died) return expect(nth).toBeGreaterThan(6)
  }
})

test('while one list is being taken in, another waits; when that one must have died, the other goes on; nobody launches meanwhile', async () => {
  await using house = await openTestHouse({ streams: false })
  const { platform } = house.house
  await expect(importRecipients(dyingAt(5, house), order(peopleCsv(3)))).rejects.toThrow(Crash)
  expect((await loadCampaign(platform, letter.id))?.importOpen).toBeTruthy()
  expect(await launchLetter(platform, { letter, confirmed: 3, by: 'staff:test' })).toMatchObject({
    outcome: 'refused',
    problems: [{ code: 'IMPORT-UNFINISHED' }],
  })
  expect(await importRecipients(platform, order(peopleCsv(5)))).toMatchObject({ outcome: 'collided' })
  house.house.clock.set(instant('2026-03-18T08:20:00Z'))
  expect(await importRecipients(platform, order(peopleCsv(5)))).toMatchObject({ outcome: 'imported' })
  const emails = (await loadPersons(platform, letter.id, 1, 10)).map(({ email }) => email)
  expect(emails).toHaveLength(5)
  expect(new Set(emails)).toEqual(new Set([1, 2, 3, 4, 5].map(number => `p${number}@kommune.example`)))
})

test('a double click imports everyone once', async () => {
  await using house = await openTestHouse({ streams: false })
  const { platform } = house.house
  await Promise.all([1, 2, 3].map(() => importRecipients(platform, order(peopleCsv(40)))))
  await importRecipients(platform, order(peopleCsv(40)))
  expect((await loadPersons(platform, letter.id, 1, 200)).map(({ number }) => number)).toEqual(
    Array.from({ length: 40 }, (_, at) => at + 1),
  )
})

test('a launch in the middle of an import is not undone by it', async () => {
  await using house = await openTestHouse({ streams: false })
  const { platform } = house.house
  await importRecipients(platform, order(peopleCsv(2)))
  let launched = false
  const table: Table = {
    ...platform.table,
    commit: async changes => {
      if (!launched) {
        launched = true
        expect(await launchLetter(platform, { letter, confirmed: 2, by: 'staff:test' })).toMatchObject({ outcome: 'launched' })
      }
      return platform.table.commit(changes)
    },
  }
  expect(await importRecipients({ ...platform, table }, order(peopleCsv(3)))).toMatchObject({ outcome: 'collided' })
  expect(await loadCampaign(platform, letter.id)).toMatchObject({ state: 'launched', recipients: 2, invitedTo: 2 })
})

test('who opts out everywhere while a list is taken in is left out of it', async () => {
  await using house = await openTestHouse({ streams: false })
  const { platform } = house.house
  const table: Table = {
    ...platform.table,
    putAll: async items => {
      await platform.table.write(await putOptOut(platform, 'p2@kommune.example', platform.clock.now()))
      return platform.table.putAll(items)
    },
  }
  await importRecipients({ ...platform, table }, order(peopleCsv(3)))
  expect(await wantsNoMail(platform, 'p2@kommune.example')).toBe(true)
  const persons = await loadPersons(platform, letter.id, 1, 3)
  expect(persons.map(({ suppression }) => suppression?.because ?? null)).toEqual([null, 'optedOut', null])
})

test('while a list is taken in that makes the book grow, everyone who was on it is found by address', async () => {
  await using house = await openTestHouse({ streams: false })
  const { platform } = house.house
  await importRecipients(platform, order(peopleCsv(1999)))
  const lost = async () => {
    const { bookRows } = (await loadCampaign(platform, letter.id))!
    const sought = Array.from({ length: 40 }, (_, index) => `p${index * 49 + 1}@kommune.example`)
    const found = await Promise.all(sought.map(email => findByAddress(platform, letter.id, bookRows, email)))
    return sought.filter((_, index) => !found[index])
  }
  const table = new Proxy(platform.table, {
    get: (target, name: keyof Table) => async (first: never, second: never) => {
      if (name === 'putAll' || name === 'write') expect(await lost()).toEqual([])
      return (target[name] as (...args: unknown[]) => Promise<unknown>)(first, second)
    },
  })
  expect(await importRecipients({ ...platform, table }, order(peopleCsv(2001)))).toMatchObject({ outcome: 'imported' })
  expect(await lost()).toEqual([])
  expect(await loadCampaign(platform, letter.id)).toMatchObject({ bookRows: 2, importOpen: null })
})
