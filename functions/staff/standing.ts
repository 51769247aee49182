import { findMunicipality } from '../audience/municipalities.ts'
import type { Answer, Person } from '../audience/person.ts'
import { asOfLetter } from '../audience/reconfirm.ts'
import { loadPersons } from '../audience/store.ts'
import { type Campaign, loadCampaign, loadLetter, loadSteps } from '../campaign/store.ts'
import { loadVersions } from '../documents/store.ts'
import { loadInbox } from '../incoming/store.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Step } from '../letter/step.ts'
import { loadProgress, type Progress } from '../mailing/progress.ts'
import type { Platform } from '../platform/platform.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
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

/**
 * In three round trips, one after the other: the campaign; its people and steps; how far each step
 * has come.
 */
export async function loadStanding(house: Pick<Platform, 'table' | 'clock'>, id: CampaignId): Promise<Standing | undefined> {
  const [campaign, letter] = await Promise.all([loadCampaign(house, id), loadLetter(house, id, { consistent: true })])
  if (!campaign) return undefined
  const [read, planned, versions, mails] = await Promise.all([
    loadPersons(house, id, 1, campaign.highest),
    loadSteps(house, id),
    loadVersions(house, id),
    loadInbox(house, id),
  ])
  const persons = letter ? read.map(person => asOfLetter(person, letter)) : read
  const steps = await Promise.all(planned.map(async step => ({ ...step, ...(await loadProgress(house, id, step)) })))
  const decisions = openDecisions({ campaign, letter, persons, steps, versions, mails, now: house.clock.now() })
  return { campaign, letter, persons, steps, decisions }
}

type Registered = Extract<Answer, { status: 'registered' }>

export const isRegistered = (person: Person): person is Person & { answer: Registered } => person.answer.status === 'registered'

export interface Counted {
  key: string
  label: string
  invited: number
  registered: number
}

/** Invited and registered, by whatever tells people apart; sorted by name the Danish way. */
export function countedBy(persons: readonly Person[], keyOf: (person: Person) => { key: string; label: string } | null): Counted[] {
  const counts = new Map<string, Counted>()
  for (const person of persons) {
    const at = keyOf(person)
    if (!at) continue
    const count = counts.get(at.key) ?? { ...at, invited: 0, registered: 0 }
    count.invited++
    if (isRegistered(person)) count.registered++
    counts.set(at.key, count)
  }
  return [...counts.values()].toSorted((a, b) => danish.compare(a.label, b.label))
}

export const danish = new Intl.Collator('da')

export const municipalityOf = ({ municipality }: Person) =>
  municipality === null ? null : { key: municipality, label: findMunicipality(municipality)?.name ?? municipality }

export const roleOf = ({ role }: Person) => (role === null ? null : { key: role, label: role })

/** Whoever has answered, the latest first. */
export const latestAnswers = (persons: readonly Person[], most: number): (Person & { answer: Exclude<Answer, { status: 'noAnswer' }> })[] =>
  persons
    .filter((person): person is Person & { answer: Exclude<Answer, { status: 'noAnswer' }> } => person.answer.status !== 'noAnswer')
    .toSorted((a, b) => (a.answer.since < b.answer.since ? 1 : -1))
    .slice(0, most)

export const personOf = (persons: readonly Person[], number: PersonNumber): Person | undefined =>
  persons.find(person => person.number === number)
