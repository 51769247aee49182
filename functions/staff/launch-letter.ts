import { type Campaign, campaignKey, loadCampaign, putCampaign, putLetter, putSource, putStep } from '../campaign/store.ts'
import { addVersion } from '../documents/add-version.ts'
import { type DocumentFile, documentFindings } from '../documents/findings.ts'
import { journal } from '../journal/journal.ts'
import { letThrough, undismissed } from '../letter/finding.ts'
import type { Letter } from '../letter/letter.ts'
import type { Step } from '../letter/step.ts'
import { all, is } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import type { Change, Written } from '../platform/table.ts'
import { timetable } from '../schedule/timetable.ts'
import type { AlarmClock, TimetableQueue } from '../schedule/wake-up.ts'
import { blockItems } from '../seats/store.ts'
import type { CampaignId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { Problem } from '../values/problem.ts'
import { mailServiceTakesIt } from '../writing/check/mail-account.ts'
import { findings } from '../writing/check.ts'
import { freeze } from '../writing/freeze.ts'
import { setAlarms, setLineAlarms, setMinimumAlarms } from './alarms.ts'
import { type Afterwards, afterwards } from './follow-up.ts'
import { prepareLaunch } from './prepare-launch.ts'

export interface LaunchOrder {
  letter: Letter
  /**
   * What was found in reading the letter and its list, also what is dismissed: it is judged here
   * once more, and logged.
   */
  inReading?: Problem[]
  /**
   * How many recipients staff believe they mail: typed by hand, so that nobody launches to the
   * wrong list.
   */
  confirmed: number
  /** The documents that are ready. */
  documents?: DocumentFile[]
  /** Documents that were added beforehand, by their ids. */
  kept?: readonly string[]
  /** What must still be so with it: the draft that was read. */
  with?: Change[]
  /** When the invitations go out; now when absent. */
  at?: Instant
  /** Who gave the order, for the log: `staff:cli`. */
  by: string
}

export type Launched =
  | ({
      outcome: 'launched'
      campaign: CampaignId
      recipients: number
      steps: Step[]
      dropped: { step: string; says: string }[]
    } & Afterwards)
  | { outcome: 'alreadyLaunched'; recipients: number }
  | { outcome: 'refused'; problems: Problem[] }

export type LaunchHouse = Pick<Platform, 'table' | 'files' | 'clock' | 'random' | 'mailAccount' | 'addressKey'> &
  TimetableQueue &
  AlarmClock

/**
 * Freezes the letter, writes the timetable and sets its alarm clocks. Whoever comes second is told
 * so and changes nothing.
 */
export async function launchLetter(
  house: LaunchHouse,
  { letter, inReading = [], confirmed, documents = [], kept = [], with: besides = [], at, by }: LaunchOrder,
): Promise<Launched> {
  const campaign = await loadCampaign(house, letter.id)
  if (!campaign)
    return refused('recipients.csv', 'NO-RECIPIENTS', 'Der er ingen modtagere endnu. Hent dem ind først: indbyd import MAPPE --commit.')
  if (campaign.state !== 'draft') return { outcome: 'alreadyLaunched', recipients: campaign.recipients }

  const now = house.clock.now()
  const start = at && at > now ? at : now
  // One that was launched before and taken back has had a letter of the number before.
  const version = campaign.version + 1
  const plan = timetable(letter, start, version)
  // A warning stops a launch too, until somebody has looked at it and said why it may stand.
  const inMailing = await mailServiceTakesIt(house.mailAccount, letter, { recipients: campaign.recipients, now, start })
  const found = [
    ...listProblems(campaign, confirmed),
    ...inReading,
    ...findings(letter, now),
    ...documentFindings(letter, documents, kept),
    ...inMailing,
  ]
  const problems = undismissed(found, letter.dismiss)
  if (problems.length > 0) return { outcome: 'refused', problems }
  for (const { document: id, ...file } of documents) {
    const document = letter.documents.find(document => document.id === id)
    if (document) await addVersion(house, { campaign: letter.id, document, ...file, by })
  }

  const frozen = freeze(letter, version, now)
  const after: Campaign = {
    ...campaign,
    state: 'launched',
    title: letter.title,
    version,
    invitedTo: campaign.highest,
    launchedAt: now,
    plan: inPrint(plan.steps),
  }
  const { pk: _, sk: __, ...set } = putCampaign(after)
  // An import that took numbers since the campaign was read, or somebody forgotten, makes the count
  // staff confirmed a lie.
  const asRead = all(is('state', 'draft'), is('highest', campaign.highest), is('recipients', campaign.recipients))
  const seats = frozen.sessions.flatMap(session => blockItems(letter.id, session).map(put => ({ put })))
  const steps = plan.steps.map(step => putStep(letter.id, { ...step, letterVersion: frozen.version }))
  const prepared = await prepareLaunch(house, letter.id, { asRead, rows: [...seats, ...steps] })
  if (!prepared.written.done) return lost(campaign, prepared.written)
  const written = await house.table.commit([
    { update: campaignKey(letter.id), set, if: asRead },
    ...putLetter(frozen),
    putSource(letter.id, frozen.version, letter.source),
    ...prepared.left,
    ...besides,
    journal(
      letter.id,
      {
        at: now,
        actor: by,
        what: 'launched',
        number: 0,
        after: { recipients: confirmed, version, dismissed: letThrough(found, letter.dismiss) },
      },
      house.random.id(),
    ),
  ])
  if (!written.done) return lost(campaign, written)
  const refusals = [
    ...(await setAlarms(house, letter.id, plan.steps)),
    ...(await setMinimumAlarms(house, frozen)),
    ...(await setLineAlarms(house, frozen)),
  ]
  const { recipients } = campaign
  return { outcome: 'launched', campaign: letter.id, recipients, steps: plan.steps, dropped: plan.dropped, ...afterwards(refusals) }
}

/** Somebody else was quicker: with the launch, or with the list. */
function lost({ recipients }: Campaign, { was }: Extract<Written, { done: false }>): Launched {
  if (was?.state === 'launched') return { outcome: 'alreadyLaunched', recipients }
  return was?.sk === 'draft'
    ? refused('letter.md', 'LETTER-CHANGED', 'En anden rettede brevet i samme øjeblik. Se det igennem, og prøv igen.')
    : refused('recipients.csv', 'LIST-CHANGED', 'Listen blev ændret imens. Se antallet igennem, og prøv igen.')
}

/** The timetable as pages need it. */
export const inPrint = (steps: Step[]): Campaign['plan'] =>
  steps.map(({ name, run, sessions, at, local }) => ({ name, at, local, ...(run && { run }), ...(sessions && { sessions }) }))

const refused = (at: string, code: string, says: string): Launched => ({
  outcome: 'refused',
  problems: [{ at, code, level: 'blocker', says }],
})

function listProblems(campaign: Campaign, confirmed: number): Problem[] {
  const says = (code: string, text: string): Problem[] => [{ at: 'recipients.csv', code, level: 'blocker', says: text }]
  if (campaign.importOpen) return says('IMPORT-UNFINISHED', 'En indlæsning af modtagere blev afbrudt. Kør den igen, så er listen hel.')
  if (campaign.recipients === 0) return says('NO-RECIPIENTS', 'Der er ingen modtagere på listen.')
  return confirmed === campaign.recipients ? [] : [countDiffers(campaign.recipients, confirmed)]
}

export const countDiffers = (listed: number, confirmed: number): Problem => ({
  at: 'recipients.csv',
  code: 'COUNT-DIFFERS',
  level: 'blocker',
  says: `Der er ${listed} modtagere på listen, men du skrev ${confirmed}. Se listen igennem, og skriv det rigtige tal.`,
})
