import { expect, test } from 'vitest'
import { perform } from '../../functions/staff/perform.ts'
import { at, exampleCampaign, openTestHouse } from '../house.ts'

const campaign = exampleCampaign('000-kl-temamoeder-2022')

test('the plan names all three clocks of a meeting at a price, the invoice basis from its first order on', async () => {
  await using house = await openTestHouse({ now: at('2022-01-17T08:00:00Z') })
  await house.launches(campaign)
  const planned = async () => {
    const { answer } = await perform(house.house.platform, 'retention', { dryRun: true }, { by: 'staff:test', role: 'admin' })
    return (answer as unknown as { due: { what: string; on: string }[] }).due.map(({ what, on }) => [what, on])
  }
  const before = await planned()
  expect(before.map(([what]) => what)).toEqual(['warning', 'ordinary'])
  const [mail] = await house.mails({ mailing: 'invitation' })
  const address = mail!.to[0]!
  const { body } = await house.guest(address).opens()
  const terms = { consent: 'yes', termsVersion: body.match(/name="termsVersion" value="(\w+)"/)![1]! }
  await house.guest(address).registers({ session: 'odense', ...terms })
  expect((await planned()).filter(([what]) => what !== 'payers')).toEqual([...before, ['invoices', '2028-01-01']])
})
