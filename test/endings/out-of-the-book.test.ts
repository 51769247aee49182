import { expect, test } from 'vitest'
import { bookItems, lateEntry, numbersInBook } from '../../functions/audience/address-book.ts'
import { readRecipients } from '../../functions/audience/recipients-file.ts'
import { loadPerson } from '../../functions/audience/store.ts'
import { loadCampaign } from '../../functions/campaign/store.ts'
import { loadErasures } from '../../functions/endings/erasures.ts'
import type { Table } from '../../functions/platform/table.ts'
import { correctAddress } from '../../functions/staff/correct-address.ts'
import { importRecipients } from '../../functions/staff/import-recipients.ts'
import type { PersonNumber } from '../../functions/values/ids.ts'
import { letter002, openTestHouse, peopleCsv, type TestHouse } from '../house.ts'
import { justBefore } from './just-before.ts'

// The address book leads from an address to a number: the hash of one that somebody had before is
// as much theirs as that of the one they have.

const { letter, recipients } = letter002({ people: 2 })
const { id } = letter
const addressOf = (number: number) => `p${number}@kommune.example`
const aPerson = 1 as PersonNumber

const inBook = async (house: TestHouse) => (await numbersInBook(house.house.platform, id)).toSorted((a, b) => a - b)
const forgets = (house: TestHouse, address: string) => house.house.doors.retention({ order: 'forget', address, by: 'staff:test' })
const night = (house: TestHouse) => house.house.doors.retention({})

async function corrects(house: TestHouse, number: number, email: string) {
  const { platform } = house.house
  const [campaign, person] = [(await loadCampaign(platform, id))!, (await loadPerson(platform, id, number as PersonNumber))!]
  return correctAddress(platform, { campaign, person, by: 'staff:test' }, email)
}

/** The first person has a seat and hands it over to whoever has the address. */
async function givesSeat(house: TestHouse, email: string): Promise<number> {
  const guest = house.guest(addressOf(1))
  await guest.registers()
  return (await guest.posts({ action: 'handOver', name: 'Sia Lip', email, role: 'udvalgsmedlem' })).status
}

/**
 * A book of twice the size, as a list that was longer left it, and the late row of an address that
 * was corrected.
 */
async function fromBefore({ house }: TestHouse): Promise<void> {
  const { table } = house.platform
  const long = Array.from({ length: 2001 }, (_, index) => ({ email: addressOf(index + 1), number: ((index % 2) + 1) as PersonNumber }))
  await table.putAll([...bookItems(id, long), lateEntry(id, 'foer@kommune.example', aPerson)])
}

test('an address that is corrected, and corrected again, leads to somebody once', async () => {
  await using house = await openTestHouse()
  await house.launches({ letter, recipients })
  for (const email of ['slip@kommune.example', 'rettet@kommune.example', addressOf(1), 'rettet@kommune.example']) {
    expect(await corrects(house, 1, email)).toBe('corrected')
    expect(await inBook(house)).toEqual([1, 2])
  }
  await forgets(house, 'rettet@kommune.example')
  expect(await inBook(house)).toEqual([2])
})

test('a correction to an address of theirs from before an older version left in the book is one', async () => {
  await using house = await openTestHouse()
  await house.launches({ letter, recipients })
  await fromBefore(house)
  expect(await corrects(house, 1, 'foer@kommune.example')).toBe('corrected')
  expect((await inBook(house)).filter(number => number === 1)).toEqual([1])
})

test('an address somebody had by mistake may be named, whose it is', async () => {
  await using house = await openTestHouse()
  await house.launches({ letter, recipients })
  await corrects(house, 2, 'slip@kommune.example')
  await corrects(house, 2, 'rettet@kommune.example')
  expect(await givesSeat(house, 'slip@kommune.example')).toBe(303)
  expect(await inBook(house)).toEqual([1, 2, 3])
})

