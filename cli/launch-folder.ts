import type { ColumnWishes } from '../functions/audience/columns.ts'
import { loadCampaign } from '../functions/campaign/store.ts'
import { undismissed } from '../functions/letter/finding.ts'
import { importRecipients } from '../functions/staff/import-recipients.ts'
import { countDiffers, type Launched, type LaunchHouse, launch } from '../functions/staff/launch.ts'
import type { Instant } from '../functions/values/instant.ts'
import { mailServiceTakesIt } from '../functions/writing/check/mail-account.ts'
import { findings } from '../functions/writing/check.ts'
import { readCampaignFolder } from './campaign-folder.ts'

export interface FolderLaunch {
  dir: string
  /** The number of recipients somebody typed, or everyone on the list where a button is pressed. */
  confirmed: number | 'everyone'
  at?: Instant
  /** Warnings somebody has looked at: code → note. */
  dismiss: Record<string, string>
  /** Which heading of the list means what, where the guess is wrong. */
  columns?: ColumnWishes
  by: string
}

/**
 * Takes a folder's list in and launches its letter. What could stand in the way is looked at first,
 * so nothing is left half-done.
 */
export async function launchFolder(house: LaunchHouse, { dir, confirmed, at, dismiss, columns, by }: FolderLaunch): Promise<Launched> {
  const now = house.clock.now()
  const { letter: written, recipients, documents, problems, dismissed } = await readCampaignFolder(dir, now, columns)
  if (!written) return { outcome: 'refused', problems }
  const letter = { ...written, dismiss: { ...written.dismiss, ...dismiss } }
  const campaign = await loadCampaign(house, letter.id)
  if (campaign && campaign.state !== 'draft') return { outcome: 'alreadyLaunched', recipients: campaign.recipients }

  const inReading = [...problems, ...dismissed]
  const open = undismissed([...inReading, ...findings(letter, now)], letter.dismiss)
  if (open.length > 0) return { outcome: 'refused', problems: open }
  const taking = { campaign: letter.id, title: letter.title, file: recipients ?? { recipients: [], refused: [] }, by }
  const { report } = await importRecipients(house, { ...taking, commit: false })
  const people = confirmed === 'everyone' ? report.total : confirmed
  if (people !== report.total) return { outcome: 'refused', problems: [countDiffers(report.total, people)] }
  const planned = { recipients: report.total, now, start: at && at > now ? at : now }
  const inMailing = undismissed(await mailServiceTakesIt(house.mailAccount, letter, planned), letter.dismiss)
  if (inMailing.length > 0) return { outcome: 'refused', problems: inMailing }
  await importRecipients(house, { ...taking, commit: true })
  return launch(house, { letter, inReading, confirmed: people, documents, by, ...(at && { at }) })
}
