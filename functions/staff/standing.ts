import type { Person } from '../audience/person.ts'
import { asCounted } from '../audience/reconfirm.ts'
import { loadPersons } from '../audience/store.ts'
import { type Campaign, loadLetter, loadSteps } from '../campaign/store.ts'
import { loadVersions } from '../documents/store.ts'
import { loadInbox } from '../incoming/store.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Step } from '../letter/step.ts'
import { loadProgress, type Progress } from '../mailing/progress.ts'
import { loadPersonRequests } from '../outbox/person-request.ts'
import type { Platform } from '../platform/platform.ts'
import { type OpenDecision, openDecisions } from './decisions.ts'

/** How a campaign stands, as the console's page of it shows: all that staff ask at a glance. */
export interface Standing {
  campaign: Campaign
  /** The one in force; undefined before the launch. */
  letter: FrozenLetter | undefined
  persons: Person[]
  steps: (Step & Progress)[]
  decisions: OpenDecision[]
}

/** In two round trips, one after the other: its people and steps; how far each step has come. */
export async function loadStanding(house: Pick<Platform, 'table' | 'clock'>, campaign: Campaign): Promise<Standing> {
  const { id } = campaign
  const [letter, read, planned, versions, mails, requests] = await Promise.all([
    loadLetter(house, id, { consistent: true }),
    loadPersons(house, id, 1, campaign.highest),
    loadSteps(house, id),
    loadVersions(house, id),
    loadInbox(house, id),
    loadPersonRequests(house, id),
  ])
  const persons = read.map(person => asCounted(person, letter))
  const steps = await Promise.all(planned.map(async step => ({ ...step, ...(await loadProgress(house, id, step)) })))
  const decisions = openDecisions({ campaign, letter, persons, steps, versions, mails, requests, now: house.clock.now() })
  return { campaign, letter, persons, steps, decisions }
}
