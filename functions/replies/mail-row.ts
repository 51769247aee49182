import { type ReceivedMail, verdictsOf } from '../incoming/notification.ts'
import { mostPassedOn } from '../incoming/original.ts'
import type { MailIn } from '../incoming/store.ts'
import type { Platform } from '../platform/platform.ts'
import { plainLine } from '../values/plain-line.ts'
import type { Conclusion } from './conclude.ts'
import { type Incoming, type ReceiveHouse, senderOf } from './received.ts'
import type { Whom } from './whom.ts'

export const blank = ({ clock }: Pick<Platform, 'clock'>, { mail }: ReceivedMail): MailIn => ({
  id: mail.messageId,
  at: clock.now(),
  from: '',
  name: '',
  to: '',
  subject: '',
  read: 'forwarded',
  verdict: 'ignored',
  because: 'nobody',
  words: '',
  comment: '',
  files: [],
  campaign: null,
  number: null,
})

const most = 2000

/** What staff read of a mail: what it was read as, and what became of it. */
export function rowOf(house: ReceiveHouse, { received, size, mail, read, whom }: Incoming, concluded: Conclusion): MailIn {
  const { reading, words } = read
  const verdicts = verdictsOf(received)
  const sender = senderOf(mail)
  const comment = reading.read === 'reply' ? (reading.reply?.comment ?? '') : ''
  const wishes = reading.read === 'forwarded' ? reading.wishes : null
  const ours = sender !== null && isOurs(house, whom, sender)
  const messageId = 'messageId' in mail ? mail.messageId : null
  return {
    ...blank(house, received),
    from: sender ?? ('from' in mail ? plainLine(mail.from?.address ?? '').slice(0, 254) : ''),
    name: 'from' in mail ? (mail.from?.name ?? '') : '',
    to: whom.to,
    subject: 'subject' in mail ? mail.subject : '',
    read: reading.read,
    verdict: concluded.verdict,
    because: concluded.because,
    words: textLines(words).slice(0, most),
    comment,
    files: 'files' in mail ? mail.files.slice(0, 20).map(({ name }) => name) : [],
    campaign: whom.campaign.id,
    number: whom.person?.number ?? null,
    ...(concluded.offers && { offers: concluded.offers }),
    ...(wishes && { wishes }),
    ...(messageId && { messageId }),
    ...('isCut' in mail && mail.isCut && { isCut: true }),
    ...(verdicts.dmarc === 'PASS' && { isProven: true }),
    ...(concluded.forwards &&
      sender !== null &&
      !ours && {
        isForwarded: true,
        ...(size <= mostPassedOn && verdicts.virus === 'PASS' && { original: received.receipt.action.objectKey }),
      }),
  }
}

/** What comes from our own addresses goes to nobody: there a loop would begin. */
const isOurs = ({ inboxDomain }: ReceiveHouse, { letter }: Whom, sender: string): boolean => {
  const domain = sender.split('@')[1]
  return domain === inboxDomain || sender === letter.sender.address.toLowerCase()
}

/** Lines of plain text, without control and unseen signs. */
const textLines = (text: string): string =>
  text
    .split('\n')
    .map(plainLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
