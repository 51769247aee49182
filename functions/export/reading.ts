import { isDeepStrictEqual } from 'node:util'
import type { Person } from '../audience/person.ts'
import { loadPersons } from '../audience/store.ts'
import type { Agreement } from '../billing/agreement.ts'
import { loadAgreements } from '../billing/store.ts'
import { loadCampaign, loadLetter } from '../campaign/store.ts'
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
  persons: Person[]
  agreements: Agreement[]
  /** Who has written of food or access; what they wrote is not read. */
  needs: ReadonlySet<PersonNumber>
}

export type ReadingHouse = Pick<Platform, 'table' | 'clock'>

const attempts = 5

/**
 * People go on answering while a long list is read page by page. So it is read twice: where
 * nobody's row differs, all rows were as they are at each moment between the two readings, for a
 * version never falls, and so was whatever changes only together with a row, such as an agreement.
 * `busy` when somebody answered during every attempt.
 */
export async function readAtOneInstant(house: ReadingHouse, campaign: CampaignId): Promise<Reading | 'busy' | undefined> {
  let before = await everybody(house, campaign)
  for (let attempt = 1; before && attempt <= attempts; attempt++) {
    const at = house.clock.now()
    const [letter, agreements, needs] = await Promise.all([
      loadLetter(house, campaign, { consistent: true }),
      loadAgreements(house, campaign),
      whoHasNeeds(house, campaign, at),
    ])
    const after = await everybody(house, campaign)
    if (after && isDeepStrictEqual(before, after))
      return { at, campaign, letter, agreements, needs, persons: after.toSorted((a, b) => danish.compare(a.name, b.name)) }
    before = after
  }
  return before && 'busy'
}

async function everybody(house: ReadingHouse, id: CampaignId): Promise<Person[] | undefined> {
  const campaign = await loadCampaign(house, id)
  return campaign && loadPersons(house, id, 1, campaign.highest)
}

const danish = new Intl.Collator('da')
