import { type Answer, type LastReply, lastSaid, type Person } from '../audience/person.ts'
import { isToReconfirm, planOfMeeting, releasedBecause } from '../audience/reconfirm.ts'
import { planOf } from '../calendar/sequence.ts'
import type { CalendarReply } from '../incoming/calendar-reply.ts'
import { isAuthentic, isHarmless, type Verdicts } from '../incoming/notification.ts'
import type { MailReading } from '../incoming/reading.ts'
import type { MailIn } from '../incoming/store.ts'
import type { Opened } from '../invitation/open-link.ts'
import type { PageAsked } from '../outbox/notice.ts'
import { awaitsOwnYes } from '../registration/bound.ts'
import { type Instant, later } from '../values/instant.ts'
import type { Because } from './because.ts'

/**
 * How sure we are whose mail it is, by the address it came to: theirs; theirs until their links
 * were revoked; one that was signed for nobody; the one that all of a letter's readers share; none.
 */
export type AddressedBy = 'own' | 'former' | 'wrong' | 'shared'

export interface KnownOfMail {
  reading: MailReading
  /** What they wrote, without quotes. */
  words: string
  sender: string | null
  /** What From calls them. */
  senderName: string
  verdicts: Verdicts
  addressedBy: AddressedBy
  /** Whom it is about; the letter alone where the address names nobody. */
  person: Person | null
  campaign: Opened['campaign']
  letter: Opened['letter']
  uid: string
  now: Instant
}

/** What follows from a mail. Whatever it says, it never takes a seat and never binds anybody. */
export interface Conclusion {
  verdict: MailIn['verdict']
  because: Because
  /** Done at once, by the rules of the person's own page. */
  does?: 'cancel' | 'keep' | 'optOut'
  /** What staff can make it so with one click. */
  offers?: 'decline' | 'accept'
  /** The person is shown the way to their page, once a plan. */
  showsPage?: PageAsked
  forwards?: true
  remembers?: LastReply
}

export function conclude(known: KnownOfMail): Conclusion {
  const { reading, verdicts } = known
  switch (reading.read) {
    case 'reply':
      return ofReply(known, reading.reply)
    case 'words':
      return ofWords(known, reading.intent.intent)
    case 'forwarded':
      return forwarded(known, reading.wishes ? 'counter' : 'forwarded')
    case 'unreadable':
      return { verdict: 'needsEyes', because: `unreadable-${reading.because}`, ...(isHarmless(verdicts) && { forwards: true }) }
    case 'auto':
      return { verdict: 'ignored', because: 'auto' }
    case 'bounce':
      return ofBounce(known, reading.bounce)
    case 'optOut':
      return ofOptOut(known)
  }
}

/** Phishing goes no further in our name; whose domain says nothing of itself is only unproven. */
function forwarded({ verdicts }: KnownOfMail, because: 'counter' | 'forwarded'): Conclusion {
  if (!isHarmless(verdicts)) return { verdict: 'needsEyes', because: 'harmful' }
  if (verdicts.dmarc === 'FAIL') return { verdict: 'needsEyes', because: 'unproven' }
  return { verdict: 'ignored', because, forwards: true }
}

/** One that was mailed proves nothing: anybody can write one, and SES tells of its own. */
function ofBounce({ person }: KnownOfMail, bounce: 'failed' | 'delayed' | 'complaint'): Conclusion {
  if (bounce === 'delayed') return { verdict: 'ignored', because: 'delayed' }
  const known = person?.suppression && person.suppression.because !== 'optedOut'
  if (known) return { verdict: 'ignored', because: 'alreadySo' }
  return { verdict: 'needsEyes', because: bounce === 'complaint' ? 'complaint' : 'bounced' }
}

/** Whoever has the address has the link, which does the same; else From must be proven. */
function ofOptOut({ person, addressedBy, sender, verdicts }: KnownOfMail): Conclusion {
  if (!person) return { verdict: 'needsEyes', because: 'nobody' }
  const isTheirs = addressedBy === 'own' || (addressedBy === 'shared' && isAuthentic(verdicts) && sender === person.email)
  if (!isTheirs) return { verdict: 'needsEyes', because: addressedBy === 'wrong' ? 'wrongAddress' : 'unproven' }
  if (person.suppression) return { verdict: 'ignored', because: 'alreadySo' }
  return { verdict: 'changed', because: 'optedOut', does: 'optOut' }
}

