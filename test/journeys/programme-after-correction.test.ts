import { expect, test } from 'vitest'
import { knownOutOfReach } from '../../functions/audience/out-of-reach.ts'
import { loadPerson } from '../../functions/audience/store.ts'
import { loadCampaign } from '../../functions/campaign/store.ts'
import type { Letter } from '../../functions/letter/letter.ts'
import { correctAddress } from '../../functions/staff/correct-address.ts'
import type { PersonNumber } from '../../functions/values/ids.ts'
import { letter002, openTestHouse, type TestHouse } from '../house.ts'

// Whoever comes and could not be reached when the programme (27 April 2026 at 9) or the practical
// mail went out has it once, as soon as staff put the address right.

const { letter, recipients } = letter002({ people: 3 })
const { id } = letter
const open: Letter = { ...letter, deadline: null }
const was = 'p1@kommune.example'
const right = 'anna@kommune.example'
const service = ['programme', 'practical', 'confirmation']

async function opened() {
  const house = await openTestHouse()
  await house.launches({ letter: open, recipients })
  await house.guest(was).registers()
  return house
}

/** What SES tells of the last mail of a kind to the old address. */
async function told(house: TestHouse, mailing: string, what: 'bounce' | 'complaint') {
  const mail = (await house.mails({ to: was, mailing })).at(-1)!
  const detail = { bounceType: 'Permanent', bounceSubType: 'General' }
  await house.house.ses.report(mail.messageId, what, what === 'bounce' ? detail : undefined)
  await house.house.settle()
}

async function corrects(house: TestHouse, email = right) {
  const { platform } = house.house
  const [campaign, person] = [(await loadCampaign(platform, id))!, (await loadPerson(platform, id, 1 as PersonNumber))!]
  expect(await correctAddress(platform, { campaign, person, by: 'staff:test' }, email)).toBe('corrected')
}

/** Of the mails an address got, those that bring something of the meeting: which, and what. */
async function broughtTo(house: TestHouse, to: string): Promise<string[]> {
  const mails = (await house.mails({ to })).filter(({ mailing }) => service.includes(mailing!))
  return mails.map(({ mailing, text }) =>
    [mailing, ...(text!.includes('Velkommen') ? ['Velkommen'] : []), ...(text!.includes('gul zone') ? ['gul zone'] : [])].join(' '),
  )
}

test('out of reach when it went out: the receipt at the right address brings it once, beside the new link', async () => {
  await using house = await opened()
  await told(house, 'confirmation', 'bounce')
  await house.turnsTo('2026-04-27T07:30:00Z')
  await corrects(house)
  const [receipt] = await house.mails({ to: right, mailing: 'confirmation' })
  expect(receipt).toMatchObject({ subject: expect.stringMatching(/^Rettet: /), calendar: { method: 'REQUEST' } })
  expect(await house.mails({ to: right, mailing: 'message' })).toHaveLength(1)
  await corrects(house, 'bedre@kommune.example')
  await house.turnsTo('2026-05-05T08:00:00Z')
  expect(await broughtTo(house, right)).toEqual(['confirmation Velkommen gul zone'])
  // The practical mail comes by itself, to the address they have by then.
  expect(await broughtTo(house, 'bedre@kommune.example')).toEqual(['practical gul zone'])
})

test('corrected before anything was due: the mailings bring what they bring', async () => {
  await using house = await opened()
  await told(house, 'confirmation', 'bounce')
  await corrects(house)
  await house.turnsTo('2026-05-05T08:00:00Z')
  expect((await broughtTo(house, right)).map(brought => brought.split(' ')[0])).toEqual(['programme', 'practical'])
})

test('the programme itself bounced: it comes again; both mails passed by: one receipt brings them', async () => {
  await using house = await opened()
  await house.turnsTo('2026-04-27T07:30:00Z')
  await told(house, 'programme', 'bounce')
  await house.turnsTo('2026-05-03T12:00:00Z')
  await corrects(house)
  expect(await broughtTo(house, right)).toEqual(['confirmation Velkommen gul zone'])
})

test('it came, and they complained of it: it does not come again', async () => {
  await using house = await opened()
  await house.turnsTo('2026-04-27T07:30:00Z')
  await told(house, 'programme', 'complaint')
  await corrects(house)
  await house.turnsTo('2026-04-30T08:00:00Z')
  expect(await broughtTo(house, right)).toEqual([])
})

test('the receipt that brought it bounced: the next one brings it', async () => {
  await using house = await openTestHouse()
  await house.launches({ letter: open, recipients })
  await house.turnsTo('2026-04-27T07:30:00Z')
  await house.guest(was).registers()
  await told(house, 'confirmation', 'bounce')
  await corrects(house)
  expect(await broughtTo(house, right)).toEqual(['confirmation Velkommen gul zone'])
  await corrects(house, 'bedre@kommune.example')
  expect(await broughtTo(house, 'bedre@kommune.example')).toEqual([])
})

test('who is asked whether they still come has it with their yes, and not before', async () => {
  await using house = await opened()
  await house.guest('p2@kommune.example').registers()
  await told(house, 'confirmation', 'bounce')
  await house.turnsTo('2026-04-27T07:30:00Z')
  const venue = { name: 'Albertslund Rådhus', room: null, address: 'Rådhuspladsen 1, 2620 Albertslund' }
  const elsewhere: Letter = { ...open, sessions: [{ ...open.sessions[0], venue }] }
  expect(await house.changesVenue(elsewhere, 1)).toMatchObject({ outcome: 'changed' })
  await corrects(house)
  expect(await broughtTo(house, right)).toEqual([])
  const [link] = await house.mails({ to: right, mailing: 'message' })
  expect((await house.visits(link!, 'd', { action: 'keep' })).status).toBe(303)
  expect(await broughtTo(house, right)).toEqual(['confirmation Velkommen gul zone'])
})

test('after the meeting has begun nothing is brought', async () => {
  await using house = await opened()
  await told(house, 'confirmation', 'bounce')
  await house.turnsTo('2026-05-04T13:30:00Z')
  await corrects(house)
  expect(await broughtTo(house, right)).toEqual([])
})

test('news of the old address that comes after the correction says nothing of the new one', async () => {
  await using house = await opened()
  await house.house.settle()
  await corrects(house)
  await told(house, 'confirmation', 'bounce')
  await house.turnsTo('2026-04-28T08:00:00Z')
  expect((await broughtTo(house, right)).map(brought => brought.split(' ')[0])).toEqual(['programme'])
  const known = await knownOutOfReach(house.house.platform)
  expect([known(was)?.because, known(right)]).toEqual(['bounced', undefined])
})
