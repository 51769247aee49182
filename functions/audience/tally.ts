import * as v from 'valibot'
import type { Platform } from '../platform/platform.ts'
import { rowForm } from '../platform/row.ts'
import type { Change, Item, Key } from '../platform/table.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
import { countedAt, placeOf } from './answer-place.ts'
import { type AnswerCounts, countedAs, noAnswers } from './counted-as.ts'
import { type Answer, answerAsWritten, type Person, type PersonRow } from './person.ts'
import type { Plans } from './reconfirm.ts'

/**
 * How many have answered what, counted where it changes: in the transaction that changes it
 * (materialised count, sharded). So a list of 100,000 need not be read to say how it stands, and
 * whoever reads it all can tell afterwards whether anybody answered meanwhile.
 */
export interface Tally extends Partial<Omit<AnswerCounts, 'noAnswer'>> {
  /** Raised by every change of an answer and by every person who comes one at a time. */
  changes: number
  /** How many of these changed `places` too: code from before there were any does not raise it. */
  placed?: number
  /** People who came one at a time, not by a list. */
  late?: number
  /**
   * Those who wish to come once more, by session and plan (`answer-place.ts`): a change of plan
   * writes no row of theirs and none of these, and what they count as is read from them. Of one who
   * answered since their session became part of another what they had may be taken off as the
   * letter had it then; every letter after that counts both places as the same.
   */
  places: Record<string, number>
}

/** So many rows that a rush seldom writes one of them twice at a time; together a few kB. */
const shards = 50

const pk = (campaign: CampaignId) => `C#${campaign}#T`
const shardOf = (number: PersonNumber) => String(number % shards).padStart(2, '0')
const keyOf = (campaign: CampaignId, number: PersonNumber): Key => ({ pk: pk(campaign), sk: shardOf(number) })

const count = v.exactOptional(v.number())
const tallyRow = rowForm<Tally>('a tally', 1, {
  changes: v.number(),
  placed: count,
  late: count,
  registered: count,
  waitlisted: count,
  pendingApproval: count,
  toReconfirm: count,
  declined: count,
  cancelled: count,
  lapsed: count,
  transferred: count,
  places: v.record(v.string(), v.number()),
})

/** A place is an attribute of its own, for DynamoDB adds to no field of a map that is not there. */
export const tallyFrom = (row: Item): Tally =>
  tallyRow.read({ ...row, places: Object.fromEntries(Object.entries(row).filter(([attribute]) => attribute.includes('/'))) })

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
    add: sum([first!, ...others].flatMap(({ before, after }) => [once, counted(before, -1), counted(after, 1)])),
  }))
}

/** To be written with a person who comes one at a time. */
export const oneMore = (campaign: CampaignId, number: PersonNumber): Change => ({
  update: keyOf(campaign, number),
  set: { form: 1 },
  add: { ...once, late: 1 },
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
  return {
    update: keyOf(campaign, number),
    set: { form: 1 },
    add: { ...once, ...(registeredBy !== null && { late: -1 }), ...counted(answerAsWritten(row), -1) },
  }
}

const once: Counts = { changes: 1, placed: 1 }

function counted(answer: Answer, by: 1 | -1): Counts {
  const place = placeOf(answer)
  const as = countedAs(answer)
  return { ...(as !== 'noAnswer' && { [as]: by }), ...(place !== null && { [place]: by }) }
}

/** What comes to nothing is not written. */
function sum(all: Counts[]): Counts {
  const together: Counts = {}
  for (const [what, by] of all.flatMap(Object.entries<number>)) together[what] = (together[what] ?? 0) + by
  return Object.fromEntries(Object.entries(together).filter(([, by]) => by !== 0))
}

async function loadShares({ table }: Pick<Platform, 'table'>, campaign: CampaignId): Promise<[string, Tally][]> {
  const rows = await table.query<Item>({ pk: pk(campaign), consistent: true })
  return rows.map(row => [row.sk, tallyFrom(row)])
}

export const loadTally = async (house: Pick<Platform, 'table'>, campaign: CampaignId): Promise<Tally[]> =>
  (await loadShares(house, campaign)).map(([, tally]) => tally)

/** Whether every answer it counts is counted by session and plan too. */
export const hasPlaces = (tally: readonly Tally[]): boolean => tally.every(({ changes, placed = 0 }) => placed === changes)

/**
 * @param recipients people on the list, who have not answered until they are counted elsewhere
 * @param letter the one in force, once plans have changed; read after the tally, which `hasPlaces`
 */
export function answersIn(tally: readonly Tally[], recipients: number, letter?: Plans): AnswerCounts {
  const counts = noAnswers()
  let everybody = recipients
  for (const { changes: _, placed: __, late = 0, places, registered, waitlisted, pendingApproval, ...over } of tally) {
    everybody += late
    const open = letter
      ? Object.entries(places).map(([place, of]) => [countedAt(place, letter), of])
      : Object.entries({ registered, waitlisted, pendingApproval })
    for (const [what, of = 0] of [...Object.entries(over), ...open]) counts[what as keyof AnswerCounts] += of as number
  }
  const { noAnswer: _, ...answered } = counts
  return { ...counts, noAnswer: Object.values(answered).reduce((left, of) => left - of, everybody) }
}

/** How often the answers of each share of the people have changed (version vector). */
export type ChangeClock = ReadonlyMap<string, number>

export const loadChangeClock = async (house: Pick<Platform, 'table'>, campaign: CampaignId): Promise<ChangeClock> =>
  new Map((await loadShares(house, campaign)).map(([shard, { changes }]) => [shard, changes]))

/** Whether anything of this person may have changed between two looks at the clock. */
export const mayHaveChanged =
  (before: ChangeClock, after: ChangeClock) =>
  ({ number }: Pick<Person, 'number'>): boolean =>
    before.get(shardOf(number)) !== after.get(shardOf(number))
