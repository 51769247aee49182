import { expect, test } from 'vitest'
import { lateEntry } from '../../functions/audience/address-book.ts'
import { loadPersons, personItem } from '../../functions/audience/store.ts'
import { campaignKey, loadCampaign } from '../../functions/campaign/store.ts'
import { journalOf } from '../../functions/journal/journal.ts'
import { startMailing } from '../../functions/mailing/start.ts'
import type { Table } from '../../functions/platform/table.ts'
import { launchAdded } from '../../functions/staff/launch-added.ts'
import type { PersonNumber } from '../../functions/values/ids.ts'
import { instant } from '../../functions/values/instant.ts'
import { letter002, openTestHouse, peopleCsv, type TestHouse } from '../house.ts'
import { person } from '../person.ts'
import { visit } from '../visit.ts'

const { letter } = letter002()
const list = (recipients: string) => ({ letter, recipients })
const address = (number: number) => `p${number}@kommune.example`
const addresses = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => address(first + index))
const invited = async (house: TestHouse) => (await house.mails({ mailing: 'invitation' })).flatMap(mail => mail.to)

test('000-3 Anna is in both committees, her address in other case: one invitation that names both', async () => {
  await using house = await openTestHouse()
  const recipients = [
    'Mailadresse;Fornavn;Efternavn;Kommune;Titel;Udvalg',
    'anna.hansen@furesoe.example;Anna;Hansen;Furesø;udvalgsmedlem;Socialudvalget',
    'Anna.Hansen@FURESOE.example;Anna;Hansen;0190;udvalgsmedlem;Økonomiudvalget',
  ].join('\r\n')
  const { report } = await house.imports(list(recipients), { dryRun: true })
  expect(report).toMatchObject({ new: 1, doubled: 1, doubles: [{ row: 3, firstRow: 2 }], total: 1 })
  expect(await loadCampaign(house.house.platform, letter.id)).toBeUndefined()
  expect(await house.launches(list(recipients))).toMatchObject({ outcome: 'launched', recipients: 1 })
  const mails = await house.mails()
  expect(mails.map(mail => mail.to)).toEqual([['anna.hansen@furesoe.example']])
  expect(mails[0]?.text).toContain('Socialudvalget og Økonomiudvalget')
  expect(mails[0]?.html).toContain('Socialudvalget og Økonomiudvalget')
})

test('A8 a name that looks like a formula, a tag and a placeholder is stored as typed and does nothing in mail and page', async () => {
  await using house = await openTestHouse()
  const typed = '=HYPERLINK(A1) <b>Bo</b> {{answer}}'
  await house.launches(list(`email;navn;kommune\nbo@koege.example;${typed};190`))
  expect(await loadPersons(house.house.platform, letter.id, 1, 1)).toMatchObject([{ name: typed, municipality: '0190' }])
  const [mail] = await house.mails({ mailing: 'invitation' })
  expect(mail?.text).toContain(typed)
  expect(mail?.html).toContain('=HYPERLINK(A1) &lt;b&gt;Bo&lt;/b&gt; {{answer}}')
  expect(mail?.html).not.toContain('<b>Bo</b>')
  expect((await house.guest('bo@koege.example').opens()).body).not.toContain('<b>Bo</b>')
})

test('IMP8 an import after the launch mails nobody; staff then invite the new ones, once, and later reminders reach them', async () => {
  await using house = await openTestHouse()
  // Sixty, so that the second fifty numbers are shared by both waves.
  await house.launches(letter002({ people: 60 }))
  const imported = await house.imports(list(peopleCsv(70)))
  expect(imported).toMatchObject({ outcome: 'imported', report: { new: 10, changed: 0, total: 70 }, waiting: 10 })
  expect(await invited(house)).toEqual(addresses(1, 60))

  expect(await house.invitesAdded(letter.id, 9)).toMatchObject({ outcome: 'refused', problems: [{ code: 'COUNT-DIFFERS' }] })
  expect(await invited(house)).toHaveLength(60)
  expect(await house.invitesAdded(letter.id, 10)).toMatchObject({ outcome: 'launched', added: 10 })
  expect(await invited(house)).toEqual(addresses(1, 70))
  expect(await house.invitesAdded(letter.id, 10)).toEqual({ outcome: 'nobodyAdded', recipients: 70 })
  expect(await invited(house)).toHaveLength(70)

  const { steps } = await house.overview(letter.id)
  expect(steps.filter(({ step }) => step === 'invitation')).toMatchObject([
    { sent: 60, state: 'sent', leftOut: {} },
    { sent: 10, state: 'sent', leftOut: {}, run: 2 },
  ])
  expect((await house.guest(address(65)).registers()).status).toBe(303)
  const { fired } = await house.turnsTo('2026-04-08T07:00:00Z')
  expect(fired).toMatchObject([{ step: 'reminder-1', sent: 69, leftOut: { registered: 1 } }])
  expect(house.house.log.errors).toEqual([])
})