/** However sure it reads, a mail in words changes nothing by itself. */
function ofWords(known: KnownOfMail, offers: 'decline' | 'accept'): Conclusion {
  const { person, sender } = known
  if (!person) return forwarded(known, 'forwarded')
  const doubt = doubtOf(known)
  if (doubt) return { verdict: 'needsEyes', because: doubt, offers }
  if (sender !== person.email) return { verdict: 'proposed', because: 'otherSender', offers }
  return { verdict: 'proposed', because: offers === 'decline' ? 'wordsDecline' : 'wordsAccept', offers }
}

/** Why the mail may be anybody's; null where it came from where it says. */
function doubtOf({ verdicts, addressedBy }: KnownOfMail): Because | null {
  if (!isHarmless(verdicts)) return 'harmful'
  if (!isAuthentic(verdicts)) return 'unproven'
  return addressedBy === 'wrong' ? 'wrongAddress' : null
}

function ofReply(known: KnownOfMail, reply: CalendarReply | null): Conclusion {
  const { person } = known
  const more = reply?.comment && isHarmless(known.verdicts) && known.verdicts.dmarc !== 'FAIL' ? { forwards: true as const } : {}
  if (!reply) return { verdict: 'needsEyes', because: 'several' }
  if (!person) return { verdict: 'needsEyes', because: 'nobody', ...more }
  const offers = offeredBy(reply)
  const doubt = doubtOf(known)
  if (doubt) return { verdict: 'needsEyes', because: doubt, ...offers, ...more }
  const notTheirs = whyNotTheirs(known, person, reply)
  if (notTheirs) return { verdict: 'proposed', because: notTheirs, ...(notTheirs === 'somebodyElse' ? {} : offers), ...more }
  return { ...ofTheirReply(known, person, reply), ...more }
}

const offeredBy = ({ partstat }: CalendarReply): Pick<Conclusion, 'offers'> =>
  partstat === 'DECLINED' ? { offers: 'decline' } : partstat === 'ACCEPTED' ? { offers: 'accept' } : {}

/** What a calendar's answer lacks to be the person's own (INBOX: all of it must hold). */
function whyNotTheirs(
  { addressedBy, uid, sender, senderName }: KnownOfMail,
  { email, name }: Person,
  reply: CalendarReply,
): Because | null {
  if (reply.uid.toLowerCase() !== uid.toLowerCase()) return 'otherMeeting'
  if (addressedBy !== 'own') return addressedBy === 'former' ? 'formerAddress' : 'sharedAddress'
  if (reply.isForAnother) return 'forAnother'
  if (sender === email) return reply.attendee === email ? null : 'somebodyElse'
  // Exchange answers with a mailbox's primary address: one name, another address.
  return reply.attendee === email || senderName.toLowerCase() === name.toLowerCase() ? 'otherSender' : 'somebodyElse'
}

function ofTheirReply(known: KnownOfMail, person: Person, reply: CalendarReply): Conclusion {
  const { campaign, letter } = known
  const { answer, lastReply } = person
  const plan = planOf(reply.sequence)
  const session = 'session' in answer ? answer.session : null
  const says = reply.partstat === 'ACCEPTED' || reply.partstat === 'DECLINED' ? reply.partstat : 'unclear'
  if (isRepeated(reply, lastReply)) return { verdict: 'ignored', because: 'alreadySo' }
  if (campaign.state === 'calledOff') return ofCalledOff(known, says, reply, person)
  if (session && plan < planOfMeeting(answer, letter)) return ofOlderPlan(says, answer)
  if (isOlder(reply, person))
    return says === 'DECLINED' && holdsSeat(answer)
      ? { verdict: 'proposed', because: 'olderDecline', offers: 'decline' }
      : { verdict: 'ignored', because: 'older' }
  if (plan > (letter.plan ?? 0)) return { verdict: 'proposed', because: 'futurePlan', ...offeredBy(reply) }
  const follows = whatFollows(known, says, answer, reply)
  // Without DTSTAMP nobody can say whether it is the newest.
  if (reply.stamp === null) return follows.does ? { verdict: 'proposed', because: 'undated', ...offeredBy(reply) } : follows
  return { ...follows, ...remembered(reply, known.now, person) }
}

/**
 * Whoever says yes after it was called off has not seen that it is: staff may ring them. Nothing is
 * mailed of a meeting that is off.
 */
