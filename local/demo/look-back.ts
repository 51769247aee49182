import { loadPersons } from '../../functions/audience/store.ts'
import { loadCampaign } from '../../functions/campaign/store.ts'
import { exportCampaign } from '../../functions/export/export.ts'
import { answers } from '../../functions/staff/answers.ts'
import { type Overview, overview } from '../../functions/staff/overview.ts'
import type { CampaignId } from '../../functions/values/ids.ts'
import type { House } from '../house.ts'
import type { OutboxMail } from '../ses/mail-json.ts'
import type { WatchedLog } from '../watched-log.ts'
import { tally } from './tally.ts'

/** What is left when a campaign is over. */
export interface Aftermath {
  overview: Overview
  /** Registered people by session. */
  sessions: Record<string, number>
  /** What the invoice basis comes to, in øre with VAT. */
  invoiced: number
  /** Addresses that get no more mail, by reason. */
  suppressed: Record<string, number>
  /** Oldest first. */
  mails: OutboxMail[]
  /** Mails that follow from an answer, by mailing. */
  letters: Record<string, number>
  /** What doors complained of. */
  errors: WatchedLog['errors']
}

export async function lookBack({ platform, ses, log }: House, id: CampaignId): Promise<Aftermath> {
  const [found, answered, campaign, invoices, mails] = await Promise.all([
    overview(platform, id),
    answers(platform, id),
    loadCampaign(platform, id),
    exportCampaign(platform, { campaign: id, kind: 'invoices', format: 'csv' }),
    ses.outbox.list(),
  ])
  if (!found || !answered || !campaign) throw new Error(`${id} was launched and is not there`)
  const persons = await loadPersons(platform, id, 1, campaign.highest)
  const steps = new Set<string | null>(found.steps.map(({ step }) => step))
  return {
    overview: found,
    sessions: answered.bySession,
    invoiced: invoices.outcome === 'exported' ? (invoices.totals?.total ?? 0) : 0,
    suppressed: tally(persons.flatMap(({ suppression }) => suppression?.because ?? [])),
    mails,
    letters: tally(mails.filter(({ mailing }) => !steps.has(mailing)).map(({ mailing }) => mailing ?? 'no mailing')),
    errors: log.errors,
  }
}
