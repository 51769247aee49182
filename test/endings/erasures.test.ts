import { expect, test } from 'vitest'
import { loadErasures } from '../../functions/endings/erasures.ts'
import { openStoredVersions } from '../../functions/platform/stored-versions.ts'
import { perform } from '../../functions/staff/perform.ts'
import type { CampaignId } from '../../functions/values/ids.ts'
import { localApi } from '../../local/local-api.tsx'
import { everyRow } from '../every-row.ts'
import { letter002, letterFrom, openTestHouse, peopleCsv, type TestHouse } from '../house.ts'

const staff = { by: 'staff:test', role: 'admin' } as const

const held = (id: string, date: string) =>
  letterFrom(
    `---
title: Aften nr. ${id}
sessions:
  - { date: ${date}, time: 16.00-18.00, venue: "Salen, Torvet 1, 2620 Albertslund" }
contact: Sofie Holm, sofie.holm@sekretariat.example, 12 34 56 78
staff: [vagt@sekretariat.example]
form: { catering-needs: true }
---
Kære {{greeting}}

Kom og hør om genoptræning.
`,
    id,
  )

const erased = async (house: TestHouse) =>
  (await loadErasures(house.house.platform)).filter(({ what }) => what === 'needs' || what === 'ordinary')

test('a clock turned three years over five meetings erases each on its own night, and tells staff thirty days before', async () => {
  await using house = await openTestHouse()
  const dates = ['2026-05-04', '2026-06-15', '2026-08-31', '2026-10-26', '2026-12-01']
  for (const [index, date] of dates.entries()) {
    await house.launches({ letter: held(`moede-${index + 1}`, date), recipients: peopleCsv(3) })
    const [mail] = await house.mails({ to: 'p1@kommune.example', campaign: `moede-${index + 1}`, mailing: 'invitation' })
    await house.visits(mail!, 'i', { action: 'register', who: 'me', needs: 'glutenfrit' })
  }
  const api = localApi(house.house)
  const turned = await api.request('/__local/clock', { method: 'POST', body: JSON.stringify({ to: '2029-03-18T08:00:00Z' }) })
  expect(turned.status).toBe(200)
  expect((await erased(house)).map(({ at, campaign, what }) => [at, campaign, what])).toEqual([
    ['2026-05-11T01:00:00.000Z', 'moede-1', 'needs'],
    ['2026-06-22T01:00:00.000Z', 'moede-2', 'needs'],
    ['2026-09-07T01:00:00.000Z', 'moede-3', 'needs'],
    // Winter time has begun by then.
    ['2026-11-02T02:00:00.000Z', 'moede-4', 'needs'],
    ['2026-12-08T02:00:00.000Z', 'moede-5', 'needs'],
    ['2028-05-04T01:00:00.000Z', 'moede-1', 'ordinary'],
    ['2028-06-15T01:00:00.000Z', 'moede-2', 'ordinary'],
    ['2028-08-31T01:00:00.000Z', 'moede-3', 'ordinary'],
    ['2028-10-26T01:00:00.000Z', 'moede-4', 'ordinary'],
    ['2028-12-01T02:00:00.000Z', 'moede-5', 'ordinary'],
  ])
  const warned = (await house.mails({ to: 'vagt@sekretariat.example' })).filter(({ subject }) => subject.startsWith('Slettes snart'))
  expect(warned.map(({ sentAt }) => sentAt.slice(0, 10))).toEqual(['2028-04-04', '2028-05-16', '2028-08-01', '2028-09-26', '2028-11-01'])
  const shown = (await (await api.request('/__local/erasures')).json()) as { campaign: string; rows: number; proof: string }[]
  for (const { rows, proof } of shown)
    expect([rows > 0, proof]).toEqual([true, expect.stringMatching(/^[a-z-]+=\d.*; objects=\d+; plan=sha256:[0-9a-f]{64}$/)])
  const first = await house.overview('moede-1' as CampaignId)
  expect(first).toMatchObject({
    state: 'erased',
    recipients: 3,
    steps: [],
    answers: { registered: 1, noAnswer: 2 },
    numbers: { municipalities: { øvrige: 1 } },
  })
  expect(JSON.stringify((await everyRow(house)).rows)).not.toMatch(/p1@kommune|Person Nr|Sofie Holm/)
})

