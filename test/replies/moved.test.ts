import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { isToReconfirm } from '../../functions/audience/reconfirm.ts'
import { planOf } from '../../functions/calendar/sequence.ts'
import { loadCampaign } from '../../functions/campaign/store.ts'
import type { Letter } from '../../functions/letter/letter.ts'
import { revokeLinks } from '../../functions/staff/revoke.ts'
import type { OutboxMail } from '../../local/ses/mail-json.ts'
import { loadAsWritten } from '../as-written.ts'
import { at, exampleCampaign, letterFrom, openTestHouse, type TestHouse } from '../house.ts'
import { entryIn, fileOf, inboxOf, sendsMail, type Writer } from './mail-house.ts'

const campaign = exampleCampaign('004-kkr-hovedstaden-2020')
const { id } = campaign.letter
const first: Letter = letterFrom(
  campaign.letter.source
    .replace('date: 2020-09-14', 'date: 2020-05-04')
    .replace('deadline: 2020-09-07', 'deadline: 2020-04-15')
    .replace(/^\*\*Ny dato: .*$/m, '')
    .replace('senest den 7. september', 'senest den 15. april')
    .replace(/^dismiss:\n.*\n/m, ''),
  id,
)

/** So many registered for the first date, each with the entry of before and of after the move. */
async function moved(house: TestHouse, coming: number) {
  await house.launches({ ...campaign, letter: first })
  const all = (await house.mails({ mailing: 'invitation' })).map(({ to }) => to[0]!)
  for (const address of all.slice(0, coming)) await house.guest(address).registers()
  await house.turnsTo('2020-03-20T10:00:00Z')
  const old = await house.mails({ mailing: 'confirmation' })
  const shown = await house.moves(campaign.letter)
  if (shown.outcome !== 'dryRun') throw new Error('no dry run')
  await house.moves(campaign.letter, shown.mails)
  await house.turnsTo('2020-03-21T10:00:00Z')
  const mails = await house.mails()
  const people = (await loadAsWritten(house.house.platform, id, 1, 200)).filter(({ answer }) => answer.status === 'registered')
  return people.map(person => {
    const theirs = (some: OutboxMail[]) => some.filter(({ to }) => to.includes(person.email))
    const writer = (entry: ReturnType<typeof entryIn>): Writer => ({ ...person, ...entry! })
    return { was: writer(entryIn(theirs(old))), is: writer(entryIn(theirs(mails))) }
  })
}

const times = { stamp: '20200321T090000Z', later: '20200321T093000Z' }
const calendarsOf = (mails: readonly OutboxMail[], address: string) =>
  mails.flatMap(({ to, calendar }) =>
    calendar && to.includes(address) ? [new ICAL.Component(ICAL.parse(calendar.text)).getFirstSubcomponent('vevent')!] : [],
  )

test('after a move a yes of the calendar confirms, a no cancels, and answers to the old date are told apart', async () => {
  await using house = await openTestHouse({ now: at('2020-03-10T08:00:00Z') })
  const people = await moved(house, 9)
  for (const { was, is } of people) {
    expect([planOf(was.sequence), planOf(is.sequence)]).toEqual([0, 1])
    expect([is.uid, is.to]).toEqual([was.uid, was.to])
  }
  const cases: [file: string, of: 'was' | 'is', ends: string, because: string, left: string][] = [
    ['01-exchange-accepted', 'is', 'changed', 'confirmed', 'coming'],
    ['02-exchange-declined', 'is', 'changed', 'cancelled', 'cancelled'],
    ['01-exchange-accepted', 'was', 'ignored', 'stale', 'asked'],
    ['02-exchange-declined', 'was', 'proposed', 'staleDecline', 'asked'],
    ['03-exchange-tentative', 'is', 'proposed', 'tentative', 'asked'],
    ['48-words-samsung', 'is', 'proposed', 'wordsAccept', 'asked'],
    ['09-gmail-twice-the-same', 'is', 'changed', 'cancelled', 'cancelled'],
    ['03-exchange-tentative', 'was', 'ignored', 'stale', 'asked'],
  ]
  const ids: string[] = []
  for (const [index, [file, of]] of cases.entries()) {
    const writer = people[index]![of]
    ids.push(await sendsMail(house, fileOf(file, writer, times), writer.to))
  }
  // Whoever's links were revoked answers at an address their calendar still has.
  const last = people[8]!.is
  const [person] = await loadAsWritten(house.house.platform, id, last.number, last.number)
  await revokeLinks(house.house.platform, { campaign: id, person: person!, by: 'staff:test' })
  ids.push(await sendsMail(house, fileOf('02-exchange-declined', last, times), last.to))

  const inbox = await inboxOf(house, id)
  const letter = await house.house.platform.letters(id, (await loadCampaign(house.house.platform, id))!.version)
  const after = new Map((await loadAsWritten(house.house.platform, id, 1, 200)).map(person => [person.number, person]))
  const left = ({ is }: (typeof people)[number]) => {
    const { answer } = after.get(is.number)!
    return isToReconfirm(answer, letter) ? 'asked' : answer.status === 'registered' ? 'coming' : answer.status
  }
  expect(ids.map((mail, index) => [inbox.get(mail)?.verdict, inbox.get(mail)?.because, left(people[index]!)])).toEqual([
    ...cases.map(([, , ...ends]) => ends),
    ['proposed', 'formerAddress', 'asked'],
  ])
  const mails = await house.mails()
  const [yes, no] = people.map(({ is }) => calendarsOf(mails, is.email))
  expect(yes!.at(-1)!.getFirstProperty('attendee')!.getFirstParameter('partstat')).toBe('ACCEPTED')
  expect(yes!.at(-1)!.getFirstPropertyValue('sequence')).toBe(10_002)
  expect(no!.at(-1)!.getFirstPropertyValue('status')).toBe('CANCELLED')
  expect(no!.map(event => event.getFirstPropertyValue('sequence'))).toEqual([1, 10_001, 10_002])
  expect(house.house.log.errors).toEqual([])
})

test('the same answer twice is one; two in the wrong order leave the newer, and the no before staff', async () => {
  await using house = await openTestHouse({ now: at('2020-03-10T08:00:00Z') })
  const [twice, turned] = (await moved(house, 2)).map(({ is }) => is)
  await sendsMail(house, fileOf('02-exchange-declined', twice!, times), twice!.to)
  await house.house.settle()
  const again = await sendsMail(house, fileOf('02-exchange-declined', twice!, times), twice!.to)
  await sendsMail(house, fileOf('16-accepted-later', turned!, times), turned!.to)
  await house.house.settle()
  const late = await sendsMail(house, fileOf('02-exchange-declined', turned!, times), turned!.to)
  const inbox = await inboxOf(house, id)
  expect(inbox.get(again)).toMatchObject({ verdict: 'ignored', because: 'alreadySo' })
  expect(inbox.get(late)).toMatchObject({ verdict: 'proposed', because: 'olderDecline', offers: 'decline' })
  expect((await house.mails({ mailing: 'cancelled' })).map(({ to }) => to[0])).toEqual([twice!.email])
  expect((await house.answers(id)).totals).toMatchObject({ registered: 1, cancelled: 1 })
})
