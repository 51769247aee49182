import * as v from 'valibot'
import { keyedHashes } from '../audience/keyed-hash.ts'
import { lastBuyerKeys, loadLastBuyers } from '../billing/last-buyer.ts'
import { loadLetter } from '../campaign/store.ts'
import { mailInKey } from '../incoming/store.ts'
import { linkRequestRows } from '../invitation/link-request.ts'
import { putReceipt } from '../outbox/receipt.ts'
import { absent, is, present } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import { number, rowForm, text } from '../platform/row.ts'
import type { Item, Key } from '../platform/table.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { EraseHouse } from './erase-campaign.ts'
import { eraseFiles, eraseRows, incomingFiles } from './erase-rows.ts'
import { type Erasure, noteErasure } from './erasures.ts'
import { forgetIn, rowsOfPerson } from './forget-in.ts'
import { lastForgotten, notForgottenSince, putForgotten } from './forgotten.ts'
import { type Kept, keptIn, keptOutside } from './kept.ts'
import { mailsFrom } from './mails-from.ts'
import type { PlanHouse } from './plan.ts'
import { countKinds, countOf, planHash, proofLine } from './proof.ts'
import { type Somebody, somebody } from './somebody.ts'

export type ForgetHouse = EraseHouse & PlanHouse & Pick<Platform, 'addressKey' | 'log'>

/** What came of it, as `forget --json` prints it. */
export interface Forgotten {
  /** In how many the address was found. */
  campaigns: number
  rows: number
  objects: number
  kept: Kept[]
}

/** A list is being taken in that may have them on it: erased now, they would come again. */
export type ForgetRefused = 'importOpen'

/** An address that is being forgotten, as it stands in its row until that is done. */
interface Forgetting {
  address: string
  by: string
  since: Instant
  people: { campaign: CampaignId; number: PersonNumber }[]
  plan: string
  kinds: Record<string, number>
  objects: number
  kept: Kept[]
  /** Who is told when it is done, and in whose letter's name. */
  receipt: { name: string; campaign: CampaignId; letterVersion: number } | null
  /**
   * When the address had last been forgotten before this was planned; null for never. Who was
   * quicker has told them already.
   */
  after?: Instant | null
}

const kept = v.object({ what: v.string(), why: v.string(), until: v.nullable(v.string()) })

const forgettingRow = rowForm<Forgetting>('an address being forgotten', 1, {
  address: v.string(),
  by: v.string(),
  since: text<Instant>(),
  people: v.array(v.object({ campaign: text<CampaignId>(), number: number<PersonNumber>() })),
  plan: v.string(),
  kinds: v.record(v.string(), v.number()),
  objects: v.number(),
  kept: v.array(kept),
  receipt: v.nullable(v.object({ name: v.string(), campaign: text<CampaignId>(), letterVersion: v.number() })),
  after: v.exactOptional(v.nullable(text<Instant>())),
})

const pk = 'FORGETTING'

/**
 * Forgets a person by their address, wherever it stands (right to erasure, GDPR art. 17). What is
 * to be done is written down first, so that it is finished whoever is interrupted; the address
 * goes with the last of it, after the one mail that says so was ordered. An address nobody has is
 * the same work and the same answer.
 */
export async function forgetAddress(
  house: ForgetHouse,
  { address, by }: { address: string; by: string },
): Promise<Forgotten | ForgetRefused> {
  const hash = (await keyedHashes(house))(address)
  const order = (await begun(house, hash)) ?? (await begins(house, hash, { address, by }))
  if (order === 'importOpen') return order
  await finish(house, hash, order)
  return told(order)
}

async function begun({ table }: ForgetHouse, hash: string): Promise<Forgetting | null> {
  const row = await table.get<Item>({ pk, sk: hash }, { consistent: true })
  return row ? forgettingRow.read(row) : null
}

/** Of two who begin at once one writes the order, and both carry it out. */
async function begins(house: ForgetHouse, hash: string, who: { address: string; by: string }): Promise<Forgetting | ForgetRefused> {
  const after = await lastForgotten(house, hash)
  const plan = await planned(house, who.address, who.by)
  if (plan === 'importOpen') return plan
  const order: Forgetting = { ...plan, after }
  const { done } = await house.table.write({ put: { pk, sk: hash, ...forgettingRow.written(order) }, if: absent('pk') })
  return done ? order : ((await begun(house, hash)) ?? order)
}