/** What is left and what it was proved by, when it is refused so many times on the way. */
async function erasedAfter(stumbles: number) {
  let next = 0
  // Chance that is the same in every house: the log's keys have some of it.
  const random = { id: () => String(++next).padStart(22, '0'), fraction: () => 0 }
  await using house = await openTestHouse({ random })
  const campaign = letter002({ people: 30 })
  await house.launches(campaign)
  await house.guest('p1@kommune.example').registers()
  await house.turnsTo('2026-06-01T08:00:00Z')
  const { platform } = house.house
  const order = () => perform(platform, 'erase', { campaign: campaign.letter.id, confirmed: 30 }, staff)
  if (stumbles > 0) {
    house.house.faults.want({ service: 'table', operation: 'DeleteItem', kind: 'refused', times: stumbles })
    await expect(order()).rejects.toThrow()
    house.house.faults.want({ service: 'table', operation: 'DeleteItem', kind: 'refused', times: 0 })
    // Nobody sees it half erased: it says so from the first row on.
    expect((await house.overview(campaign.letter.id)).state).toBe('erased')
    await house.house.doors.retention({})
  } else await order()
  const { rows } = await everyRow(house)
  return { rows, proofs: (await erased(house)).map(({ rows, objects, proof }) => ({ rows, objects, proof })) }
}

test('an erasing that is interrupted goes on the next night and ends with the same rows and the same proof', async () => {
  const whole = await erasedAfter(0)
  expect(whole.proofs).toEqual([{ rows: expect.any(Number), objects: 0, proof: expect.stringContaining('person=30') }])
  expect(await erasedAfter(2)).toEqual(whole)
})

test('a meeting that is to come is not erased, a count that is wrong erases nothing, and an unknown name says so', async () => {
  await using house = await openTestHouse()
  const campaign = letter002({ people: 3 })
  await house.launches(campaign)
  const before = await everyRow(house)
  const erase = async (id: string, confirmed: number | null) =>
    (await perform(house.house.platform, 'erase', { campaign: id, confirmed }, staff)).answer
  expect(await erase(campaign.letter.id, 3)).toMatchObject({ outcome: 'refused', problems: [{ code: 'MEETING-TO-COME' }] })
  expect(await erase(campaign.letter.id, 4)).toMatchObject({ outcome: 'refused', problems: [{ code: 'CONFIRM-COUNT' }] })
  expect(await erase('nosuch', 3)).toMatchObject({ outcome: 'refused', problems: [{ code: 'UNKNOWN-CAMPAIGN' }] })
  await house.house.doors.retention({})
  expect(await everyRow(house)).toEqual(before)
})

test('nobody is taken into a campaign that is erased: its clocks have run, and would not run again', async () => {
  await using house = await openTestHouse()
  const campaign = letter002({ people: 3 })
  await house.launches(campaign)
  await house.turnsTo('2028-05-04T02:00:00Z')
  const before = await everyRow(house)
  expect((await house.imports(campaign)).outcome).toBe('erased')
  expect(await everyRow(house)).toEqual(before)
})

