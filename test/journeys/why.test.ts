import { expect, test } from 'vitest'
import { journalOf } from '../../functions/journal/journal.ts'
import { decideDoubt } from '../../functions/staff/decide-doubt.ts'
import { shownDoubts } from '../../functions/staff/doubts.ts'
import { whyOfPerson } from '../../functions/staff/why-of-person.ts'
import { letter002, openTestHouse, type TestHouse } from '../house.ts'

const { id } = letter002().letter
const address = (number: number) => `p${number}@kommune.example`

async function fates({ house }: TestHouse, who: string): Promise<Record<string, string>> {
  await house.settle()
  const answer = await whyOfPerson(house.platform, id, who)
  if (answer.outcome !== 'found') throw new Error(answer.outcome)
  return Object.fromEntries(answer.why.mails.map(({ mailing, became, because }) => [mailing, because ? `${became}: ${because}` : became]))
}

test('why somebody did or did not get a mail can be said of everyone and every mail', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 5 }))
  const { ses } = house.house
  const invitation = async (number: number) => (await house.mails({ to: address(number), mailing: 'invitation' }))[0]!.messageId
  await house.guest(address(1)).registers()
  await house.guest(address(2)).declines()
  await ses.report(await invitation(3), 'bounce', { bounceType: 'Permanent' })
  await ses.report(await invitation(4), 'bounce', { bounceType: 'Transient' })
  await ses.report(await invitation(5), 'delay')
  await house.turnsTo('2026-04-08T08:00:00Z')
  expect(await fates(house, ` ${address(1).toUpperCase()}`)).toEqual({
    invitation: 'delivered',
    confirmation: 'delivered',
    'reminder-1': 'leftOut: registered',
    'reminder-2': 'planned: registered',
    programme: 'planned',
    practical: 'planned',
  })
  expect(await fates(house, '2')).toMatchObject({ declined: 'delivered', 'reminder-1': 'leftOut: declined' })
  expect(await fates(house, address(3))).toMatchObject({ invitation: 'bounced', 'reminder-1': 'leftOut: bounced' })
  expect(await fates(house, address(4))).toMatchObject({ invitation: 'delivered', 'reminder-1': 'delivered' })
  expect(await fates(house, address(5))).toMatchObject({ invitation: 'delivered' })
  expect((await whyOfPerson(house.house.platform, id, 'nobody@kommune.example')).outcome).toBe('noPerson')
  expect((await house.overview(id)).steps[0]).toMatchObject({ told: { accepted: 5, delivered: 5, delayed: 1, returned: 1, bounced: 1 } })
})

test('002-7 the three who bounced are left out of the reminder, and each can be told why', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 100 }))
  for (const number of [53, 54, 55]) {
    const [mail] = await house.mails({ to: address(number) })
    await house.house.ses.report(mail!.messageId, 'bounce', { bounceType: 'Permanent', bounceSubType: 'General' })
  }
  await house.turnsTo('2026-04-13T07:00:00Z')
  const reminder = (await house.overview(id)).steps.find(({ step }) => step === 'reminder-2')
  expect(reminder).toMatchObject({ sent: 97, leftOut: { bounced: 3 }, refused: 0, unknown: 0 })
  for (const number of [53, 54, 55])
    expect(await fates(house, address(number))).toMatchObject({ invitation: 'bounced', 'reminder-2': 'leftOut: bounced' })
})

test('staff who choose to send again mail those nobody knows of, and only them; it is in the log', async () => {
  await using house = await openTestHouse()
  const { platform, faults } = house.house
  faults.want({ service: 'ses', operation: 'SendBulkEmail', kind: 'connectionLost', times: 1 })
  await house.launches(letter002({ people: 4 }))
  const decide = (doubt: string) => decideDoubt(platform, { campaign: id, doubt, decision: 'sendAgain', by: 'staff:test' })
  expect(await fates(house, '1')).toMatchObject({ invitation: 'inDoubt' })
  expect(await decide('invitation/000000')).toEqual({ outcome: 'mayBeTold' })
  await house.turnsTo('2026-03-18T08:20:00Z')
  expect(await fates(house, '1')).toMatchObject({ invitation: 'unknown' })
  const [doubt, ...more] = (await shownDoubts(platform, id))!
  expect(more).toEqual([])
  expect(doubt).toMatchObject({ doubt: 'invitation/000000', state: 'unknown' })
  expect(doubt!.people.map(({ email }) => email)).toEqual([1, 2, 3, 4].map(address))
  expect(await Promise.all([decide('invitation/000000'), decide('invitation/000000')])).toContainEqual({ outcome: 'decided', people: 4 })
  await house.turnsTo('2026-03-18T08:30:00Z')
  expect((await house.mails({ mailing: 'invitation' })).map(mail => mail.to[0])).toEqual([1, 2, 3, 4].map(address))
  expect(await fates(house, '1')).toMatchObject({ invitation: 'delivered' })
  expect((await house.overview(id)).steps[0]).toMatchObject({ state: 'sent', sent: 4, unknown: 0 })
  expect(await shownDoubts(platform, id)).toEqual([])
  expect((await journalOf(platform, id, 0)).filter(({ what }) => what === 'doubtSentAgain')).toHaveLength(1)
})

test('staff who choose to leave it are not asked again, and nobody is mailed', async () => {
  await using house = await openTestHouse()
  const { platform, faults } = house.house
  await house.launches(letter002({ people: 1 }))
  faults.want({ service: 'ses', operation: 'SendEmail', kind: 'connectionLost', times: 1 })
  await house.guest(address(1)).registers()
  await house.turnsTo('2026-03-18T08:20:00Z')
  const [doubt] = (await shownDoubts(platform, id))!
  expect(doubt).toMatchObject({ doubt: 'letter/0000001.000001.confirmation', people: [{ number: 1 }] })
  const leave = { campaign: id, doubt: doubt!.doubt, decision: 'leave', by: 'staff:test' } as const
  expect(await decideDoubt(platform, leave)).toEqual({ outcome: 'decided', people: 1 })
  expect(await decideDoubt(platform, leave)).toEqual({ outcome: 'noDoubt' })
  await house.turnsTo('2026-03-18T12:00:00Z')
  expect(await shownDoubts(platform, id)).toEqual([])
  expect(await house.mails({ mailing: 'confirmation' })).toEqual([])
  expect(await fates(house, '1')).toMatchObject({ confirmation: 'unknown' })
})

test('it is too late to send a reminder again when the next one is due', async () => {
  await using house = await openTestHouse()
  const { platform, faults } = house.house
  await house.launches(letter002({ people: 2 }))
  faults.want({ service: 'ses', operation: 'SendBulkEmail', kind: 'connectionLost', times: 1 })
  await house.turnsTo('2026-04-08T07:20:00Z')
  await house.turnsTo('2026-04-13T08:00:00Z')
  const again = { campaign: id, doubt: 'reminder-1/000000', decision: 'sendAgain', by: 'staff:test' } as const
  expect(await decideDoubt(platform, again)).toEqual({ outcome: 'tooLate' })
})
