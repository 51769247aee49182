import { stillThere } from '../audience/still-there.ts'
import { mostBytes, readMime } from '../incoming/incoming-mail.ts'
import type { ReceivedMail } from '../incoming/notification.ts'
import { readIncoming } from '../incoming/reading.ts'
import { loadMailIn, type MailIn, putMailIn } from '../incoming/store.ts'
import { comesTo } from './comes-to.ts'
import { blank } from './mail-row.ts'
import { aMonth, expiresIn, ofNobody } from './of-nobody.ts'
import { type ReceiveHouse, senderOf } from './received.ts'
import { type Whom, whomItIsAbout } from './whom.ts'

/**
 * Takes in one mail: what it is, whom it is about, what follows. It ends as one row by its key in
 * the bucket, written with what it changed, so a notification that comes twice changes nothing
 * twice (idempotent).
 */
export async function receiveMail(house: ReceiveHouse, received: ReceivedMail): Promise<MailIn['verdict'] | 'again'> {
  const { bytes, size } = await house.mailBucket.beginning(received.receipt.action.objectKey, mostBytes)
  const mail = await readMime(bytes, size)
  const sender = senderOf(mail)
  const whom = await whomItIsAbout(house, received.receipt.recipients, sender)
  if (await isTakenIn(house, whom, received.mail.messageId)) return 'again'
  if (!whom) return ofNobody(house, received, mail)
  const read = readIncoming(mail, {
    envelopeFrom: received.mail.source,
    known: whom.person?.name ?? '',
    oneDay: whom.letter.sessions.length === 1,
  })
  return comesTo(house, { received, size, mail, read, whom })
}

/** One whose writer was forgotten while it was read stands among those of nobody. */
const isTakenIn = async (house: ReceiveHouse, whom: Whom | null, id: string): Promise<boolean> =>
  Boolean((whom && (await loadMailIn(house, whom.campaign.id, id))) || (!whom?.person && (await loadMailIn(house, null, id))))

/** What no try could take in: a row for staff all the same, so that nothing is lost in silence. */
export async function keepForStaff(house: ReceiveHouse, received: ReceivedMail): Promise<void> {
  const [to = ''] = received.receipt.recipients
  // What failed may be this very look-up: then it is a mail about nobody known.
  const whom = await whomItIsAbout(house, received.receipt.recipients, null).catch(() => null)
  const campaign = whom?.campaign.id ?? null
  const mail: MailIn = { ...blank(house, received), campaign, to, read: 'unreadable', verdict: 'needsEyes', because: 'failed' }
  if (campaign && whom?.person) {
    const { number } = whom.person
    const { done } = await house.table.commit([putMailIn({ ...mail, number }), stillThere(campaign, number)])
    if (done) return
  }
  // Also where it stands there already: then this changes nothing.
  await house.table.write(putMailIn(mail, whom ? undefined : expiresIn(house, aMonth)))
}
