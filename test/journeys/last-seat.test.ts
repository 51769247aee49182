import { expect, test } from 'vitest'
import { pathTo } from '../../bench/example-houses.ts'
import { letterFrom, openTestHouse, peopleCsv } from '../house.ts'
import { allIsWell, truthOf } from '../seats/room-truth.ts'
import { visit } from '../visit.ts'

/** One seat, and no line to stand in. */
const letter = letterFrom(
  `---
title: Aftenen med én plads
sender: Sekretariatet <sekretariatet@indbyd.example>
contact: Sofie Holm, sofie.holm@sekretariat.example, 12 34 56 78
sessions:
  - { date: 2026-05-04, time: 16.00-18.00, venue: "Salen Vest, Torvet 1, 2620 Albertslund", capacity: 1 }
deadline: 2026-04-15
waiting-list: off
---
Kære {{greeting}}

Der er én plads. Svar [her]({{answer}}).
`,
  'en-plads',
)

/** A hundred times is for `test/seats/take.test.ts`, where a no costs no page. */
const times = 3

test('A3 200 people at once for the last seat: one has it, 199 are told that all is taken, and again when it is free again', async () => {
  await using house = await openTestHouse()
  await house.launches({ letter, recipients: peopleCsv(200) })
  const everyone = Array.from({ length: 200 }, (_, index) => pathTo(house.house, 'invitation', letter.id, index + 1))
  const posts = (path: string, fields: Record<string, string>) => visit(house.house.doors.site, 'POST', path, fields)
  for (let time = 1; time <= times; time++) {
    const answers = await Promise.all(everyone.map(path => posts(path, { action: 'register', who: 'me' })))
    const seated = everyone.filter((_, index) => answers[index]!.status === 303)
    const told = answers.filter(({ status, body }) => status === 409 && body.includes('Alt optaget'))
    expect([seated.length, told.length]).toEqual([1, 199])
    expect((await house.overview(letter.id)).answers.registered).toBe(1)
    expect(await truthOf(house.house.platform, letter.id)).toEqual(allIsWell)
    expect((await posts(seated[0]!, { action: 'cancel' })).status).toBe(303)
  }
  expect(await house.mails({ mailing: 'confirmation' })).toHaveLength(times)
})
