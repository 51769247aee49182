import type { Controller } from '../about/controller.ts'
import type { PersonRow } from '../audience/person.ts'
import { loadPersons } from '../audience/store.ts'
import { letterInHand } from '../campaign/letter-in-hand.ts'
import { type Campaign, loadCampaign, loadLetter, loadSource, loadSteps } from '../campaign/store.ts'
import { type DocumentVersion, newestOf } from '../documents/document.ts'
import { loadVersions } from '../documents/store.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Letter } from '../letter/letter.ts'
import { isTimetables, type Step } from '../letter/step.ts'
import type { Platform } from '../platform/platform.ts'
import { replan } from '../schedule/replan.ts'
import { type DroppedStep, timetable } from '../schedule/timetable.ts'
import type { CampaignId } from '../values/ids.ts'
import { type Instant, later, minute } from '../values/instant.ts'
import { isBlocker, type Problem } from '../values/problem.ts'
import { freeze } from '../writing/freeze.ts'
import { type ParsedLetter, parseLetter } from '../writing/parse.ts'
import { type Fingerprint, fingerprint } from './fingerprint.ts'

/** A campaign with all that a rehearsal is played with, as it was read. */
export interface Rehearsable {
  campaign: Campaign
  /** As its author wrote it; undefined for one that was launched before sources were kept. */
  written: Letter | undefined
  letter: FrozenLetter
  /** The timetable as a launch now would make it, or as it runs. */
  steps: Step[]
  dropped: DroppedStep[]
  persons: PersonRow[]
  /** The newest file of each document. */
  documents: DocumentVersion[]
}

export type Rehearsed =
  | ({ outcome: 'ready' } & Rehearsable)
  | { outcome: 'unknownCampaign' }
  /** There is a list, and nobody has written the letter here. */
  | { outcome: 'noLetter'; campaign: Campaign }
  /** What must be mended before there is anything to play. */
  | { outcome: 'notYet'; campaign: Campaign; problems: Problem[] }

export type RehearsalHouse = Pick<Platform, 'table' | 'clock'> & { controller: Pick<Controller, 'name' | 'mail'> }

/** Reads what a rehearsal needs, of a draft or of a campaign that runs; writes nothing. */
export async function loadRehearsable(house: RehearsalHouse, id: CampaignId): Promise<Rehearsed> {
  const [campaign, frozen] = await Promise.all([loadCampaign(house, id), loadLetter(house, id, { consistent: true })])
  if (!campaign) return { outcome: 'unknownCampaign' }
  const [source, persons, all, versions] = await Promise.all([
    textOf(house, campaign),
    loadPersons(house, id, 1, campaign.highest),
    loadSteps(house, id),
    loadVersions(house, id),
  ])
  // What staff wrote, and what a change of plan tells, has a last page of its own.
  const steps = all.filter(({ name }) => isTimetables(name))
  const documents = Object.values(newestOf(versions)).filter(version => version !== undefined)
  const now = house.clock.now()
  const parsed = source === undefined ? null : letterFor(house, campaign, source, now)
  const written = parsed?.letter ?? undefined
  const beside = { campaign, written, persons, documents }
  if (campaign.state !== 'draft' && frozen) return { outcome: 'ready', ...beside, letter: frozen, steps, dropped: [] }
  if (!parsed) return { outcome: 'noLetter', campaign }
  if (!written) return { outcome: 'notYet', campaign, problems: parsed.problems.filter(isBlocker) }
  return { outcome: 'ready', ...beside, ...planned(written, now) }
}

/** Of a campaign that runs what was launched last; else what is being written. */
const textOf = async (house: RehearsalHouse, campaign: Campaign): Promise<string | undefined> =>
  campaign.state === 'draft' ? (await letterInHand(house, campaign))?.text : loadSource(house, campaign.id, campaign.version)

/** A letter in hand is the campaign's, whatever id an old text may name. */
export function letterFor(
  { controller: { name, mail } }: Pick<RehearsalHouse, 'controller'>,
  { id }: Pick<Campaign, 'id'>,
  source: string,
  now: Instant,
): ParsedLetter {
  const parsed = parseLetter(source, id, { sender: { name, address: mail }, now })
  return parsed.letter ? { ...parsed, letter: { ...parsed.letter, id } } : parsed
}

/** A launch from the console begins so much later, and until then it can be taken back. */
export const untilItGoes = 2 * minute

const planned = (letter: Letter, now: Instant): Pick<Rehearsable, 'letter' | 'steps' | 'dropped'> => ({
  letter: freeze(letter, 1, now),
  ...timetable(letter, later(now, untilItGoes), 1),
})

/** The same with another deadline: what a letter edited so would make of the timetable. */
export function withDeadline(of: Rehearsable, date: string, now: Instant): Rehearsable {
  const { campaign, written, steps } = of
  if (!written) return of
  const moved: Letter = { ...written, deadline: { date, time: null } }
  if (campaign.state === 'draft') return { ...of, written: moved, ...planned(moved, now) }
  const version = campaign.version + 1
  const plan = replan(moved, steps, version, now)
  const isReplaced = (step: Step) => [...plan.steps, ...plan.gone].some(({ name, run }) => name === step.name && run === step.run)
  const all = [...steps.filter(step => !isReplaced(step)), ...plan.steps].toSorted((a, b) => (a.at < b.at ? -1 : 1))
  return { ...of, written: moved, letter: freeze(moved, version, now), steps: all }
}

export const fingerprintOf = ({ written, letter, persons, documents, steps }: Rehearsable, now: Instant): Fingerprint =>
  fingerprint({ source: written?.source ?? JSON.stringify(letter), persons, documents, steps, now: later(now, untilItGoes) })
