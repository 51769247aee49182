import { isDeepStrictEqual } from 'node:util'
import type { PersonRow } from '../audience/person.ts'
import { loadPersons, loadSome } from '../audience/store.ts'
import { type ChangeClock, loadChangeClock, mayHaveChanged } from '../audience/tally.ts'
import type { Agreement } from '../billing/agreement.ts'
import { loadAgreements } from '../billing/store.ts'
import { type Campaign, loadCampaign, loadLetter } from '../campaign/store.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Platform } from '../platform/platform.ts'
import { whoHasNeeds } from '../registration/needs.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'

/** A campaign as it was at one instant. */
export interface Reading {
  at: Instant
  campaign: CampaignId
  /** The one in force; undefined before the launch. */
  letter: FrozenLetter | undefined
  /** Everybody, sorted by name the Danish way (aa = å). */
  persons: PersonRow[]
  agreements: Agreement[]
  /** Who has written of food or access; what they wrote is not read. */
  needs: ReadonlySet<PersonNumber>
}

export type ReadingHouse = Pick<Platform, 'table' | 'clock'>

const attempts = 5

/**
 * People go on answering while a long list is read page by page. So the clock of changes is looked
 * at before and after (optimistic read): whoever may have answered meanwhile is read again, and
 * when a whole look finds nothing new, all rows were as they are at its instant, and so was
 * whatever changes only together with an answer, such as an agreement. `busy` when somebody
 * answered during every attempt.
 */
export async function readAtOneInstant(house: ReadingHouse, id: CampaignId): Promise<Reading | 'busy' | undefined> {
  const campaign = await loadCampaign(house, id)
  if (!campaign) return undefined
  if (!campaign.tallied) return readTwice(house, id)
  let seen = await loadChangeClock(house, id)
  let persons = await loadPersons(house, id, 1, campaign.highest)
  let lists = listsOf(campaign)
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const beside = await besidePersons(house, id)
    const after = await loadChangeClock(house, id)
    // Read after the clock, so that whoever the clock counts has a number below its highest.
    const now = await loadCampaign(house, id)
    if (!now) return undefined
    if (listsOf(now) !== lists) persons = await loadPersons(house, id, 1, now.highest)
    else if (isDeepStrictEqual(seen, after)) return { ...beside, campaign: id, persons: sorted(persons) }
    else persons = await readAgain(house, id, persons, { seen, after, highest: now.highest })
    seen = after
    lists = listsOf(now)
  }
  return 'busy'
}

/** What says whether a list has been taken in: its rows are no answers. */
const listsOf = ({ recipients, importOpen }: Campaign) => JSON.stringify([recipients, importOpen])

async function besidePersons(house: ReadingHouse, campaign: CampaignId) {
  const at = house.clock.now()
  const [letter, agreements, needs] = await Promise.all([
    loadLetter(house, campaign, { consistent: true }),
    loadAgreements(house, campaign),
    whoHasNeeds(house, campaign),
  ])
  return { at, letter, agreements, needs }
}

/** Those of whom something may have changed, and those who have come. */
async function readAgain(
  house: ReadingHouse,
  campaign: CampaignId,
  persons: PersonRow[],
  { seen, after, highest }: { seen: ChangeClock; after: ChangeClock; highest: number },
): Promise<PersonRow[]> {
  const changed = mayHaveChanged(seen, after)
  const last = persons.at(-1)?.number ?? 0
  const again = await loadSome(
    house,
    campaign,
    persons.flatMap(person => (changed(person) ? [person.number] : [])),
  )
  const byNumber = new Map(again.map(person => [person.number, person]))
  return [...persons.map(person => byNumber.get(person.number) ?? person), ...(await loadPersons(house, campaign, last + 1, highest))]
}

/** Campaigns from before answers were counted: where nobody's row differs, nobody answered. */
async function readTwice(house: ReadingHouse, campaign: CampaignId): Promise<Reading | 'busy' | undefined> {
  let before = await everybody(house, campaign)
  for (let attempt = 1; before && attempt <= attempts; attempt++) {
    const beside = await besidePersons(house, campaign)
    const after = await everybody(house, campaign)
    if (after && isDeepStrictEqual(before, after)) return { ...beside, campaign, persons: sorted(after) }
    before = after
  }
  return before && 'busy'
}

async function everybody(house: ReadingHouse, id: CampaignId): Promise<PersonRow[] | undefined> {
  const campaign = await loadCampaign(house, id)
  return campaign && loadPersons(house, id, 1, campaign.highest)
}

const sorted = (persons: PersonRow[]) => persons.toSorted((a, b) => danish.compare(a.name, b.name))

const danish = new Intl.Collator('da')
