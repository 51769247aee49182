import type { Answer, Person } from '../audience/person.ts'
import { isOpenAnswer, questionTo, releasedBecause } from '../audience/reconfirm.ts'
import { asRead, personKey } from '../audience/store.ts'
import { tallyOf } from '../audience/tally.ts'
import { type Agreement, agreement } from '../billing/agreement.ts'
import { chargeFor } from '../billing/cancellation-charge.ts'
import { rememberBuyer } from '../billing/last-buyer.ts'
import { putAgreement, recordCancelled, recordReturned, takeUp } from '../billing/store.ts'
import { type Entry, journal } from '../journal/journal.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Charge } from '../letter/money.ts'
import type { NoticeKind, NoticeSays } from '../outbox/notice.ts'
import { outboxRow } from '../outbox/notice-row.ts'
import { staffNotice } from '../outbox/staff-notice.ts'
import type { Change } from '../platform/table.ts'
import { countElsewhere, releaseSeat } from '../seats/take.ts'
import { joinLine, leaveLine } from '../seats/waiting-list.ts'
import type { Instant } from '../values/instant.ts'
import { awaitsOwnYes } from './bound.ts'
import type { Commit, Known } from './decision.ts'
import { eraseNeeds, moveNeeds, putNeeds } from './needs.ts'

/** What was so before, by whom and when it changes; `needsDays` is as the privacy page says. */
interface Circumstances extends Pick<Known, 'letter' | 'now' | 'needs'> {
  actor: string
  needsDays: number
  /** The order that stands again when they say no before their own yes. */
  owed?: Agreement | undefined
}

/**
 * Everything that must be true together when an answer changes: the person, their seat or ticket,
 * the log and the notice that tells them.
 */
export function changesFor(before: Person, decision: Commit, circumstances: Circumstances): Change[] {
  const { letter, now, actor } = circumstances
  const { after, frees, recounts, leaves, joins } = decision
  const { campaign } = letter
  const { number } = before
  const entry: Entry & { freed?: string } = {
    at: now,
    actor,
    what: after.answer.status,
    number,
    before: before.answer,
    after: after.answer,
    // The stream carries this on: somebody in the line may be waiting for it.
    ...(frees && { freed: frees.session }),
  }
  return [
    {
      update: personKey(campaign, number),
      set: { ...changed(before, after), version: after.version },
      if: asRead(before),
    },
    journal(campaign, entry, String(after.version)),
    ...tallyOf(campaign, { number, before: before.answer, after: after.answer }),
    ...noticesFor(before, decision, circumstances),
    ...(frees ? [releaseSeat(campaign, frees.session, frees.seat)] : []),
    ...(recounts ? [countElsewhere(campaign, recounts)] : []),
    ...(leaves ? [leaveLine(campaign, leaves.session, leaves.ticket)] : []),
    ...moneyFor(before, decision, circumstances),
    ...needsFor(before, decision, circumstances),
    ...(joins ? [joinLine(campaign, joins.session, { ticket: joins.ticket, number })] : []),
    ...(decision.also ?? []),
  ]
}

/** The receipt for a seat that stands as it did, to bring its owner what has not reached them. */
export const receiptAnew = (person: Person, carries: string[], { letter, now }: Pick<Circumstances, 'letter' | 'now'>): Change[] =>
  noticesFor(person, { after: person, letter: 'confirmation', carries }, { letter, now, owed: undefined })

/** The notice that tells the person, and where staff must decide, one to them. */
function noticesFor(
  before: Person,
  { after, letter: kind, carries, answersMail }: Pick<Commit, 'after' | 'letter' | 'carries' | 'answersMail'>,
  { letter, now, owed }: Pick<Circumstances, 'letter' | 'now' | 'owed'>,
): Change[] {
  const { answer, number, version } = after
  const shared = {
    campaign: letter.campaign,
    number,
    personVersion: version,
    letterVersion: letter.version,
    session: 'session' in answer ? answer.session : null,
    carries,
    at: now,
    ...(answersMail !== undefined && { answersMail }),
  }
  return [
    outboxRow({ ...shared, calendar: calendarFor(before, after), ...saysOf(kind, before, after, letter) }),
    ...(answer.status === 'pendingApproval' ? [staffDecide(answer, after, letter, now)] : []),
    ...tellRegistrar(before, after, { letter, now, owed }),
  ]
}

/**
 * Whoever registered somebody at a price, or was bound before them, hears that they do not come.
 */
function tellRegistrar(before: Person, after: Person, { letter, now: at, owed }: Pick<Circumstances, 'letter' | 'now' | 'owed'>): Change[] {
  const { answer } = before
  if (!letter.price || after.answer.status !== 'cancelled' || !awaitsOwnYes(answer) || answer.by === undefined) return []
  // A request costs nobody anything, but where a seat was handed on before it.
  if (answer.status === 'pendingApproval' && !owed) return []
  const charge = owed && chargeBack(owed, answer, letter, at)
  const number = owed?.number ?? answer.by
  const told = { campaign: letter.campaign, number, personVersion: after.version, letterVersion: letter.version, at }
  const says = { kind: 'cancelled', ended: 'colleague', other: before.number, ...(charge?.percent && { charge }) } as const
  return [outboxRow({ ...told, ...says, session: answer.session, calendar: null, carries: [] })]
}

