import type { Clocks } from '../about/clocks.ts'
import { listStaff } from '../access/store.ts'
import { loadOutOfReach } from '../audience/out-of-reach.ts'
import { answerAsWritten } from '../audience/person.ts'
import { loadPerson } from '../audience/store.ts'
import { loadLastBuyers } from '../billing/last-buyer.ts'
import type { Campaign } from '../campaign/campaign.ts'
import { listCampaigns, listErased, listOver, loadCampaign, loadLetter } from '../campaign/store.ts'
import { newestEntryOf } from '../journal/journal.ts'
import { type FrozenLetter, sessionEver } from '../letter/frozen-letter.ts'
import type { Platform } from '../platform/platform.ts'
import { loadEveryNeed } from '../registration/needs.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
import { expiresAt, type Instant, latest } from '../values/instant.ts'
import { erasedAfter, invoicesEnd, lastDayOf, monthsEnd, needsEnd, ordinaryEnds, warnedAt } from './clocks.ts'
import type { CloseCampaignHouse } from './close-campaign.ts'
import { whenWarned } from './warning.ts'

/** Something that ends at a night, by one of the clocks. */
export type Due = { at: Instant } & (
  | { what: 'needs'; campaign: CampaignId; numbers: PersonNumber[]; sweptBefore: PersonNumber[] }
  | { what: 'warning'; campaign: CampaignId; erased: Instant; clock: Instant }
  | { what: 'ordinary' | 'invoices'; campaign: CampaignId }
  | { what: 'payers' | 'bounces' | 'staff'; campaign: null; keys: string[] }
)

export type PlanHouse = Pick<Platform, 'table' | 'clock'> & Pick<CloseCampaignHouse, 'closeAfterDays'> & { controller: Clocks }

/** All that is kept and until when, soonest first: what a night erases is what is due by then. */
export async function plan(house: PlanHouse): Promise<Due[]> {
  const { standing, others } = await everything(house)
  const ofCampaigns = await Promise.all(standing.map(one => planOfCampaign(house, one)))
  return inOrder([...ofCampaigns.flat(), ...others])
}

/**
 * The plan as staff see it, with the campaigns it is of: an invoice basis has its own clock, which
 * begins to count for a night when everything else of its campaign is gone, and is known long
 * before.
 */
export async function toCome(house: PlanHouse, of: CampaignId | null = null): Promise<{ due: Due[]; campaigns: Campaign[] }> {
  const { standing, others } = of === null ? await everything(house) : { standing: await standingOf(house, of), others: [] }
  const ofCampaigns = await Promise.all(
    standing.map(async one => {
      const [due, isCharged] = await Promise.all([planOfCampaign(house, one), isChargedFor(house, one)])
      return [...due, ...(isCharged ? due.flatMap(({ at, what }) => (what === 'ordinary' ? invoicesAfter(house, one, at) : [])) : [])]
    }),
  )
  return { due: inOrder([...ofCampaigns.flat(), ...others]), campaigns: standing.map(({ campaign }) => campaign) }
}

/** A campaign as it stands, with what its clocks are counted from: all of it read at once. */
interface Standing {
  campaign: Campaign
  letter: FrozenLetter | undefined
  needed: Awaited<ReturnType<typeof loadEveryNeed>>
}

/** Every campaign, and what ends that is of none. */
async function everything(house: PlanHouse): Promise<{ standing: Standing[]; others: Due[] }> {
  const [standing, ...others] = await Promise.all([everyStanding(house), payers(house), bounces(house), staff(house)])
  return { standing, others: others.flat() }
}

async function everyStanding(house: PlanHouse): Promise<Standing[]> {
  const ids = (await Promise.all([listCampaigns(house), listOver(house), listErased(house)])).flat()
  return (await Promise.all([...new Set(ids)].map(id => standingOf(house, id)))).flat()
}

/** None where there is no such campaign. */
async function standingOf(house: PlanHouse, id: CampaignId): Promise<Standing[]> {
  const [campaign, letter, needed] = await Promise.all([
    loadCampaign(house, id),
    loadLetter(house, id, { consistent: true }),
    loadEveryNeed(house, id),
  ])
  return campaign ? [{ campaign, letter, needed }] : []
}

const isChargedFor = async (house: PlanHouse, { campaign, letter }: Standing): Promise<boolean> =>
  Boolean(letter?.price) && hasOrders(house, campaign.id)

const invoicesAfter = (house: PlanHouse, { campaign, letter }: Standing, erased: Instant): Due[] =>
  letter ? [{ at: latest(erased, invoicesEnd(lastDayOf(letter), house.controller)), what: 'invoices', campaign: campaign.id }] : []

const inOrder = (due: Due[]) => due.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))

/** The same of one campaign. */
async function planOfCampaign(house: PlanHouse, { campaign, letter, needed }: Standing): Promise<Due[]> {
  const { id, erasing, state } = campaign
  if (erasing) return [{ at: erasing.since, what: erasing.what, campaign: id }]
  if (state === 'erased') return invoices(house, campaign)
  if (!letter) return draft(house, id)
  return (await Promise.all([needs(house, letter, needed), wholeCampaign(house, letter)])).flat()
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

/**
 * Counted from the session each of them is at now, so a meeting that is moved takes them along; and
 * whose row DynamoDB's own broom would take before that.
 */
async function needs(house: PlanHouse, letter: FrozenLetter, needed: Standing['needed']): Promise<Due[]> {
  const ended = await Promise.all(
    needed.map(async ({ number, keptDays, expires }) => {
      const row = await loadPerson(house, letter.campaign, number)
      const answer = row && answerAsWritten(row)
      const session = (answer && 'session' in answer && sessionEver(letter, answer.session)) || letter.sessions[0]
      const at = needsEnd(session.ends, keptDays)
      return { number, at, isSweptBefore: expires < expiresAt(at) }
    }),
  )
  return [...Map.groupBy(ended, ({ at }) => at)].map(([at, theirs]) => ({
    at,
    what: 'needs',
    campaign: letter.campaign,
    numbers: theirs.map(({ number }) => number),
    sweptBefore: theirs.filter(({ isSweptBefore }) => isSweptBefore).map(({ number }) => number),
  }))
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
