import { loadCampaign } from '../campaign/store.ts'
import { undismissed } from '../letter/finding.ts'
import type { Instant } from '../values/instant.ts'
import { isBlocker, type Problem } from '../values/problem.ts'
import { mailServiceTakesIt } from '../writing/check/mail-account.ts'
import { findings } from '../writing/check.ts'
import { importRecipients } from './import-recipients.ts'
import { countDiffers, type Launched, type LaunchHouse, launchLetter } from './launch-letter.ts'
import type { ReadCampaign } from './read-campaign.ts'

export interface CampaignLaunch {
  read: ReadCampaign
  /** The number of recipients somebody typed, or everyone on the list where a button is pressed. */
  confirmed: number | 'everyone'
  at?: Instant | undefined
  /** Warnings somebody has looked at: code → note. */
  dismiss: Record<string, string>
  by: string
}

/**
 * Takes a campaign's list in and launches its letter. What could stand in the way is looked at
 * first, so nothing is left half-done.
 */
export async function takeInAndLaunch(house: LaunchHouse, { read, confirmed, at, dismiss, by }: CampaignLaunch): Promise<Launched> {
  const now = house.clock.now()
  const { letter: written, recipients, documents, problems, dismissed } = read
  if (!written) return { outcome: 'refused', problems }
  const letter = { ...written, dismiss: { ...written.dismiss, ...dismiss } }
  const campaign = await loadCampaign(house, letter.id)
  if (campaign && campaign.state !== 'draft') return { outcome: 'alreadyLaunched', recipients: campaign.recipients }

  const inReading = [...problems, ...dismissed]
  const taking = { campaign: letter.id, title: letter.title, file: recipients ?? { recipients: [], refused: [] }, by }
  const { report } = await importRecipients(house, { ...taking, commit: false })
  const people = confirmed === 'everyone' ? report.total : confirmed
  const open = undismissed([...inReading, ...findings(letter, now)], letter.dismiss)
  // A list that must be mended first has another number afterwards.
  const wrongCount = people === report.total || open.some(ofTheList) ? [] : [countDiffers(report.total, people)]
  if (open.length + wrongCount.length > 0) return { outcome: 'refused', problems: [...open, ...wrongCount] }
  const planned = { recipients: report.total, now, start: at && at > now ? at : now }
  const inMailing = undismissed(await mailServiceTakesIt(house.mailAccount, letter, planned), letter.dismiss)
  if (inMailing.length > 0) return { outcome: 'refused', problems: inMailing }
  const imported = await importRecipients(house, { ...taking, commit: true })
  if (imported.outcome === 'collided') return { outcome: 'refused', problems: [somebodyImports] }
  return launchLetter(house, { letter, inReading, confirmed: people, documents, by, ...(at && { at }) })
}

const ofTheList = (problem: Problem) => problem.at.startsWith('recipients.') && isBlocker(problem)

const somebodyImports = {
  at: 'recipients.csv',
  code: 'SOMEBODY-IMPORTS',
  level: 'blocker' as const,
  says: 'En anden indlæser modtagere lige nu. Prøv igen om lidt.',
}
