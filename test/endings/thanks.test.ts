import { expect, test } from 'vitest'
import { perform } from '../../functions/staff/perform.ts'
import { exampleCampaign, letterFrom, openTestHouse, peopleCsv } from '../house.ts'

const text = (timetable: string) => `---
title: Aften om genoptræning
sessions:
  - { date: 2026-08-28, time: 16.00-18.00, venue: "Salen, Torvet 1, 2620 Albertslund" }
contact: Sofie Holm, sofie.holm@sekretariat.example, 12 34 56 78
documents:
  - { id: oplaeg, title: Oplægget, with: [thanks] }
${timetable}---
Kære {{greeting}}

Kom og hør om genoptræning.
`

test('those who came are thanked the next working day, with what was shown; who did not show up is not', async () => {
  await using house = await openTestHouse()
  const { id } = await (async () => {
    const letter = letterFrom(text('timetable: { thanks: 1 day after }\n'), 'tak')
    await house.launches({ letter, recipients: peopleCsv(4) })
    return letter
  })()
  for (const nth of [1, 2, 3]) await house.guest(`p${nth}@kommune.example`).registers()
  await house.turnsTo('2026-08-29T08:00:00Z')
  const bytes = exampleCampaign('001-kl-debatmoede-2020').documents![0]!.bytes
  await house.addsDocument({ campaign: id, document: 'oplaeg', name: 'oplaeg.pdf', bytes, confirmed: 0 })
  const list = 'email;kom\np1@kommune.example;ja\np2@kommune.example;nej\np3@kommune.example;ja\n'
  const file = { name: 'kom.csv', content: { base64: Buffer.from(list).toString('base64') } }
  await perform(house.house.platform, 'attendance', { campaign: id, file }, { by: 'staff:test', role: 'editor' })
  // The meeting was on a Friday: it is Monday before anybody is at work again.
  await house.turnsTo('2026-08-31T06:59:00Z')
  expect(await house.mails({ mailing: 'thanks' })).toEqual([])
  await house.turnsTo('2026-09-05T08:00:00Z')
  const thanked = await house.mails({ mailing: 'thanks' })
  expect(thanked.map(({ to, sentAt }) => [to[0], sentAt])).toEqual([
    ['p1@kommune.example', '2026-08-31T07:00:00.000Z'],
    ['p3@kommune.example', '2026-08-31T07:00:00.000Z'],
  ])
  expect(thanked[0]!.subject).toContain('Tak for sidst')
  expect(thanked[0]!.text).toContain('Oplægget')
  expect(thanked[0]!.text).toMatch(/\/f\/[\w-]{40}/)
})

test('nobody is thanked unless the letter says so', async () => {
  await using house = await openTestHouse()
  const letter = letterFrom(text(''), 'tak')
  await house.launches({ letter, recipients: peopleCsv(2) })
  await house.guest('p1@kommune.example').registers()
  await house.turnsTo('2026-09-20T08:00:00Z')
  expect(await house.mails({ mailing: 'thanks' })).toEqual([])
})