/** What whoever handed the seat on pays of their order, when nobody wants it. */
function chargeBack(owed: Agreement, answer: Extract<Answer, { by?: unknown }>, letter: FrozenLetter, now: Instant): Charge {
  const { price, sessions } = letter
  const place = sessions.find(({ id }) => id === answer.session) ?? sessions[0]
  const percent = price && releasedBecause(answer, letter, now) === null ? chargeFor(price, place, now) : 0
  return { percent, amount: Math.round((owed.øre * percent) / 100) }
}

const staffDecide = (
  { because, session }: Extract<Answer, { status: 'pendingApproval' }>,
  { number, version }: Person,
  letter: FrozenLetter,
  now: Instant,
): Change => {
  const what = because === 'late' ? 'lateRequest' : 'pendingApproval'
  return staffNotice(letter, `${what}#${number}#${version}`, { what, number, session }, now)
}

function calendarFor(before: Person, after: Person): 'PUBLISH' | 'CANCEL' | null {
  if (after.answer.status === 'registered') return 'PUBLISH'
  return before.answer.status === 'registered' ? 'CANCEL' : null
}

/**
 * What only some notices say: who registered them, why staff decide, what came to an end and what
 * it costs.
 */
function saysOf(kind: NoticeKind, { answer: before }: Person, { answer }: Person, letter: FrozenLetter): NoticeSays {
  switch (kind) {
    case 'confirmation':
    case 'approved':
      return {
        kind,
        ...(answer.status === 'registered' && answer.by !== undefined && !answer.ownYes && { other: answer.by }),
        ...(keepsSession(before, answer) && saidYes(before) === saidYes(answer) && stays(before, answer, letter)),
      }
    case 'pending':
      return { kind, because: answer.status === 'pendingApproval' ? answer.because : 'role' }
    case 'cancelled':
      if (answer.status === 'cancelled' && answer.because === 'offerExpired') return { kind, ended: 'offer' }
      if (answer.status === 'cancelled' && answer.because === 'notReconfirmed') return { kind, ended: 'unreconfirmed' }
      if (before.status !== 'registered') return { kind, ended: 'wish' }
      return { kind, ended: 'seat', ...(answer.status === 'cancelled' && answer.charge && { charge: answer.charge }) }
    case 'offer':
    case 'waiting-over':
    case 'handed-over':
    case 'by-page':
      throw new Error(`no answer of a person's own is told of as ${kind}`)
    default:
      return { kind }
  }
}

const stays = (before: Answer, after: Answer, letter: FrozenLetter) =>
  questionTo(before, letter) && !questionTo(after, letter) ? { reconfirms: true as const } : { corrects: true as const }

const saidYes = (answer: Answer): boolean => answer.status === 'registered' && answer.ownYes === true

const keepsSession = (before: Answer, after: Answer): boolean =>
  before.status === 'registered' && after.status === 'registered' && before.session === after.session

/**
 * What was agreed to is kept with the answer it came with; giving a priced seat up says what is
 * charged for it. Whoever comes back takes their order up again, and until they have a seat it
 * costs what giving it up cost. On an order that stands only who pays can be put right
 * (`correct-buyer.ts`).
 */
function moneyFor({ answer: before, number }: Person, { after, buyer }: Commit, { letter, now, owed }: Circumstances): Change[] {
  const { price, campaign } = letter
  if (!price) return []
  const order = 'agreed' in before ? before.agreed : undefined
  const made = buyer && agreement(letter, price, after, buyer, now)
  const seated = after.answer.status === 'registered'
  if (order === undefined) return made ? [putAgreement(campaign, made), ...rememberBuyer(after, made.buyer, now)] : []
  const its = { campaign, number, order }
  const returned =
    owed && awaitsOwnYes(before) && after.answer.status === 'cancelled'
      ? [recordReturned({ campaign, ...owed }, now, chargeBack(owed, before, letter, now).percent)]
      : []
  if (before.status === 'registered')
    return after.answer.status === 'cancelled'
      ? [recordCancelled(its, now, after.answer.charge?.percent ?? 0, releasedBecause(before, letter, now)), ...returned]
      : []
  if (before.status === 'cancelled' && made) return [takeUp(its, { ...made, order }, seated), ...rememberBuyer(after, made.buyer, now)]
  return seated ? [takeUp(its, {}, seated)] : returned
}

/** Gone with the wish for a seat, moved with the seat, and erased when they say so. */
function needsFor({ answer, number }: Person, { after, needs: said }: Commit, { letter, needs, needsDays }: Circumstances): Change[] {
  if (!letter.cateringNeeds) return []
  const comes = isOpenAnswer(after.answer) ? after.answer.session : undefined
  if (comes && said) return [putNeeds(letter, number, comes, { text: said, keptDays: needsDays })]
  if (!needs) return []
  if (!comes || said === null) return [eraseNeeds(letter.campaign, number)]
  return 'session' in answer && answer.session !== comes ? [moveNeeds(letter, number, comes, needs)] : []
}

const changed = (before: Person, after: Person): Partial<Person> =>
  Object.fromEntries(Object.entries(after).filter(([field, value]) => before[field as keyof Person] !== value))
