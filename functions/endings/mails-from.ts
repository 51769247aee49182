import { listCampaigns, listErased, listOver } from '../campaign/store.ts'
import { hiddenSender, loadInbox, type MailIn } from '../incoming/store.ts'
import type { Platform } from '../platform/platform.ts'
import type { Somebody } from './somebody.ts'

/**
 * Every mail kept that an address wrote, also where it is on no list and where it wrote to nobody
 * there is; and those about them, whoever wrote.
 */
export async function mailsFrom(house: Pick<Platform, 'table'>, address: string, about: readonly Somebody[] = []): Promise<MailIn[]> {
  const ids = (await Promise.all([listCampaigns(house), listOver(house), listErased(house)])).flat()
  const mails = (await Promise.all([...new Set(ids), null].map(id => loadInbox(house, id)))).flat()
  const isAbout = ({ campaign, number }: MailIn) => about.some(of => of.campaign.id === campaign && of.person.number === number)
  return mails.filter(mail => isFrom(mail, address) || isAbout(mail))
}

export const isFrom = ({ from }: Pick<MailIn, 'from'>, address: string): boolean =>
  from.toLowerCase() === address || from === hiddenSender(address)
