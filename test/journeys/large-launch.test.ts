import { expect, test } from 'vitest'
import { loadCampaign, loadSteps } from '../../functions/campaign/store.ts'
import { blocksOf } from '../../functions/seats/store.ts'
import type { CampaignId } from '../../functions/values/ids.ts'
import { letterFrom, openTestHouse, peopleCsv, type TestCampaign } from '../house.ts'

const id = 'aften' as CampaignId

function evenings(sessions: string[]): TestCampaign {
  const letter = letterFrom(
    `---
title: Aften om genoptræning
kind: temamøde
sender: Sekretariatet <sekretariatet@indbyd.example>
contact: Sofie Holm, sofie.holm@sekretariat.example, 12 34 56 78
sessions:
${sessions.join('\n')}
deadline: 2026-04-15
---
Kære {{greeting}}

Kom og hør om genoptræning.

{{answer}}
`,
    id,
  )
  return { letter, recipients: peopleCsv(2) }
}

const days = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const date = new Date(Date.UTC(2026, 4, 4 + index)).toISOString().slice(0, 10)
    return `  - { id: d${index + 1}, date: ${date}, time: 16.00-18.00, venue: "Salen", capacity: 30 }`
  })
const seats = (capacity: number) => [`  - { id: d1, date: 2026-05-04, time: 16.00-18.00, venue: "Salen", capacity: ${capacity} }`]

test.each([
  ['forty days, each with a limit', days(40), 40],
  ['thirty thousand seats', seats(30_000), 120],
])('%s are launched, though one transaction does not hold them', async (_, sessions, blocks) => {
  await using house = await openTestHouse()
  expect(await house.launches(evenings(sessions))).toMatchObject({ outcome: 'launched' })
  expect(await blocksOf(house.house.platform, id, { consistent: true })).toHaveLength(blocks)
  expect((await house.guest('p1@kommune.example').registers({ session: 'd1' })).status).toBe(303)
})

test('a large launch that came to nothing leaves no seat and no step to the next one', async () => {
  await using house = await openTestHouse()
  const { platform } = house.house
  const { table } = platform
  await house.imports(evenings(days(40)))
  // Somebody imports in the middle of it: the launching transaction finds another list.
  let commits = 0
  platform.table = {
    ...table,
    commit: async changes => {
      if (++commits === 2) await table.write({ update: { pk: `C#${id}`, sk: 'campaign' }, add: { highest: 1 } })
      return table.commit(changes)
    },
  }
  expect(await house.launches(evenings(days(40)))).toMatchObject({ outcome: 'refused' })
  platform.table = table
  expect((await loadCampaign(platform, id))!.state).toBe('draft')
  expect(await house.launches(evenings(days(2)))).toMatchObject({ outcome: 'launched' })
  expect(await blocksOf(platform, id, { consistent: true })).toHaveLength(2)
  expect((await loadSteps(platform, id)).filter(({ name }) => name === 'programme')).toHaveLength(2)
})
