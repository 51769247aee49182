import { expect, test } from 'vitest'
import { noAnswers } from '../../functions/audience/counted-as.ts'
import { journalOf } from '../../functions/journal/journal.ts'
import { settleMail } from '../../functions/staff/acts/inbox.ts'
import { carryOut } from '../../functions/staff/carry-out.ts'
import { inboxDomain } from '../../local/house.ts'
import { settleAndSweep } from '../../local/turn.ts'
import { letter002, letterFrom, openTestHouse, peopleCsv, type TestHouse } from '../house.ts'
import { pricedLetter } from '../priced-letter.ts'
import { entryIn, fileOf, inboxOf, sendsMail, type Writer } from './mail-house.ts'

const priced = pricedLetter()
const address = 'p1@kommune.example'

async function registered(house: TestHouse): Promise<Writer> {
  await house.launches({ letter: priced, recipients: peopleCsv(1) })
  const { body } = await house.guest(address).opens('?svar=ja')
  const termsVersion = body.match(/name="termsVersion" value="([^"]+)"/)![1]!
  expect((await house.guest(address).registers({ session: 'aarhus', consent: 'yes', termsVersion, buyerName: 'Kommunen' })).status).toBe(
    303,
  )
  const entry = entryIn(await house.mails({ mailing: 'confirmation' }))!
  return { number: 1 as never, name: 'Person Nr1', email: address, ...entry }
}

