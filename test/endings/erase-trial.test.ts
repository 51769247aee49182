import { expect, test } from 'vitest'
import { partitionsOf } from '../../functions/endings/partitions.ts'
import { rowKindOf, rowKinds } from '../../functions/endings/row-kinds.ts'
import { perform } from '../../functions/staff/perform.ts'
import { everyRow } from '../every-row.ts'
import { letterFrom, openTestHouse, peopleCsv } from '../house.ts'

const trial = 'smoke-20260318-080000'
const staff = { by: 'staff:test', role: 'sender' } as const

test('every kind of row of a campaign has its partitions in the list, and each of them is of a kind', () => {
  const partitions = partitionsOf('moede', { BLOCK: [0, 1], STEP: ['invitation', 'message#2'], SHARD: [0, 9], SESSION: ['odense'] })
  expect(new Set(partitions).size).toBe(partitions.length)
  for (const { name, pk, sk } of rowKinds.filter(({ pk }) => pk.startsWith('C#ID')))
    expect(
      partitions.some(partition => matches(partition, pk)),
      `${name} ${sk ?? ''}`,
    ).toBe(true)
  for (const partition of partitions.filter(one => one !== 'C#moede'))
    expect(
      ['book#000001', 'late#x', 'x'].some(sk => rowKindOf({ pk: partition, sk })),
      partition,
    ).toBe(true)
})

const matches = (partition: string, pk: string) =>
  new RegExp(`^${pk.replace('ID', 'moede').replace(/(BLOCK|STEP|SHARD|SESSION)/g, '[^#]+(?:#\\d)?')}$`).test(partition)

test('a trial of a limited meeting with a waiting list leaves no row, also what was written meanwhile', async () => {
  await using house = await openTestHouse()
  const letter = letterFrom(
    `---
title: Prøve
sessions:
  - { date: 2026-05-04, time: 16.00-18.00, venue: "Salen, Torvet 1, 2620 Albertslund", capacity: 1 }
contact: Sofie Holm, sofie.holm@sekretariat.example, 12 34 56 78
form: { catering-needs: true }
---
Kære {{greeting}}

Kom og hør om genoptræning.
`,
    trial,
  )
  await house.launches({ letter, recipients: peopleCsv(60) })
  await house.guest('p1@kommune.example').registers({ needs: 'glutenfrit' })
  await house.guest('p55@kommune.example').registers({ wait: 'yes' })
  await house.mails()
  const { answer } = await perform(house.house.platform, 'erase-trial', { campaign: trial }, staff)
  expect(answer).toMatchObject({ outcome: 'erased' })
  expect(Object.keys((await everyRow(house)).rows).filter(key => key.includes(trial))).toEqual([])
})