test('who is added and not invited gets no reminder either', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 2 }))
  await house.imports(list(peopleCsv(3)))
  const { fired } = await house.turnsTo('2026-04-08T07:00:00Z')
  expect(fired).toMatchObject([{ step: 'reminder-1', sent: 2, leftOut: { addedLater: 1 } }])
})

test('who was invited the day before a reminder is not reminded by it, but by the next', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 2 }))
  await house.turnsTo('2026-04-07T08:00:00Z')
  await house.imports(list(peopleCsv(3)))
  await house.invitesAdded(letter.id, 1)
  const { fired } = await house.turnsTo('2026-04-13T07:00:00Z')
  expect(fired).toMatchObject([
    { step: 'reminder-1', sent: 2, leftOut: { addedLater: 1 } },
    { step: 'reminder-2', sent: 3, leftOut: {} },
  ])
})

test('three waves, one of them tomorrow: each person is invited once, and the first mailing woken again takes nobody from the others', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 3 }))
  await house.imports(list(peopleCsv(5)))
  await house.invitesAdded(letter.id, 2)
  await house.imports(list(peopleCsv(6)))
  await house.invitesAdded(letter.id, 1, '2026-03-19T08:00:00Z')
  // One more joins those who are to be invited tomorrow.
  await house.imports(list(peopleCsv(7)))
  await house.invitesAdded(letter.id, 1)
  expect(await invited(house)).toEqual(addresses(1, 5))
  const { fired } = await house.turnsTo('2026-03-19T08:00:00Z')
  expect(fired).toMatchObject([{ step: 'invitation', sent: 2, leftOut: {} }])
  for (const [run, version] of [
    [undefined, 1],
    [2, 1],
    [3, 1],
    [3, 2],
  ] as const)
    await startMailing(house.house.platform, { campaign: letter.id, step: 'invitation', version, ...(run && { run }) })
  expect(await invited(house)).toEqual(addresses(1, 7))
})

test('a first mailing that is still under way does not invite those of the second wave too', async () => {
  await using house = await openTestHouse()
  const { platform } = house.house
  await house.launches(letter002({ people: 3 }))
  const step = { pk: `C#${letter.id}`, sk: 'step#invitation' }
  // As if the sender had lost its batch: the claim is gone and the mailing is woken again after the
  // next wave.
  await platform.table.write({ erase: { pk: `C#${letter.id}#M#invitation`, sk: '000000' } })
  await platform.table.write({ update: step, set: { state: 'sending' }, remove: ['totals'] })
  await house.imports(list(peopleCsv(5)))
  await house.invitesAdded(letter.id, 2)
  await startMailing(platform, { campaign: letter.id, step: 'invitation', version: 1 })
  // The first three twice, because the test has taken away what keeps them from it; the others
  // once.
  const mails = await invited(house)
  expect(addresses(1, 5).map(to => mails.filter(mail => mail === to).length)).toEqual([2, 2, 2, 1, 1])
})

test('an invitation that is set for tomorrow takes in who is added today', async () => {
  await using house = await openTestHouse()
  const tomorrow = { ...letter, timetable: { ...letter.timetable, invitation: { date: '2026-03-19' } } } as typeof letter
  await house.launches({ letter: tomorrow, recipients: peopleCsv(2) })
  await house.imports({ letter: tomorrow, recipients: peopleCsv(3) })
  expect(await house.invitesAdded(letter.id, 1)).toMatchObject({ outcome: 'launched', added: 1 })
  const { fired } = await house.turnsTo('2026-03-19T12:00:00Z')
  expect(fired).toMatchObject([{ step: 'invitation', sent: 3, leftOut: {} }])
  expect(await invited(house)).toEqual(addresses(1, 3))
})

