import { expect, test } from 'vitest'
import { loadLastBuyer } from '../../functions/billing/last-buyer.ts'
import { loadAgreements } from '../../functions/billing/store.ts'
import type { CampaignId } from '../../functions/values/ids.ts'
import { exampleCampaign, openTestHouse, type TestHouse } from '../house.ts'

const campaign = exampleCampaign('000-kl-temamoeder-2022')
const { id } = campaign.letter
const january = { now: '2022-01-17T08:00:00.000Z' } as never
const jeanette = 'jeanette.svanemark@bornholm.example'
const solveig = 'solveig.brandstoft@bornholm.example'
const harald = 'harald.lerbaekgaard@dragoer.example'

const paying = { ean: '57 98 00 98 11 57 8', reference: 'REKV-77', buyerName: 'Gudrun Stenløse', buyerEmail: 'gudrun@bogholderi.example' }
const payer = { ean: '5798009811578', reference: 'REKV-77', name: 'Gudrun Stenløse', email: 'gudrun@bogholderi.example' }
const tick = 'Samme betaler som sidst for Bornholms Regionskommune'

async function agreed(house: TestHouse, address: string) {
  const { body } = await house.guest(address).opens()
  return { session: 'odense', consent: 'yes', termsVersion: body.match(/name="termsVersion" value="(\w+)"/)![1]! }
}

const buyers = async (house: TestHouse, of: CampaignId = id) => (await loadAgreements(house.house.platform, of)).map(({ buyer }) => buyer)

/** Jeanette has told who pays. */
async function afterJeanette() {
  const house = await openTestHouse(january)
  await house.launches(campaign)
  expect((await house.guest(jeanette).opens()).body).not.toContain('asLastTime')
  await house.guest(jeanette).registers({ ...(await agreed(house, jeanette)), ...paying })
  return house
}

test('000-15 the second from the same municipality need not find the EAN again', async () => {
  await using house = await afterJeanette()
  expect((await house.guest(solveig).opens()).body).toContain(tick)
  expect((await house.guest(solveig).registers({ ...(await agreed(house, solveig)), asLastTime: 'yes' })).status).toBe(303)
  expect(await buyers(house)).toEqual([payer, payer])
  // The receipt shows the whole order, so that a payer who is not theirs is seen.
  const [receipt] = await house.mails({ to: solveig, mailing: 'confirmation' })
  const order = 'EAN-nummer 5798009811578; rekvisition REKV-77; regning til Gudrun Stenløse, gudrun@bogholderi.example'
  for (const part of [receipt!.text, receipt!.html]) expect(part).toContain(order)
  expect(receipt!.text).toContain('618,75')
})

test('who does not tick it pays as they type, and another municipality is offered nothing', async () => {
  await using house = await afterJeanette()
  expect((await house.guest(harald).opens()).body).not.toContain('asLastTime')
  await house.guest(harald).registers({ ...(await agreed(house, harald)), asLastTime: 'yes' })
  await house.guest(solveig).registers(await agreed(house, solveig))
  const nobody = { ean: '', reference: '', name: '', email: '' }
  expect(await buyers(house)).toEqual([payer, nobody, nobody])
})

test('what is typed beside the tick goes first, and is what the next is offered', async () => {
  await using house = await afterJeanette()
  const lastOfBornholm = () => loadLastBuyer(house.house.platform, '0400')
  const agree = await agreed(house, solveig)
  await house.guest(solveig).registers({ ...agree, asLastTime: 'yes', ean: '5790000000005', reference: 'REKV-78' })
  const typed = { ...payer, ean: '5790000000005', reference: 'REKV-78' }
  expect([(await buyers(house))[1], await lastOfBornholm()]).toEqual([typed, typed])
  // Put right on the seat she has.
  await house.guest(solveig).registers({ ...agree, asLastTime: 'yes', ean: '5790000000012' })
  const corrected = { ...typed, ean: '5790000000012' }
  expect([(await buyers(house))[1], await lastOfBornholm()]).toEqual([corrected, corrected])
})

test('the page says the last four digits and nothing else of who paid before, also when the form comes back', async () => {
  await using house = await afterJeanette()
  const { consent: _, ...unagreed } = await agreed(house, solveig)
  const first = await house.guest(solveig).opens()
  const again = await house.guest(solveig).registers({ ...unagreed, asLastTime: 'yes' })
  expect([first.status, again.status]).toEqual([200, 422])
  expect(first.body).toMatch(/name="asLastTime" value="yes"\/>/)
  expect(again.body).toMatch(/name="asLastTime" value="yes" checked/)
  for (const { body } of [first, again]) {
    expect(body).toContain('ender på 1578')
    expect(body).not.toMatch(/5798009811578|57 98|REKV-77|Gudrun|Stenløse|bogholderi/)
  }
})

test('who paid is remembered at the next meeting too, and for colleagues as well; the broom for what nobody erased comes years later', async () => {
  await using house = await afterJeanette()
  const next = 'temamoede-2022-igen' as CampaignId
  await house.launches({ ...campaign, letter: { ...campaign.letter, id: next } })
  const mail = (await house.mails({ to: solveig, mailing: 'invitation', campaign: next }))[0]!
  const page = await house.visits(mail, 'i')
  expect(page.body).toContain(tick)
  const named = { action: 'register', who: 'other', name: 'Bo Friis', email: 'bo@nabo.example', role: 'udvalgsmedlem' }
  expect((await house.visits(mail, 'i', { ...(await agreed(house, solveig)), ...named, asLastTime: 'yes' })).status).toBe(303)
  expect(await buyers(house, next)).toEqual([payer])
  const row = await house.house.platform.table.get<{ expires: number }>({ pk: 'BUYERS', sk: '0400' })
  expect(new Date(row!.expires * 1000).toISOString()).toBe('2027-01-16T08:00:00.000Z')
})

test('whoever types another municipality, or no EAN number, changes nothing of what its people are offered', async () => {
  await using house = await afterJeanette()
  const lastOf = (code: string) => loadLastBuyer(house.house.platform, code)
  const agree = { ...(await agreed(house, harald)), reference: 'FALSK', buyerName: 'En anden', buyerEmail: 'en@anden.example' }
  expect((await house.guest(harald).registers({ ...agree, municipality: '0400', ean: '5790000000005' })).status).toBe(303)
  expect((await house.guest(solveig).registers(agree)).status).toBe(303)
  expect([await lastOf('0400'), await lastOf('0155')]).toEqual([payer, undefined])
})
