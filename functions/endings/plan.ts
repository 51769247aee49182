import type { Clocks } from '../about/clocks.ts'
import { listStaff } from '../access/store.ts'
import { loadOutOfReach } from '../audience/out-of-reach.ts'
import { loadPerson } from '../audience/store.ts'
import { loadLastBuyers } from '../billing/last-buyer.ts'
import type { Campaign } from '../campaign/campaign.ts'
import { listCampaigns, listErased, listOver, loadCampaign, loadLetter } from '../campaign/store.ts'
import { newestEntryOf } from '../journal/journal.ts'
import { type FrozenLetter, sessionOf } from '../letter/frozen-letter.ts'
import type { Platform } from '../platform/platform.ts'
import { loadEveryNeed } from '../registration/needs.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
import { type Instant, latest } from '../values/instant.ts'
import { erasedAfter, invoicesEnd, lastDayOf, monthsEnd, needsEnd, ordinaryEnds, warnedAt } from './clocks.ts'
import type { CloseCampaignHouse } from './close-campaign.ts'
import { whenWarned } from './warning.ts'

/** Something that ends at a night, by one of the clocks. */
export type Due = { at: Instant } & (
  | { what: 'needs'; campaign: CampaignId; numbers: PersonNumber[] }
  | { what: 'warning'; campaign: CampaignId; erased: Instant; clock: Instant }
  | { what: 'ordinary' | 'invoices'; campaign: CampaignId }
  | { what: 'payers' | 'bounces' | 'staff'; campaign: null; keys: string[] }
)

export type PlanHouse = Pick<Platform, 'table' | 'clock'> & Pick<CloseCampaignHouse, 'closeAfterDays'> & { controller: Clocks }

/** All that is kept and until when, soonest first: what a night erases is what is due by then. */
export async function plan(house: PlanHouse): Promise<Due[]> {
  const [living, over, erased] = await Promise.all([listCampaigns(house), listOver(house), listErased(house)])
  const ofCampaigns = await Promise.all([...new Set([...living, ...over, ...erased])].map(id => planOfCampaign(house, id)))
  const others = await Promise.all([payers(house), bounces(house), staff(house)])
  return inOrder([...ofCampaigns.flat(), ...others.flat()])
}

/**
 * The plan as staff see it: an invoice basis has its own clock, which begins to count for a night
 * when everything else of its campaign is gone, and is known long before.
 */
export async function toCome(house: PlanHouse, of: CampaignId | null = null): Promise<Due[]> {
  const due = of === null ? await plan(house) : await planOfCampaign(house, of)
  const later = await Promise.all(
    due.flatMap(({ at, what, campaign }) => (what === 'ordinary' && campaign !== null ? [invoicesAfter(house, campaign, at)] : [])),
  )
  return inOrder([...due, ...later.flat()])
}

async function invoicesAfter(house: PlanHouse, id: CampaignId, erased: Instant): Promise<Due[]> {
  const letter = await loadLetter(house, id, { consistent: true })
  if (!letter?.price || !(await hasOrders(house, id))) return []
  return [{ at: latest(erased, invoicesEnd(lastDayOf(letter), house.controller)), what: 'invoices', campaign: id }]
}

const inOrder = (due: Due[]) => due.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))

/** The same of one campaign. */
export async function planOfCampaign(house: PlanHouse, id: CampaignId): Promise<Due[]> {
  const campaign = await loadCampaign(house, id)
  if (!campaign) return []
  if (campaign.erasing) return [{ at: campaign.erasing.since, what: campaign.erasing.what, campaign: id }]
  if (campaign.state === 'erased') return invoices(house, campaign)
  const letter = await loadLetter(house, id, { consistent: true })
  return letter ? [...(await needs(house, letter)), ...(await wholeCampaign(house, letter))] : draft(house, id)
}

async function wholeCampaign(house: PlanHouse, letter: FrozenLetter): Promise<Due[]> {
  const { campaign } = letter
  const clock = ordinaryEnds(letter, house.controller, house.closeAfterDays)
  const warned = await whenWarned(house, campaign, clock)
  const warning = warnedAt(clock, house.controller)
  const erased = erasedAfter(clock, warned ?? latest(warning, house.clock.now()), house.controller)
  return [
    ...(warned ? [] : [{ at: warning, what: 'warning' as const, campaign, erased, clock }]),
    { at: erased, what: 'ordinary', campaign },
  ]
}

/**
 * A list nobody was ever invited from: as long as ordinary data, from when it was taken in last.
 */
async function draft(house: PlanHouse, campaign: CampaignId): Promise<Due[]> {
  const newest = await newestEntryOf(house, campaign, 0)
  return newest ? [{ at: monthsEnd(newest.at, house.controller.retentionMonths), what: 'ordinary', campaign }] : []
}

/** Counted from the session each of them is at now, so a meeting that is moved takes them along. */
async function needs(house: PlanHouse, letter: FrozenLetter): Promise<Due[]> {
  const nights = new Map<Instant, PersonNumber[]>()
  for (const { number, keptDays } of await loadEveryNeed(house, letter.campaign)) {
    const answer = (await loadPerson(house, letter.campaign, number))?.answer
    const session = (answer && 'session' in answer && sessionOf(letter, answer.session)) || letter.sessions[0]
    const at = needsEnd(session.ends, keptDays)
    nights.set(at, [...(nights.get(at) ?? []), number])
  }
  return [...nights].map(([at, numbers]) => ({ at, what: 'needs', campaign: letter.campaign, numbers }))
}

async function invoices(house: PlanHouse, { id, numbers }: Campaign): Promise<Due[]> {
  return numbers?.lastDay && (await hasOrders(house, id))
    ? [{ at: invoicesEnd(numbers.lastDay, house.controller), what: 'invoices', campaign: id }]
    : []
}

const hasOrders = async (house: PlanHouse, id: CampaignId): Promise<boolean> =>
  (await house.table.query({ pk: `C#${id}#B`, limit: 1, consistent: true })).length > 0

type Kept = { key: string; since: Instant }

const dueBy = (what: 'payers' | 'bounces' | 'staff', months: number, kept: readonly Kept[]): Due[] =>
  [...Map.groupBy(kept, ({ since }) => monthsEnd(since, months))].map(([at, due]) => ({
    at,
    what,
    campaign: null,
    keys: due.map(({ key }) => key),
  }))

/** Who paid last, whatever the meeting: as long as ordinary data, from the last time they did. */
const payers = async (house: PlanHouse): Promise<Due[]> =>
  dueBy(
    'payers',
    house.controller.retentionMonths,
    (await loadLastBuyers(house)).map(({ municipality, used }) => ({ key: municipality, since: used })),
  )

const bounces = async (house: PlanHouse): Promise<Due[]> =>
  dueBy(
    'bounces',
    house.controller.bounceMonths,
    (await loadOutOfReach(house)).map(({ fingerprint, since }) => ({ key: fingerprint, since })),
  )

const staff = async (house: PlanHouse): Promise<Due[]> =>
  dueBy(
    'staff',
    house.controller.staffMonths,
    (await listStaff(house)).map(({ key, lastSeen }) => ({ key, since: lastSeen })),
  )
