import { expect, test } from 'vitest'
import { addressHash } from '../../functions/audience/address.ts'
import { loadOptOuts, optOutKeys, putOptOut, wantsNoMail } from '../../functions/audience/opt-outs.ts'
import { addressKeyFrom } from '../../functions/platform/address-key.ts'
import { instant } from '../../functions/values/instant.ts'
import { openTestHouse } from '../house.ts'

const since = instant('2026-03-18T08:00:00Z')
const [ann, bo] = ['ann@kommune.example', 'bo@kommune.example']

test('whoever opted out is known again, and without the key of the stage nobody can tell who that is', async () => {
  await using house = await openTestHouse({ streams: false })
  const { platform } = house.house
  await platform.table.write(await putOptOut(platform, ann, since))
  expect((await loadOptOuts(platform))(ann)).toBe(since)
  expect([await wantsNoMail(platform, ann), await wantsNoMail(platform, bo)]).toEqual([true, false])
  const [row] = await platform.table.query({ pk: 'OPT-OUTS' })
  expect(row).toMatchObject({ sk: expect.stringMatching(/^[0-9a-f]{32}$/), since })
  expect(JSON.stringify(row)).not.toContain(addressHash(ann).toString('hex'))
  const elsewhere = { ...platform, addressKey: async () => addressKeyFrom('another stage has another key'.padEnd(32)) }
  expect(await wantsNoMail(elsewhere, ann)).toBe(false)
})

test('an opt-out from before hashes had a key is honoured, and can be taken back', async () => {
  await using house = await openTestHouse({ streams: false })
  const { platform } = house.house
  await platform.table.write({ put: { pk: 'OPT-OUTS', sk: addressHash(ann).toString('hex'), form: 1, since } })
  expect([(await loadOptOuts(platform))(ann), await wantsNoMail(platform, ann)]).toEqual([since, true])
  for (const erase of await optOutKeys(platform, ann)) await platform.table.write({ erase })
  expect([(await loadOptOuts(platform))(ann), await wantsNoMail(platform, ann)]).toEqual([undefined, false])
})