const ofCalledOff = (
  { letter, now }: KnownOfMail,
  says: 'ACCEPTED' | 'DECLINED' | 'unclear',
  reply: CalendarReply,
  person: Person,
): Conclusion =>
  says === 'ACCEPTED' && !(reply.stamp !== null && letter.off !== undefined && later(reply.stamp, 999) < letter.off)
    ? { verdict: 'proposed', because: 'calledOffYes', ...remembered(reply, now, person) }
    : { verdict: 'ignored', because: 'calledOff' }

function whatFollows(
  known: KnownOfMail,
  says: 'ACCEPTED' | 'DECLINED' | 'unclear',
  answer: Answer,
  { partstat }: CalendarReply,
): Conclusion {
  if (says === 'ACCEPTED') return ofYes(known, answer)
  if (says === 'DECLINED') return ofNo(known, answer)
  return { verdict: 'proposed', because: partstat === 'TENTATIVE' ? 'tentative' : 'unclearAnswer' }
}

/** A no to the old date may mean the new one too, so it is kept; a yes says nothing. */
const ofOlderPlan = (says: 'ACCEPTED' | 'DECLINED' | 'unclear', answer: Answer): Conclusion =>
  says === 'DECLINED' && holdsSeat(answer)
    ? { verdict: 'proposed', because: 'staleDecline', offers: 'decline' }
    : { verdict: 'ignored', because: 'stale' }

/** A yes that costs something is given on the page, where the price stands beside it. */
function ofYes({ letter }: KnownOfMail, answer: Answer): Conclusion {
  if (isToReconfirm(answer, letter))
    return letter.price
      ? { verdict: 'proposed', because: 'bindingYes', showsPage: 'confirm' }
      : { verdict: 'changed', because: 'confirmed', does: 'keep' }
  if (answer.status === 'registered') return { verdict: 'ignored', because: 'alreadySo' }
  return { verdict: 'proposed', because: 'noSeat', offers: 'accept', showsPage: 'accept' }
}

function ofNo({ letter, now }: KnownOfMail, answer: Answer): Conclusion {
  if (holdsSeat(answer)) {
    const isBinding = letter.price !== null && !awaitsOwnYes(answer) && releasedBecause(answer, letter, now) === null
    if (isBinding) return { verdict: 'proposed', because: 'binding', offers: 'decline', showsPage: 'decline' }
    return { verdict: 'changed', because: 'cancelled', does: 'cancel' }
  }
  if (answer.status === 'waitlisted' || answer.status === 'pendingApproval' || answer.status === 'noAnswer')
    return { verdict: 'proposed', because: 'noSeatDecline', offers: 'decline' }
  return { verdict: 'ignored', because: 'alreadySo' }
}

const holdsSeat = (answer: Answer): boolean => answer.status === 'registered'

/** Two clicks in one second have one DTSTAMP: what they say tells whether it is one answer. */
const isRepeated = ({ sequence, stamp, partstat }: CalendarReply, last: LastReply | undefined): boolean =>
  last !== undefined &&
  stamp !== null &&
  last.sequence === sequence &&
  (last.written ?? last.stamp) === stamp &&
  (last.accepted ?? false) === (partstat === 'ACCEPTED') &&
  (last.declined ?? false) === (partstat === 'DECLINED')

/**
 * Within one plan the later DTSTAMP wins (RFC 5546 §2.1.5), and what somebody did on their page
 * since is later than either. DTSTAMP has whole seconds.
 */
function isOlder({ sequence, stamp }: CalendarReply, { answer, lastReply: last, version }: Person): boolean {
  if (last && planOf(sequence) < planOf(last.sequence)) return true
  if (last && stamp !== null && planOf(sequence) === planOf(last.sequence) && stamp < last.stamp) return true
  // What the calendar itself has made so is as old as its answer, not as when that came.
  if (last?.made === version) return false
  const said = lastSaid(answer)
  return stamp !== null && said !== null && later(stamp, 999) < said
}

/**
 * A clock that is ahead does not make every later answer an older one; and what an earlier answer
 * made so stays its own.
 */
const remembered = (
  { sequence, stamp, partstat }: CalendarReply,
  now: Instant,
  { lastReply, version }: Person,
): Pick<Conclusion, 'remembers'> => ({
  remembers: {
    sequence,
    stamp: stamp === null || stamp > now ? now : stamp,
    ...(stamp !== null && stamp > now && { written: stamp }),
    ...(lastReply?.made === version && { made: version }),
    ...(partstat === 'ACCEPTED' && { accepted: true as const }),
    ...(partstat === 'DECLINED' && { declined: true as const }),
  },
})