test('what stands of a campaign that is erased is seen by the plan and erased by the next night, files too', async () => {
  await using house = await openTestHouse()
  const campaign = letter002({ people: 3 })
  await house.launches(campaign)
  await house.turnsTo('2028-05-04T02:00:00Z')
  const { platform } = house.house
  const { id } = campaign.letter
  const before = await everyRow(house)
  const proofs = async () => (await loadErasures(platform)).filter(({ what }) => what === 'leftovers')
  expect(await proofs()).toEqual([])
  // As doors of an older version wrote them, and as a trial is left by who was on their way.
  await platform.table.write({ put: { pk: `C#${id}#P#0`, sk: '0000001', name: 'Person Nr1', email: 'p1@kommune.example' } })
  await platform.table.write({ put: { pk: `C#${id}#A`, sk: 'late#x', form: 1 } })
  await platform.table.write({ put: { pk: 'C#smoke-20260318-080000#O#1', sk: '0000001#x', form: 1 } })
  await platform.files.put(`${id}/program/1`, { bytes: Buffer.from('Person Nr1'), type: 'application/pdf', name: 'x.pdf' } as never)
  const { answer } = await perform(platform, 'retention', { dryRun: true }, staff)
  expect(answer).toMatchObject({
    due: expect.arrayContaining([expect.objectContaining({ campaign: id, what: 'leftovers', rows: 2, isDue: true })]),
  })
  await house.house.doors.retention({})
  expect((await proofs()).map(({ campaign, rows, objects }) => [campaign, rows, objects])).toEqual([
    [id, 2, 1],
    ['smoke-20260318-080000', 1, 0],
  ])
  const { rows } = await everyRow(house)
  expect(Object.keys(rows).filter(key => !key.startsWith('ERASURES'))).toEqual(
    Object.keys(before.rows).filter(key => !key.startsWith('ERASURES')),
  )
  await house.house.doors.retention({})
  expect(await proofs()).toHaveLength(2)
})

test('whoever shortens the clock has thirty days for the archive: staff are told first, and of the night it is', async () => {
  await using house = await openTestHouse()
  await house.launches({ letter: held('moede-1', '2026-05-04'), recipients: peopleCsv(2) })
  await house.turnsTo('2027-06-10T08:00:00Z')
  house.house.platform.controller = { ...house.house.platform.controller, retentionMonths: 12 }
  await house.turnsTo('2027-06-11T08:00:00Z')
  expect((await erased(house)).map(({ what }) => what)).toEqual([])
  const warned = (await house.mails({ to: 'vagt@sekretariat.example' })).filter(({ subject }) => subject.startsWith('Slettes snart'))
  expect(warned.map(({ sentAt, text }) => [sentAt.slice(0, 10), text?.includes('11. juli 2027')])).toEqual([['2027-06-11', true]])
  await house.turnsTo('2027-07-12T08:00:00Z')
  expect((await erased(house)).map(({ at }) => at)).toEqual(['2027-07-11T01:00:00.000Z'])
})

test('a row of a kind nobody has named stops its campaign, and the others are erased', async () => {
  await using house = await openTestHouse()
  const { letter } = letter002()
  for (const id of ['foerste', 'anden']) await house.launches({ letter: { ...letter, id: id as CampaignId }, recipients: peopleCsv(2) })
  await house.turnsTo('2026-06-01T08:00:00Z')
  await house.house.platform.table.write({ put: { pk: 'C#anden', sk: 'opkald#1', who: 'Person Nr1' } })
  await expect(house.turnsTo('2028-05-05T08:00:00Z')).rejects.toThrow('could not be erased')
  expect((await erased(house)).map(({ campaign }) => campaign)).toEqual(['foerste'])
  expect(house.house.log.errors.map(({ about }) => about.what)).toContain('ordinary')
})

test('every version of a file is erased, hidden ones and the marks of deletions too', async () => {
  const asked: unknown[] = []
  const xml = { 'k/1': ['v1', 'v2'] }
  const client = {
    async send({ constructor: { name }, input }: { constructor: { name: string }; input: Record<string, unknown> }) {
      if (name === 'ListObjectVersionsCommand')
        return {
          Versions: xml['k/1'].map(VersionId => ({ Key: 'k/1', VersionId, LastModified: new Date(0) })),
          DeleteMarkers: [{ Key: 'k/2', VersionId: 'd1', LastModified: new Date(0) }],
        }
      if (name === 'ListObjectsV2Command') return { Contents: [{ Key: 'k/1' }, { Key: 'k/3', LastModified: new Date(0) }] }
      asked.push([input.Key, input.VersionId])
      return {}
    },
  }
  const files = openStoredVersions(client as never, 'bucket')
  const versions = await files.versions('k/')
  for (const version of versions) await files.erase(version)
  expect(asked).toEqual([
    ['k/1', 'v1'],
    ['k/1', 'v2'],
    ['k/2', 'd1'],
    ['k/3', undefined],
  ])
})