test('who is added in the moment the invitation goes out is invited with the others', async () => {
  await using house = await openTestHouse()
  const { platform } = house.house
  const tomorrow = { ...letter, timetable: { ...letter.timetable, invitation: { date: '2026-03-19' } } } as typeof letter
  await house.launches({ letter: tomorrow, recipients: peopleCsv(2) })
  await house.imports({ letter: tomorrow, recipients: peopleCsv(3) })
  house.house.clock.set(instant('2026-03-19T08:00:00Z'))
  const table: Table = {
    ...platform.table,
    // The mailing has read who it is for, and not written that it has begun.
    write: async change => {
      await launchAdded(platform, { campaign: letter.id, confirmed: 1, by: 'staff:test' })
      return platform.table.write(change)
    },
  }
  const started = await startMailing({ ...platform, table }, { campaign: letter.id, step: 'invitation', version: 1 })
  expect(started).toEqual({ outcome: 'otherPlan' })
  expect(await invited(house)).toEqual(addresses(1, 3))
})

test('staff who invite the added in two tabs at once invite them once', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 2 }))
  await house.imports(list(peopleCsv(4)))
  const order = { campaign: letter.id, confirmed: 2, by: 'staff:test' }
  const both = await Promise.all([1, 2].map(() => launchAdded(house.house.platform, order)))
  expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['launched', 'nobodyAdded'])
  expect(await invited(house)).toEqual(addresses(1, 4))
  const log = await journalOf(house.house.platform, letter.id, 0)
  expect(log.map(({ what }) => what).filter(what => what === 'launchedAdded')).toHaveLength(1)
})

test('a colleague somebody brought has a number and is neither counted nor invited nor reminded', async () => {
  await using house = await openTestHouse()
  const { table } = house.house.platform
  await house.launches(letter002({ people: 1 }))
  const number = (await table.next(campaignKey(letter.id), 'highest')) as PersonNumber
  const colleague = person({ number, email: 'carla@furesoe.example', name: 'Carla', registeredBy: 1 as PersonNumber })
  await table.commit([{ put: personItem(letter.id, colleague) }, { put: lateEntry(letter.id, colleague.email, number) }])
  expect(await house.invitesAdded(letter.id, 1)).toEqual({ outcome: 'nobodyAdded', recipients: 1 })
  await house.imports(list(peopleCsv(2)))
  await house.invitesAdded(letter.id, 1)
  const { fired } = await house.turnsTo('2026-04-08T07:00:00Z')
  expect(fired).toMatchObject([{ step: 'reminder-1', sent: 2, leftOut: { notEligible: 1 } }])
  expect(await invited(house)).toEqual(addresses(1, 2))
  expect(await house.mails({ to: 'carla@furesoe.example' })).toEqual([])
})

test('after the deadline nobody is invited any more', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 1 }))
  await house.turnsTo('2026-04-15T22:00:00Z')
  await house.imports(list(peopleCsv(2)))
  expect(await house.invitesAdded(letter.id, 1)).toMatchObject({ outcome: 'refused', problems: [{ code: 'TOO-LATE' }] })
})

test('who wanted no more mail from this secretariat is on the next list too, and is left out of it', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 2 }))
  const path = await house.guest(address(1)).optOutPath()
  await visit(house.house.doors.site, 'POST', path, { 'List-Unsubscribe': 'One-Click' })
  const next = { ...letter, id: 'next-year' as typeof letter.id }
  const { report } = await house.imports({ letter: next, recipients: peopleCsv(2) })
  expect(report).toMatchObject({ new: 2, optedOut: 1, total: 2 })
  await house.launches({ letter: next, recipients: peopleCsv(2) })
  const { steps } = await house.overview(next.id)
  expect(steps[0]).toMatchObject({ step: 'invitation', sent: 1, leftOut: { optedOut: 1 } })
  expect((await house.mails({ campaign: next.id })).flatMap(mail => mail.to)).toEqual([address(2)])
})