test.each(['named', 'given in a correction'])('an address an older version left to somebody who has another may be %s', async how => {
  await using house = await openTestHouse()
  await house.launches({ letter, recipients })
  await house.house.platform.table.putAll([lateEntry(id, 'slip@kommune.example', 2 as PersonNumber)])
  if (how === 'named') expect(await givesSeat(house, 'slip@kommune.example')).toBe(303)
  else expect(await corrects(house, 1, 'slip@kommune.example')).toBe('corrected')
  expect(await inBook(house)).toEqual(how === 'named' ? [1, 2, 3] : [1, 2])
  await forgets(house, 'slip@kommune.example')
  expect(await inBook(house)).toEqual(how === 'named' ? [1, 2] : [2])
})

test.each(['corrects another’s to it', 'names somebody with it'])('nobody is given an address in the moment a person %s', async how => {
  await using house = await openTestHouse()
  await house.launches({ letter, recipients: peopleCsv(3) })
  const happened = justBefore(
    house,
    change => 'update' in change && change.set?.email === 'x@kommune.example',
    () => (how.startsWith('names') ? givesSeat(house, 'x@kommune.example') : corrects(house, 3, 'x@kommune.example')),
  )
  expect(await corrects(house, 2, 'x@kommune.example')).toBe('taken')
  expect(happened()).toBe(true)
  await forgets(house, 'x@kommune.example')
  expect(await inBook(house)).toEqual(how.startsWith('names') ? [1, 2, 3] : [1, 2])
})

test('whoever is forgotten leaves no address in the book, not in one that was outgrown and none they had before', async () => {
  await using house = await openTestHouse()
  await house.launches({ letter, recipients })
  await fromBefore(house)
  await forgets(house, addressOf(1))
  expect(new Set(await inBook(house))).toEqual(new Set([2]))
})

test.each(['as a list has it', 'as it was corrected before'])(
  'an address that is corrected in the moment its person is forgotten leads to nobody: %s',
  async how => {
    await using house = await openTestHouse()
    await house.launches({ letter, recipients })
    const before = how === 'as a list has it' ? addressOf(1) : 'slip@kommune.example'
    await corrects(house, 1, before)
    const happened = justBefore(
      house,
      change => 'erase' in change && /#P#\d+$/.test(change.erase.pk),
      () => corrects(house, 1, 'rettet@kommune.example'),
    )
    await forgets(house, before)
    expect(happened()).toBe(true)
    expect(await inBook(house)).toEqual([2])
  },
)

test('whom a list read before they were forgotten brings back into the book, the next night takes out of it, and nobody else', async () => {
  await using house = await openTestHouse()
  await house.launches({ letter, recipients })
  const { platform } = house.house
  // Their forgetting was ordered before the list was reserved.
  let forgetting: Promise<unknown> | undefined
  async function isForgotten() {
    await platform.table.write({ update: { pk: `C#${id}`, sk: 'campaign' }, set: { importOpen: null } })
    await forgets(house, addressOf(1))
  }
  const putAll: Table['putAll'] = async items => {
    forgetting ??= isForgotten()
    await forgetting
    return platform.table.putAll(items)
  }
  const file = readRecipients(new TextEncoder().encode(peopleCsv(4)))
  const table = { ...platform.table, putAll }
  await importRecipients({ ...platform, table }, { campaign: id, title: letter.title, file, commit: true, by: 'staff:test' })
  expect(await loadPerson(platform, id, aPerson)).toBeUndefined()
  expect(await inBook(house)).toEqual([1, 2, 3, 4])
  await night(house)
  expect(await inBook(house)).toEqual([2, 3, 4])
  const taken = (await loadErasures(platform)).filter(({ what }) => what === 'leftovers')
  expect(taken).toMatchObject([{ campaign: id, rows: 1 }])
  expect(taken[0]?.proof).toMatch(/^address-book=1; /)
  await night(house)
  expect((await loadErasures(platform)).filter(({ what }) => what === 'leftovers')).toHaveLength(1)
})

test('a late address of somebody forgotten goes with the next night', async () => {
  await using house = await openTestHouse()
  await house.launches({ letter, recipients })
  await forgets(house, addressOf(1))
  await fromBefore(house)
  await night(house)
  expect(new Set(await inBook(house))).toEqual(new Set([2]))
})
