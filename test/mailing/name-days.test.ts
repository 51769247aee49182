import { expect, test } from 'vitest'
import { loadSteps, stepKey } from '../../functions/campaign/store.ts'
import type { Letter } from '../../functions/letter/letter.ts'
import type { SessionId } from '../../functions/values/ids.ts'
import { letter002, openTestHouse } from '../house.ts'

test('steps an older version planned are called by their day too, after the next round', async () => {
  await using house = await openTestHouse()
  const { letter, recipients } = letter002({ people: 2 })
  const [first] = letter.sessions
  const sessions: Letter['sessions'] = [first, { ...first, id: 'anden' as SessionId, date: '2026-05-12' }]
  await house.launches({ letter: { ...letter, sessions }, recipients })
  const days = async () => (await loadSteps(house.house.platform, letter.id)).map(({ name, run = 1, forDay }) => [name, run, forDay])
  const launched = await days()
  expect(launched).toEqual(
    expect.arrayContaining([
      ['programme', 2, '2026-05-12'],
      ['invitation', 1, undefined],
    ]),
  )
  for (const { name, run } of await loadSteps(house.house.platform, letter.id))
    await house.house.platform.table.write({ update: stepKey(letter.id, name, run), remove: ['forDay'] })
  expect((await days()).every(([, , forDay]) => forDay === undefined)).toBe(true)
  await house.house.doors.sweep({})
  expect(await days()).toEqual(launched)
})