test('I18 a no from the calendar leaves a binding seat, shows the page once, and staff can make it so', async () => {
  await using house = await openTestHouse()
  const writer = await registered(house)
  const first = await sendsMail(house, fileOf('02-exchange-declined', writer), writer.to)
  await house.house.settle()
  const again = await sendsMail(house, fileOf('15-declined-again-later', writer), writer.to)
  const inbox = await inboxOf(house, 'fagdag')
  for (const id of [first, again]) expect(inbox.get(id)).toMatchObject({ verdict: 'proposed', because: 'binding', offers: 'decline' })
  const shown = await house.mails({ to: address, mailing: 'message' })
  expect(shown).toHaveLength(1)
  expect(shown[0]!.subject).toMatch(/^Svar på din side: /)
  expect(shown[0]!.text).toMatch(/Pladsen er bindende.*\/d\//s)
  expect(shown[0]!.headers['auto-submitted']).toBe('auto-replied')
  expect((await house.answers(priced.id)).totals).toEqual({ ...noAnswers(), registered: 1 })

  const order = { campaign: priced.id, mail: first, decision: 'accept' as const }
  const settled = await carryOut(house.house.platform, 'settle-mail', settleMail, order, { by: 'staff:test', role: 'editor' })
  expect(settled).toMatchObject({ status: 200, answer: { outcome: 'settled' } })
  await settleAndSweep(house.house)
  expect((await house.answers(priced.id)).totals).toEqual({ ...noAnswers(), cancelled: 1 })
  expect((await inboxOf(house, 'fagdag')).get(first)!.settled).toMatchObject({ by: 'staff:test', how: 'accepted' })
  // Both in one moment, and the log has both.
  const logged = (await journalOf(house.house.platform, priced.id, writer.number)).map(({ what }) => what)
  expect([logged.filter(what => what === 'mailIn').length, logged.includes('mailSettled')]).toEqual([2, true])
  const twice = await carryOut(house.house.platform, 'settle-mail', settleMail, order, { by: 'staff:test', role: 'editor' })
  expect(twice.answer).toMatchObject({ outcome: 'alreadySo' })
})

test('an old mail is not made so over what the person has said since, and two colleagues do not both decide', async () => {
  await using house = await openTestHouse()
  const { letter, recipients } = letter002({ people: 1 })
  await house.launches({ letter, recipients })
  const to = `svar+${letter.id}@${inboxDomain}`
  const says = (text: string) => new TextEncoder().encode(`From: ${address}\r\nSubject: Svar\r\n\r\n${text}\r\n`)
  await house.guest(address).registers()
  await house.turnsTo('2026-03-18T12:00:00Z')
  const no = await sendsMail(house, says('Jeg kommer ikke.'), to)
  expect((await inboxOf(house, letter.id)).get(no)).toMatchObject({ verdict: 'proposed', offers: 'decline' })
  const decides = (mail: string, decision: 'accept' | 'dismiss', by: string, platform = house.house.platform) =>
    carryOut(platform, 'settle-mail', settleMail, { campaign: letter.id, mail, decision }, { by, role: 'editor' })

  // A colleague puts it aside after this one has read it and before the answer is written.
  const { table } = house.house.platform
  const slow: typeof table = {
    ...table,
    async commit(changes) {
      await decides(no, 'dismiss', 'staff:bo')
      return table.commit(changes)
    },
  }
  const second = await decides(no, 'accept', 'staff:anna', { ...house.house.platform, table: slow })
  expect(second.answer).toMatchObject({ outcome: 'alreadySo' })
  expect((await inboxOf(house, letter.id)).get(no)!.settled).toMatchObject({ by: 'staff:bo', how: 'dismissed' })
  expect((await house.answers(letter.id)).totals).toMatchObject({ registered: 1 })

  const later = await sendsMail(house, says('Jeg kommer ikke.'), to)
  await house.house.settle()
  await house.turnsTo('2026-03-18T13:00:00Z')
  await house.guest(address).cancels()
  await house.guest(address).registers()
  const overtaken = await decides(later, 'accept', 'staff:anna')
  expect(overtaken.answer).toMatchObject({ outcome: 'refused', problems: [{ code: 'ANSWERED-SINCE' }] })
  expect((await house.answers(letter.id)).totals).toMatchObject({ registered: 1 })
  expect((await decides(later, 'dismiss', 'staff:anna')).answer).toMatchObject({ outcome: 'settled' })
})

test('a no from before the move is not made so over a yes to the new day', async () => {
  await using house = await openTestHouse()
  const { letter, recipients } = letter002({ people: 1 })
  await house.launches({ letter, recipients })
  await house.guest(address).registers()
  await house.turnsTo('2026-03-18T12:00:00Z')
  const text = new TextEncoder().encode(`From: ${address}\r\nSubject: Svar\r\n\r\nJeg kommer ikke.\r\n`)
  const no = await sendsMail(house, text, `svar+${letter.id}@${inboxDomain}`)
  expect((await inboxOf(house, letter.id)).get(no)).toMatchObject({ verdict: 'proposed', offers: 'decline' })
  const moved = letterFrom(letter.source.replace('2026-05-04', '2026-05-06'), letter.id)
  expect(await house.moves(moved, 1)).toMatchObject({ outcome: 'changed' })
  await house.turnsTo('2026-03-19T12:00:00Z')
  expect((await house.guest(address).posts({ action: 'keep' })).status).toBe(303)
  const order = { campaign: letter.id, mail: no, decision: 'accept' as const }
  const settled = await carryOut(house.house.platform, 'settle-mail', settleMail, order, { by: 'staff:anna', role: 'editor' })
  expect(settled.answer).toMatchObject({ outcome: 'refused', problems: [{ code: 'ANSWERED-SINCE' }] })
  expect((await house.answers(letter.id)).totals).toMatchObject({ registered: 1 })
})

test('a yes to a meeting that was called off gives nobody a seat, and what is erased or unknown answers nobody', async () => {
  await using house = await openTestHouse()
  const { letter, recipients } = letter002({ people: 2 })
  await house.launches({ letter, recipients })
  await house.guest(address).registers()
  const entry = entryIn(await house.mails({ mailing: 'confirmation' }))!
  const writer: Writer = { number: 1 as never, name: 'Person Nr1', email: address, ...entry }
  const dry = await house.callsOff(letter.id)
  await house.callsOff(letter.id, 'mails' in dry ? Number(dry.mails) : 0)
  await house.turnsTo('2026-03-18T12:00:00Z')
  const before = (await house.mails()).length
  const late = await sendsMail(house, fileOf('18-accepted-before-registering', writer), writer.to)
  const yes = await sendsMail(house, fileOf('16-accepted-later', writer), writer.to)
  const unknown = await sendsMail(house, fileOf('02-exchange-declined', writer), writer.to.replace(letter.id, 'slettet'))
  const inbox = await inboxOf(house)
  expect(inbox.get(late)).toMatchObject({ verdict: 'ignored', because: 'calledOff' })
  expect(inbox.get(yes)).toMatchObject({ verdict: 'proposed', because: 'calledOffYes' })
  expect(inbox.get(yes)?.offers).toBeUndefined()
  expect(inbox.get(unknown)).toMatchObject({
    verdict: 'ignored',
    because: 'nobody',
    campaign: null,
    from: expect.stringMatching(/^sha256:/),
  })
  expect(await house.mails()).toHaveLength(before)
})
