import { loadCampaign } from '../campaign/store.ts'
import { sharedHeaders } from '../mail/headers.ts'
import { composeForgottenReceipt } from '../mail/kinds/forgotten-receipt.ts'
import { mailOnce } from '../mail/mail-once.ts'
import { mimeMessage } from '../mail/mime.ts'
import { loadReceipt, receiptExpires, withoutAddress } from '../outbox/receipt.ts'
import type { Key } from '../platform/table.ts'
import { printedDate } from '../schedule/printed-dates.ts'
import type { SendNoticeHouse } from './send-notice.ts'

/**
 * The one mail to somebody who is forgotten, without a link: there is no page of theirs any more.
 * With it the last row that has their address loses it.
 */
export async function sendReceipt(house: SendNoticeHouse, outbox: Key): Promise<'sent' | 'claimed' | 'forgotten'> {
  const receipt = await loadReceipt(house, outbox)
  if (!receipt || (await loadCampaign(house, receipt.campaign))?.state === 'erased') return 'forgotten'
  const letter = await house.letters(receipt.campaign, receipt.letterVersion)
  const kept = receipt.kept.map(({ what, until }) => ({ what, until: until && printedDate(until, letter.language).long }))
  const mime = await mimeMessage({
    ...composeForgottenReceipt({ letter, name: receipt.name, kept, baseUrl: house.siteUrl }),
    from: letter.sender,
    to: { name: receipt.name, address: receipt.address },
    replyTo: letter.sender,
    headers: sharedHeaders.filter(({ Name }) => !Name.startsWith('List-')),
    calendar: null,
    date: house.clock.now(),
  })
  const tags = { campaign: receipt.campaign, mailing: 'forgotten-receipt', number: 0 }
  const outcome = await mailOnce(house, outbox, { mime, tags, expires: receiptExpires(receipt.at) })
  await house.table.write(withoutAddress(outbox))
  return outcome
}
