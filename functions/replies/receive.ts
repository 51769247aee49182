import { normaliseAddress } from '../audience/address.ts'
import type { Person } from '../audience/person.ts'
import { asOfLetter } from '../audience/reconfirm.ts'
import { asRead, loadPerson, personKey } from '../audience/store.ts'
import { entryUid } from '../calendar/entry-uid.ts'
import { optOut } from '../feedback/opt-out.ts'
import { type IncomingMail, mostBytes, readMime, type Unreadable } from '../incoming/incoming-mail.ts'
import { type ReceivedMail, verdictsOf } from '../incoming/notification.ts'
import { mostPassedOn } from '../incoming/original.ts'
import { type ReadMail, readIncoming } from '../incoming/reading.ts'
import { hiddenSender, loadMailIn, type MailIn, putMailIn } from '../incoming/store.ts'
import { journal } from '../journal/journal.ts'
import { type Notice, noticeKey, type PageAsked } from '../outbox/notice.ts'
import { outboxRow } from '../outbox/notice-row.ts'
import { loadOutboxOf } from '../outbox/outbox.ts'
import { staffNotice } from '../outbox/staff-notice.ts'
import type { MailBucket } from '../platform/mail-bucket.ts'
import type { Platform } from '../platform/platform.ts'
import type { Change } from '../platform/table.ts'
import type { Decision } from '../registration/decision.ts'
import { decide } from '../registration/registration.ts'
import { type AnswerHouse, settle } from '../registration/settle-answer.ts'
import { epoch, hour, later, second } from '../values/instant.ts'
import { plainLine } from '../values/plain-line.ts'
import { type Conclusion, conclude, type KnownOfMail } from './conclude.ts'
import { type Whom, type WhomHouse, whomItIsAbout } from './whom.ts'

export type ReceiveHouse = AnswerHouse & WhomHouse & Pick<Platform, 'addressKey'> & { mailBucket: MailBucket }

/** A mail as it was read, with whom it is about. */
interface Incoming {
  received: ReceivedMail
  /** In bytes, all of it. */
  size: number
  mail: IncomingMail | Unreadable
  read: ReadMail
  whom: Whom
}

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
  if (await loadMailIn(house, whom?.campaign.id ?? null, received.mail.messageId)) return 'again'
  if (!whom) return ofNobody(house, received, mail)
  const read = readIncoming(mail, {
    envelopeFrom: received.mail.source,
    known: whom.person?.name ?? '',
    oneDay: whom.letter.sessions.length === 1,
  })
  return takeIn(house, { received, size, mail, read, whom })
}

/** What no try could take in: a row for staff all the same, so that nothing is lost in silence. */
export async function keepForStaff(house: ReceiveHouse, received: ReceivedMail): Promise<void> {
  const [to = ''] = received.receipt.recipients
  // What failed may be this very look-up: then it is a mail about nobody known.
  const whom = await whomItIsAbout(house, received.receipt.recipients, null).catch(() => null)
  const about = { campaign: whom?.campaign.id ?? null, number: whom?.person?.number ?? null }
  const mail: MailIn = { ...blank(house, received), ...about, to, read: 'unreadable', verdict: 'needsEyes', because: 'failed' }
  await house.table.write(putMailIn(mail, whom ? undefined : inAMonth(house)))
}