/** What would be done, from the same plan, and nothing of it (dry run). */
export async function wouldForget(house: ForgetHouse, address: string): Promise<Forgotten | ForgetRefused> {
  const order = await planned(house, address, '')
  return order === 'importOpen' ? order : told(order)
}

const told = ({ kinds, objects, kept, people }: Forgetting): Forgotten => ({
  campaigns: new Set(people.map(({ campaign }) => campaign)).size,
  rows: countOf(kinds),
  objects,
  kept,
})

async function planned(house: ForgetHouse, address: string, by: string): Promise<Forgetting | ForgetRefused> {
  const [there, rowsElsewhere, keptElsewhere] = await Promise.all([
    inCampaigns(house, address),
    elsewhere(house, address),
    keptOutside(house, address),
  ])
  if (there === 'importOpen') return there
  const { found, rows } = there
  const keys = [...new Map([...rows, ...rowsElsewhere].map(({ pk, sk }) => [`${pk} ${sk}`, { pk, sk }])).values()]
  const mails = await incomingFiles(house, keys)
  return {
    address,
    by,
    since: house.clock.now(),
    people: found.map(({ campaign, person }) => ({ campaign: campaign.id, number: person.number })),
    plan: planHash(keys, mails),
    kinds: countKinds(keys),
    objects: mails.length,
    kept: [...there.kept, ...keptElsewhere],
    receipt: receiptFor(found),
  }
}

/** Where an address is known, with the rows it has there and what of them stays. */
async function inCampaigns(house: ForgetHouse, address: string) {
  const found = await somebody(house, address)
  if (found.some(({ campaign }) => campaign.importOpen !== null)) return 'importOpen'
  const [rows, kept] = await Promise.all([
    Promise.all(found.map(of => rowsOfPerson(house, of))),
    Promise.all(found.map(of => keptIn(house, address, of))),
  ])
  return { found, rows: rows.flat(), kept: kept.flat() }
}

/** Not to an address no mail reaches, and not where no letter was ever sent. */
function receiptFor(found: readonly Somebody[]): Forgetting['receipt'] {
  const told = found.findLast(({ letter, person }) => letter && (person.suppression === null || person.suppression.because === 'optedOut'))
  return told?.letter ? { name: told.person.name, campaign: told.campaign.id, letterVersion: told.letter.version } : null
}

/** Rows of an address that hang on nobody's number: also mails of somebody who is on no list. */
async function elsewhere(house: ForgetHouse, address: string): Promise<Key[]> {
  const [buyers, links, mails] = await Promise.all([loadLastBuyers(house), linkRequestRows(house, address), mailsFrom(house, address)])
  const payers = buyers.filter(({ email }) => email.toLowerCase() === address)
  return [...links, ...payers.flatMap(({ municipality }) => lastBuyerKeys(municipality)), ...mails.map(mailInKey)]
}

async function finish(house: ForgetHouse, hash: string, order: Forgetting): Promise<Erasure | null> {
  for (const { campaign, number } of order.people)
    await forgetIn(house, {
      campaign,
      number,
      letter: await loadLetter(house, campaign, { consistent: true }),
      address: order.address,
      by: order.by,
    })
  const rows = await elsewhere(house, order.address)
  await eraseFiles(house, await incomingFiles(house, rows))
  await eraseRows(house, rows)
  const at = house.clock.now()
  const { kinds, objects, plan, receipt, address } = order
  const erasure: Erasure = { at, campaign: null, what: 'forgotten', rows: countOf(kinds), objects, proof: proofLine(kinds, objects, plan) }
  const kept = order.kept.map(({ what, until }) => ({ what, until }))
  const written = await house.table.commit([
    { erase: { pk, sk: hash }, if: present('pk') },
    { ...putForgotten(hash, at, house.controller), ...(order.after !== undefined && { if: notForgottenSince(order.after) }) },
    noteErasure(erasure, plan.slice(-12)),
    ...(receipt ? [putReceipt({ ...receipt, address, kept, at }, house.random.id())] : []),
  ])
  if (written.done) return erasure
  // It was planned before another had finished: there is nothing left to tell of.
  await house.table.write({ erase: { pk, sk: hash }, if: is('since', order.since) })
  return null
}

/** Whoever was being forgotten when the door was stopped. */
export async function resumeForgetting(house: ForgetHouse): Promise<(() => Promise<Erasure | null>)[]> {
  const rows = await house.table.query<Item>({ pk, consistent: true })
  return rows.map(row => () => finish(house, row.sk, forgettingRow.read(row)))
}
