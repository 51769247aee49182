import type { Person } from '../audience/person.ts'
import { asOfLetter } from '../audience/reconfirm.ts'
import { stillThere } from '../audience/still-there.ts'
import { asRead, loadPerson, personKey } from '../audience/store.ts'
import { entryUid } from '../calendar/entry-uid.ts'
import { optOut } from '../feedback/opt-out.ts'
import { verdictsOf } from '../incoming/notification.ts'
import { loadMailIn, type MailIn, putMailIn } from '../incoming/store.ts'
import { journal } from '../journal/journal.ts'
import { staffNotice } from '../outbox/staff-notice.ts'
import type { Change } from '../platform/table.ts'
import type { Decision } from '../registration/decision.ts'
import { decide } from '../registration/registration.ts'
import { settle } from '../registration/settle-answer.ts'
import { type Conclusion, conclude, type KnownOfMail } from './conclude.ts'
import { rowOf } from './mail-row.ts'
import { ofSomebodyForgotten } from './of-nobody.ts'
import { type Incoming, type ReceiveHouse, senderOf } from './received.ts'
import { wayToTheirPage } from './shown-page.ts'
import type { Whom } from './whom.ts'

/**
 * What a mail comes to, decided anew as often as somebody was quicker (optimistic lock): one
 * transaction with its row.
 */
export async function comesTo(house: ReceiveHouse, incoming: Incoming): Promise<MailIn['verdict'] | 'again'> {
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
    if (whom.person && !person) return ofSomebodyForgotten(house, incoming.received, incoming.mail)
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

/** Their row is asked, or changed, by the answer itself: a transaction has each row once. */
const isOfPerson = (change: Change, { campaign, person }: Whom): boolean => {
  const row = 'update' in change ? change.update : 'check' in change ? change.check : null
  return row !== null && person !== null && row.sk === personKey(campaign.id, person.number).sk
}

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
    ...(person ? [concluded.remembers ? remember(whom, person, concluded.remembers) : stillThere(campaign.id, person.number)] : []),
    ...(row.isForwarded ? [staffNotice(letter, `mailIn#${row.id}`, { what: 'mailIn', mail: row.id }, now)] : []),
    ...(concluded.showsPage && person ? await wayToTheirPage(house, whom, person, concluded.showsPage) : []),
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
