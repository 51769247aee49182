import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answer } from '../../functions/audience/person.ts'
import { personItem, personKey } from '../../functions/audience/store.ts'
import { oneMore, tallyOf } from '../../functions/audience/tally.ts'
import { type Campaign, putCampaign } from '../../functions/campaign/store.ts'
import { type Reading, readAtOneInstant } from '../../functions/export/reading.ts'
import type { Table } from '../../functions/platform/table.ts'
import { type CampaignId, campaignIdFrom, type PersonNumber, type SessionId } from '../../functions/values/ids.ts'
import { instant } from '../../functions/values/instant.ts'
import { openHouse } from '../../local/house.ts'
import { asWritten } from '../as-written.ts'
import { person } from '../person.ts'

let house: Awaited<ReturnType<typeof openHouse>>
beforeAll(async () => {
  house = await openHouse({ streams: false })
})
afterAll(() => house.close())

const since = instant('2026-03-20T10:00:00Z')
const seat: Answer = { status: 'registered', session: 's' as SessionId, since }
// Two partitions: the second is read after the first.
const [giver, taker] = [1, 5001] as PersonNumber[] as [PersonNumber, PersonNumber]

/** As campaigns are now, and as they were before answers were counted where they change. */
const kinds = [{ tallied: true }, {}] as const
type Kind = (typeof kinds)[number]

const campaign = (id: CampaignId, highest: PersonNumber, kind: Kind): Campaign => ({
  id,
  state: 'launched',
  title: 'Temamøde',
  version: 1,
  recipients: highest,
  highest,
  invitedTo: highest,
  bookRows: 1,
  importOpen: null,
  launchedAt: since,
  ...kind,
  plan: [],
})

/** A campaign whose one seat Anna has, far from Bo in the table. */
async function oneSeat(name: string, kind: Kind): Promise<CampaignId> {
  const id = campaignIdFrom('tallied' in kind ? name : `${name}-before`)
  const { table } = house.platform
  await table.putAll([
    putCampaign(campaign(id, taker, kind)),
    personItem(id, person({ number: giver, name: 'Anna', answer: seat })),
    personItem(id, person({ number: taker, name: 'Åge' })),
  ])
  return id
}

let version = 0
/** Anna and Åge hand the seat to and fro, in one transaction each time. */
async function handOver(id: CampaignId, from: PersonNumber, to: PersonNumber) {
  version++
  const given: Answer = { status: 'transferred', session: 's' as SessionId, since, to }
  await house.platform.table.commit([
    { update: personKey(id, from), set: { answer: given, version } },
    { update: personKey(id, to), set: { answer: seat, version } },
    ...tallyOf(id, { number: from, before: seat, after: given }, { number: to, before: given, after: seat }),
  ])
}

/** The same table, and something happens after each reading of a partition. */
const meanwhile = (happens: (readings: number) => Promise<void>): Table => {
  let readings = 0
  return {
    ...house.platform.table,
    query: async range => {
      const rows = await house.platform.table.query<never>(range)
      if (range.pk.includes('#P#')) await happens(++readings)
      return rows
    },
    getAll: async (keys, how) => {
      const rows = await house.platform.table.getAll(keys, how)
      await happens(++readings)
      return rows
    },
  }
}

const seated = (found: Reading | 'busy' | undefined) =>
  typeof found === 'object'
    ? found.persons
        .map(asWritten)
        .filter(({ answer }) => answer.status === 'registered')
        .map(({ name }) => name)
    : found

test.each(kinds)('a seat handed to and fro while the list is read is counted once, with whoever has it in the end %o', async kind => {
  const id = await oneSeat('handed-over', kind)
  const table = meanwhile(async readings => {
    if (readings === 1) await handOver(id, giver, taker)
    if (readings === 3) await handOver(id, taker, giver)
  })
  expect(seated(await readAtOneInstant({ ...house.platform, table }, id))).toEqual(['Anna'])
})

test.each(kinds)('whoever is made a participant while the list is read is on it %o', async kind => {
  const id = await oneSeat('comes-late', kind)
  const table = meanwhile(async readings => {
    if (readings !== 2) return
    const late = person({ number: (taker + 1) as PersonNumber, name: 'Bo', answer: seat })
    await house.platform.table.putAll([personItem(id, late), putCampaign(campaign(id, late.number, kind))])
    await house.platform.table.write(oneMore(id, late.number))
  })
  expect(seated(await readAtOneInstant({ ...house.platform, table }, id))).toEqual(['Anna', 'Bo'])
})

test.each(kinds)('when answers never stop coming no instant is claimed %o', async kind => {
  const id = await oneSeat('never-quiet', kind)
  const table = meanwhile(readings => (readings % 2 === 1 ? handOver(id, giver, taker) : handOver(id, taker, giver)))
  expect(await readAtOneInstant({ ...house.platform, table }, id)).toBe('busy')
})

test.each(kinds)('names are sorted as a Danish reader expects, and a campaign nobody knows is no list %o', async kind => {
  const id = await oneSeat('sorted', kind)
  const names = ['Åge', 'Anna', 'Øjvind', 'Aagot', 'Zita', 'Ærling', 'aksel']
  const { table } = house.platform
  await table.putAll(names.map((name, index) => personItem(id, person({ number: (index + 1) as PersonNumber, name }))))
  const found = await readAtOneInstant(house.platform, id)
  expect(typeof found === 'object' && found.persons.map(({ name }) => name)).toEqual([
    'aksel',
    'Anna',
    'Zita',
    'Ærling',
    'Øjvind',
    'Åge',
    'Åge',
    'Aagot',
  ])
  expect(await readAtOneInstant(house.platform, campaignIdFrom('nobody-knows'))).toBeUndefined()
})

test('a list nobody answers to meanwhile is read once', async () => {
  const id = await oneSeat('read-once', { tallied: true })
  let readings = 0
  const table = meanwhile(async () => void readings++)
  await readAtOneInstant({ ...house.platform, table }, id)
  expect(readings).toBe(2)
})
