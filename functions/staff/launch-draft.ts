import type { Controller } from '../about/controller.ts'
import { draftIsStill } from '../campaign/letter-drafts.ts'
import { letterInHand } from '../campaign/letter-in-hand.ts'
import { type Campaign, loadCampaign } from '../campaign/store.ts'
import { loadVersions } from '../documents/store.ts'
import { blocker } from '../letter/finding.ts'
import type { Letter } from '../letter/letter.ts'
import { letterFor, untilItGoes } from '../rehearsing/rehearsable.ts'
import type { CampaignId } from '../values/ids.ts'
import { type Instant, later } from '../values/instant.ts'
import type { Problem } from '../values/problem.ts'
import { type Launched, type LaunchHouse, launchLetter } from './launch-letter.ts'

export interface DraftLaunch {
  campaign: CampaignId
  /** How many are on the list, typed by hand. */
  confirmed: number
  /**
   * When the invitations go out; two minutes from now when absent, so that it can be taken back.
   */
  at?: Instant | undefined
  /** Warnings somebody has looked at: code → note. */
  dismiss: Record<string, string>
  by: string
}

export type LaunchDraftHouse = LaunchHouse & { controller: Pick<Controller, 'name' | 'mail'> }

/** Launches the letter in hand, with the list and the documents that have been taken in. */
export async function launchDraft(
  house: LaunchDraftHouse,
  { campaign: id, confirmed, at, dismiss, by }: DraftLaunch,
): Promise<Launched | { outcome: 'unknownCampaign' }> {
  const campaign = await loadCampaign(house, id)
  if (!campaign) return { outcome: 'unknownCampaign' }
  if (campaign.state !== 'draft') return { outcome: 'alreadyLaunched', recipients: campaign.recipients }
  const read = await readDraft(house, campaign)
  if (!read.letter) return { outcome: 'refused', problems: read.problems }
  const { letter, problems, kept, version } = read
  return launchLetter(house, {
    letter: { ...letter, dismiss: { ...letter.dismiss, ...dismiss } },
    inReading: problems,
    confirmed,
    kept,
    with: [draftIsStill(id, version)],
    at: at ?? later(house.clock.now(), untilItGoes),
    by,
  })
}

export type DraftRead =
  | {
      letter: Letter
      /** What was found in reading it, also what the letter itself dismisses. */
      problems: Problem[]
      /** Every document the letter names: whose file is missing is among the problems. */
      kept: string[]
      /** The draft's. */
      version: number
    }
  | { letter: null; problems: Problem[] }

/** The letter in hand, as a launch reads it. */
export async function readDraft(house: Pick<LaunchDraftHouse, 'table' | 'clock' | 'controller'>, campaign: Campaign): Promise<DraftRead> {
  const [inHand, versions] = await Promise.all([letterInHand(house, campaign), loadVersions(house, campaign.id)])
  if (!inHand) return { letter: null, problems: [noLetter] }
  const parsed = letterFor(house, campaign, inHand.text, house.clock.now())
  if (!parsed.letter) return { letter: null, problems: parsed.problems }
  const { letter, problems, dismissed } = parsed
  const there = new Set(versions.map(({ document }) => document))
  const missing = letter.documents.flatMap(({ id, title, with: goesWith }, index) =>
    goesWith.includes('invitation') && !there.has(id)
      ? [blocker(letter.lines[`documents.${index}`] ?? letter.lines.documents ?? 1, 'DOCUMENT-MISSING', noFile(title))]
      : [],
  )
  return {
    letter,
    problems: [...problems, ...dismissed, ...missing],
    kept: letter.documents.map(({ id }) => id),
    version: inHand.version,
  }
}

const noFile = (title: string) => `»${title}« skal med invitationen, men er ikke lagt op endnu. Læg filen op under Dokumenter.`

const noLetter: Problem = {
  at: 'letter.md',
  code: 'NO-LETTER',
  level: 'blocker',
  says: 'Der er ikke skrevet noget brev her endnu.',
}
