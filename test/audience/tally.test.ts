import { expect, test } from 'vitest'
import { countAnswers } from '../../functions/audience/counted-as.ts'
import { loadTally, tallyOf } from '../../functions/audience/tally.ts'
import { loadCampaign } from '../../functions/campaign/store.ts'
import type { CampaignId, PersonNumber } from '../../functions/values/ids.ts'
import { instant } from '../../functions/values/instant.ts'
import { openMeter } from '../../local/meter.ts'
import { loadAsWritten } from '../as-written.ts'
import { letterFrom, openTestHouse, peopleCsv } from '../house.ts'

const text = `---
title: Aften om genoptræning
sessions:
  - { id: vest, date: 2026-05-04, time: 16.00-18.00, venue: "Salen, Torvet 1, 2620 Albertslund", capacity: 2 }
deadline: 2026-04-20
waiting-list: { offer-lasts: 1 day }
contact: Sofie Holm, sofie.holm@sekretariat.example, 12 34 56 78
staff: [vagt@sekretariat.example]
audience: { colleagues: 3 }
---
Kære {{greeting}}

Kom og hør om genoptræning.
`

test('what the overview says is what the rows say, whatever people do', async () => {
  const meter = openMeter()
  await using house = await openTestHouse({ meter })
  const id = 'aften' as CampaignId
  await house.launches({ letter: letterFrom(text, id), recipients: peopleCsv(9) })
  const guest = (nth: number) => house.guest(`p${nth}@kommune.example`)
  const { platform } = house.house
  const agree = async () => {
    const campaign = (await loadCampaign(platform, id))!
    const persons = await loadAsWritten(platform, id, 1, campaign.highest)
    const { answers } = await house.overview(id)
    expect(answers).toEqual(countAnswers(persons.map(({ answer }) => answer)))
    return answers
  }
  for (const nth of [1, 2, 3, 4]) await guest(nth).registers()
  await guest(5).declines()
  expect(await agree()).toMatchObject({ registered: 2, waitlisted: 2, declined: 1, noAnswer: 4 })
  await guest(1).cancels()
  const dan = { name: 'Dan Holm', email: 'dan.holm@nabo.example', role: 'udvalgsmedlem', municipality: '0461' }
  await guest(6).posts({ action: 'register', who: 'other', session: 'vest', ...dan })
  await guest(2).posts({ action: 'handOver', name: 'Eva Lund', email: 'eva.lund@nabo.example', role: 'udvalgsmedlem' })
  expect(await agree()).toMatchObject({ registered: 1, waitlisted: 3, transferred: 1, cancelled: 1, declined: 1, noAnswer: 4 })
  await guest(5).registers()
  await house.turnsTo('2026-04-19T20:00:00Z')
  expect((await agree()).lapsed).toBeGreaterThan(0)
  const { readUnits } = await meter.during(() => loadTally(platform, id))
  expect(readUnits).toBeLessThanOrEqual(3)
})

test('two people of one share are one change of their transaction', () => {
  const since = instant('2026-04-01T10:00:00Z')
  const [seat, no] = [{ status: 'registered', session: 's' as never, since } as const, { status: 'noAnswer' } as const]
  const changes = tallyOf(
    'aften' as CampaignId,
    { number: 3 as PersonNumber, before: seat, after: { status: 'transferred', session: 's' as never, since, to: 53 as PersonNumber } },
    { number: 53 as PersonNumber, before: no, after: seat },
  )
  expect(changes).toEqual([{ update: { pk: 'C#aften#T', sk: '03' }, set: { form: 1 }, add: { changes: 2, placed: 2, transferred: 1 } }])
})