const blank = ({ clock }: ReceiveHouse, { mail }: ReceivedMail): MailIn => ({
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

const inAMonth = ({ clock }: ReceiveHouse): number => epoch(later(clock.now(), 30 * 24 * hour)) / second

/** Of whoever writes to nobody only a hash is kept, for a month. */
async function ofNobody(house: ReceiveHouse, received: ReceivedMail, mail: IncomingMail | Unreadable): Promise<'ignored'> {
  const read = readIncoming(mail, { envelopeFrom: received.mail.source, known: '', oneDay: false })
  const [to = ''] = received.receipt.recipients
  const row: MailIn = {
    ...blank(house, received),
    from: hiddenSender(senderOf(mail) ?? ''),
    to: to.toLowerCase().slice(0, 254),
    read: read.reading.read,
  }
  await house.table.write(putMailIn(row, inAMonth(house)))
  return 'ignored'
}

async function takeIn(house: ReceiveHouse, incoming: Incoming): Promise<MailIn['verdict'] | 'again'> {
  let { whom } = incoming
  for (let attempt = 1; attempt <= 5; attempt++) {
    const known = knownOf(house, { ...incoming, whom })
    const concluded = conclude(known)
    const done =
      concluded.does === 'cancel' || concluded.does === 'keep'
        ? await answer(house, { ...incoming, whom }, concluded, known)
        : await writeDown(house, { ...incoming, whom }, concluded)
    if (done) return done
    if (await loadMailIn(house, whom.campaign.id, incoming.received.mail.messageId)) return 'again'
    // Somebody was quicker: what is true now decides.
    const person = whom.person && (await loadPerson(house, whom.campaign.id, whom.person.number))
    whom = { ...whom, person: person ? asOfLetter(person, whom.letter) : null }
  }
  throw new Error(`mail ${incoming.received.mail.messageId} was overtaken five times`)
}

function knownOf({ clock }: ReceiveHouse, { received, mail, read, whom }: Incoming): KnownOfMail {
  const { person, letter } = whom
  return {
    ...whom,
    ...read,
    sender: senderOf(mail),
    senderName: 'from' in mail ? (mail.from?.name ?? '') : '',
    verdicts: verdictsOf(received),
    uid: person ? entryUid(letter, person.number) : '',
    now: clock.now(),
  }
}

function senderOf(mail: IncomingMail | Unreadable): string | null {
  const read = normaliseAddress('from' in mail ? (mail.from?.address ?? '') : '')
  return read.ok ? read.address : null
}

/** An answer by the rules of the person's own page, with the mail it came by in one transaction. */
async function answer(
  house: ReceiveHouse,
  incoming: Incoming,
  concluded: Conclusion,
  known: KnownOfMail,
): Promise<MailIn['verdict'] | null> {
  const { whom } = incoming
  if (!whom.person) return null
  const beside = (await changesOf(house, incoming, concluded)).filter(change => !isOfPerson(change, whom))
  const { does } = concluded
  const decideOn = (now: Parameters<typeof decide>[1]): Decision => {
    // What else they have done meanwhile may make their calendar's answer an older one.
    if (conclude({ ...known, person: now.person }).does !== does) return { outcome: 'alreadySo' }
    const decision = decide(does === 'keep' ? { to: 'keep' } : { to: 'cancel' }, now)
    if (decision.outcome !== 'commit') return decision
    const { after } = decision
    const messageId = 'messageId' in incoming.mail ? incoming.mail.messageId : null
    return {
      ...decision,
      after: { ...after, ...(concluded.remembers && { lastReply: { ...concluded.remembers, made: after.version } }) },
      also: beside,
      answersMail: messageId ?? '',
    }
  }
  const answered = await settle(house, { ...whom, person: whom.person }, decideOn, `person:${whom.person.number}`)
  if (answered.outcome === 'committed') return concluded.verdict
  if (answered.outcome === 'alreadySo') return null
  const { does: _, remembers: __, ...refused } = concluded
  return writeDown(house, incoming, { ...refused, verdict: 'ignored', because: 'refused' })
}

const isOfPerson = (change: Change, { campaign, person }: Whom): boolean =>
  'update' in change && person !== null && change.update.sk === personKey(campaign.id, person.number).sk

/** @returns null where it was written by somebody else meanwhile, or the person has changed */
async function writeDown(house: ReceiveHouse, incoming: Incoming, concluded: Conclusion): Promise<MailIn['verdict'] | null> {
  const { whom } = incoming
  if (concluded.does === 'optOut' && whom.person) await optOut(house, whom.campaign.id, whom.person, 'sender')
  const { done } = await house.table.commit(await changesOf(house, incoming, concluded))
  return done ? concluded.verdict : null
}

/** All that is true together about a mail, besides an answer it changes. */
async function changesOf(house: ReceiveHouse, incoming: Incoming, concluded: Conclusion): Promise<Change[]> {
  const { whom } = incoming
  const { campaign, letter, person } = whom
  const now = house.clock.now()
  const row = rowOf(house, incoming, concluded)
  return [
    putMailIn(row),
    ...(concluded.remembers && person ? [remember(whom, person, concluded.remembers)] : []),
    ...(row.isForwarded ? [staffNotice(letter, `mailIn#${row.id}`, { what: 'mailIn', mail: row.id }, now)] : []),
    ...(concluded.showsPage && person ? await pageFor(house, whom, person, concluded.showsPage) : []),
    ...(person
      ? [
          journal(
            campaign.id,
            {
              at: now,
              actor: `person:${person.number}`,
              what: 'mailIn',
              number: person.number,
              after: { read: row.read, verdict: row.verdict },
            },
            `mail#${row.id}`,
          ),
        ]
      : []),
  ]
}

const remember = ({ campaign }: Whom, { number, version }: Person, lastReply: NonNullable<Conclusion['remembers']>): Change => ({
  update: personKey(campaign.id, number),
  set: { lastReply },
  if: asRead({ version }),
})

/**
 * The way to their own page, once for each plan and at most once a day (RFC 3834 §2): whoever
 * answers from a calendar three times is shown it once.
 */
async function pageFor(house: ReceiveHouse, { campaign, letter }: Whom, person: Person, asked: PageAsked): Promise<Change[]> {
  const now = house.clock.now()
  const plan = letter.plan ?? 0
  const shown = (await loadOutboxOf(house, campaign.id, person.number)).filter(
    (row): row is typeof row & Notice => row.kind === 'by-page' && row.type === 'outbox',
  )
  if (
    shown.some(notice => later(notice.at, 24 * hour) > now || (notice.kind === 'by-page' && notice.asked === asked && notice.plan === plan))
  )
    return []
  if (person.suppression && person.suppression.because !== 'optedOut') return []
  const notice: Notice = {
    kind: 'by-page',
    asked,
    plan,
    campaign: campaign.id,
    number: person.number,
    personVersion: person.version,
    letterVersion: letter.version,
    session: 'session' in person.answer ? person.answer.session : null,
    calendar: null,
    carries: [],
    at: now,
    answersMail: '',
  }
  return shown.some(({ sk }) => sk === noticeKey(notice).sk) ? [] : [outboxRow(notice)]
}

const most = 2000

function rowOf(house: ReceiveHouse, { received, size, mail, read, whom }: Incoming, concluded: Conclusion): MailIn {
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
