import { inboxWordsDa as words } from '../../templates/words/inbox.ts'
import { listCampaigns, listOver } from '../campaign/store.ts'
import { loadInbox, type MailIn } from '../incoming/store.ts'
import type { Platform } from '../platform/platform.ts'
import { asInCalendar } from '../schedule/as-in-calendar.ts'
import { type CampaignId, isCampaignId } from '../values/ids.ts'

/** A mail that came in, as staff read of it. */
export interface ShownMail extends MailIn {
  /** What it is and what it means, in a sentence or two. */
  says: string
}

/** Every mail that came in, oldest first; of one campaign where that is asked for. */
export async function shownInbox(house: Pick<Platform, 'table'>, campaign?: string): Promise<ShownMail[]> {
  if (campaign !== undefined) return isCampaignId(campaign) ? shownOf(house, campaign) : []
  const campaigns = [...(await listCampaigns(house)), ...(await listOver(house)), null]
  const mails = (await Promise.all(campaigns.map(id => shownOf(house, id)))).flat()
  return mails.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
}

export const shownOf = async (house: Pick<Platform, 'table'>, campaign: CampaignId | null): Promise<ShownMail[]> =>
  (await loadInbox(house, campaign)).map(mail => ({ ...mail, says: whatItSays(mail) }))

const because = words.because as Record<string, string>

export function whatItSays(mail: MailIn): string {
  const said = mail.comment || (mail.read === 'words' || mail.read === 'forwarded' ? mail.words.split('\n')[0] : '')
  return [
    because[mail.because] ?? mail.because,
    ...(mail.offers && !mail.because.startsWith('words') ? [words.offers[mail.offers]] : []),
    ...(mail.wishes ? [words.wishes(asInCalendar(mail.wishes.starts), asInCalendar(mail.wishes.ends))] : []),
    ...(said ? [words.comment(said)] : []),
    ...(mail.isCut ? [words.cut] : []),
    ...(mail.settled ? [words.settled[mail.settled.how]] : []),
  ].join(' ')
}
