import * as v from 'valibot'
import type { Platform } from '../platform/platform.ts'
import { rowForm } from '../platform/row.ts'
import type { Change, Item, Key } from '../platform/table.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
import { type AnswerCounts, countedAs, noAnswers } from './counted-as.ts'
import { type Answer, answerAsWritten, type Person, type PersonRow } from './person.ts'

/**
 * How many have answered what, counted where it changes: in the transaction that changes it
 * (materialised count, sharded). So a list of 100,000 need not be read to say how it stands, and
 * whoever reads it all can tell afterwards whether anybody answered meanwhile.
 */
interface Tally extends Partial<Omit<AnswerCounts, 'noAnswer'>> {
  /** Raised by every change of an answer and by every person who comes one at a time. */
  changes: number
  /** People who came one at a time, not by a list. */
  late?: number
}

/** So many rows that a rush seldom writes one of them twice at a time; together a few kB. */
const shards = 50

const pk = (campaign: CampaignId) => `C#${campaign}#T`
const shardOf = (number: PersonNumber) => String(number % shards).padStart(2, '0')
const keyOf = (campaign: CampaignId, number: PersonNumber): Key => ({ pk: pk(campaign), sk: shardOf(number) })

const count = v.exactOptional(v.number())
const tallyRow = rowForm<Tally>('a tally', 1, {
  changes: v.number(),
  late: count,
  registered: count,
  waitlisted: count,
  pendingApproval: count,
  toReconfirm: count,
  declined: count,
  cancelled: count,
  lapsed: count,
  transferred: count,
})

type Counts = Record<string, number>

/** A person whose answer becomes another one. */
export interface Answering {
  number: PersonNumber
  before: Answer
  after: Answer
}

/** To be written with the answers; people of one shard share a change. */
export function tallyOf(campaign: CampaignId, ...answering: Answering[]): Change[] {
  const shards = Map.groupBy(answering, ({ number }) => shardOf(number))
  return [...shards.values()].map(([first, ...others]) => ({
    update: keyOf(campaign, first!.number),
    set: { form: 1 },
    add: [first!, ...others].map(moved).reduce(sum),
  }))
}

/** To be written with a person who comes one at a time. */
export const oneMore = (campaign: CampaignId, number: PersonNumber): Change => ({
  update: keyOf(campaign, number),
  set: { form: 1 },
  add: { changes: 1, late: 1 },
})

/**
 * To be written with a person who is forgotten: nobody counts them any more, whatever they
 * answered. Whoever was on the list is one less there (`recipients`), so that a list taken in
 * later counts on from what is so.
 */
export function oneLess(
  campaign: CampaignId,
  { number, registeredBy, ...row }: Pick<PersonRow, 'number' | 'answer' | 'registeredBy'>,
): Change {
  const counted = countedAs(answerAsWritten(row))
  return {
    update: keyOf(campaign, number),
    set: { form: 1 },
    add: { changes: 1, ...(registeredBy !== null && { late: -1 }), ...(counted !== 'noAnswer' && { [counted]: -1 }) },
  }
}

function moved({ before, after }: Answering): Counts {
  const [from, to] = [countedAs(before), countedAs(after)]
  const counts: Counts = { changes: 1 }
  if (from === to) return counts
  if (from !== 'noAnswer') counts[from] = -1
  if (to !== 'noAnswer') counts[to] = 1
  return counts
}

const sum = (a: Counts, b: Counts): Counts => {
  const both = { ...a }
  for (const [what, by] of Object.entries(b)) both[what] = (both[what] ?? 0) + by
  return both
}

async function loadTally({ table }: Pick<Platform, 'table'>, campaign: CampaignId): Promise<[string, Tally][]> {
  const rows = await table.query<Item>({ pk: pk(campaign), consistent: true })
  return rows.map(row => [row.sk, tallyRow.read(row)])
}

/** @param recipients people on the list, who have not answered until they are counted elsewhere */
export async function loadAnswerCounts(
  house: Pick<Platform, 'table'>,
  { id, recipients }: { id: CampaignId; recipients: number },
): Promise<AnswerCounts> {
  const counts: Counts = noAnswers()
  let everybody = recipients
  let answered = 0
  for (const [, { changes: _, late = 0, ...answers }] of await loadTally(house, id)) {
    everybody += late
    for (const [what, of] of Object.entries(answers)) {
      counts[what] = (counts[what] ?? 0) + of
      answered += of
    }
  }
  return { ...noAnswers(), ...counts, noAnswer: everybody - answered }
}

/** How often the answers of each share of the people have changed (version vector). */
export type ChangeClock = ReadonlyMap<string, number>

export const loadChangeClock = async (house: Pick<Platform, 'table'>, campaign: CampaignId): Promise<ChangeClock> =>
  new Map((await loadTally(house, campaign)).map(([shard, { changes }]) => [shard, changes]))

/** Whether anything of this person may have changed between two looks at the clock. */
export const mayHaveChanged =
  (before: ChangeClock, after: ChangeClock) =>
  ({ number }: Pick<Person, 'number'>): boolean =>
    before.get(shardOf(number)) !== after.get(shardOf(number))
