import { isStaffKey } from '../access/staff-member.ts'
import { loadStaffMember } from '../access/store.ts'
import { sharedHeaders } from '../mail/headers.ts'
import { mailOnce } from '../mail/mail-once.ts'
import { mimeMessage } from '../mail/mime.ts'
import { loadSample, sampleExpires, withoutMail } from '../outbox/sample.ts'
import type { Key } from '../platform/table.ts'
import type { SendNoticeHouse } from './send-notice.ts'

/** Mails a sample to whoever asked for it. */
export async function sendSample(house: SendNoticeHouse, outbox: Key): Promise<'sent' | 'claimed' | 'forgotten'> {
  const sample = await loadSample(house, outbox)
  const member = sample && isStaffKey(sample.to) ? await loadStaffMember(house, sample.to) : undefined
  if (!sample || !member) return 'forgotten'
  const { campaign, from, replyTo, mail, at } = sample
  const mime = await mimeMessage({
    ...mail,
    from,
    replyTo,
    to: { name: member.name, address: member.email },
    headers: sharedHeaders.filter(({ Name }) => !Name.startsWith('List-')),
    calendar: null,
    date: house.clock.now(),
  })
  // Nobody on the list has the number 0, so it is counted for nobody.
  const tags = { campaign, mailing: 'sample', number: 0 }
  const outcome = await mailOnce(house, outbox, { mime, tags, expires: sampleExpires(at) })
  await house.table.write(withoutMail(outbox))
  return outcome
}
