import { renamed } from '../audience/name-for-others.ts'
import type { Answer, OrderNumber, Person } from '../audience/person.ts'
import { isOpenAnswer } from '../audience/reconfirm.ts'
import type { NoticeKind } from '../outbox/notice.ts'
import type { Commit, Known } from './decision.ts'
import { mailedAlready, withRuns } from './mailed-already.ts'
import type { Registering } from './wish.ts'

/**
 * What the person had is given back by the same transaction that gives them something else.
 */
export function commit(
  known: Known,
  answer: Answer,
  letter: NoticeKind,
  wish: Pick<Registering, 'corrected' | 'buyer' | 'needs' | 'onList'> = { corrected: {} },
): Commit {
  const { person } = known
  const before = person.answer
  const mailed = answer.status === 'registered' ? mailedAlready(known, answer.session) : []
  const version = person.version + 1
  const plan = letter === 'approved' || wish.onList === false || wish.needs === null ? planIn(before) : known.letter.plan
  const keepsSeat = before.status === 'registered' && answer.status === 'registered' && before.session === answer.session
  const keepsPlace =
    before.status === 'waitlisted' && answer.status === 'waitlisted' && before.session === answer.session && before.ticket === answer.ticket
  return {
    outcome: 'commit',
    letter,
    carries: mailed.map(({ name }) => name),
    ...(wish.buyer && { buyer: wish.buyer }),
    ...(wish.needs !== undefined && { needs: wish.needs }),
    after: {
      ...person,
      ...wish.corrected,
      ...renamed(person, wish.corrected.name),
      ...listed(person, answer, wish.onList),
      ...(wish.corrected.role && { statedRole: wish.corrected.role }),
      ...(wish.corrected.municipality && { statedMunicipality: wish.corrected.municipality }),
      answer: withAgreement(before, withPlan(before, answer, plan), wish.buyer && version),
      alreadyHas: withRuns(person, mailed),
      version,
    },
    ...(before.status === 'registered' && before.seat && !keepsSeat && { frees: { session: before.session, seat: before.seat } }),
    ...(before.status === 'waitlisted' && before.offer && { frees: { session: before.session, seat: before.offer.seat } }),
    ...(before.status === 'waitlisted' && !before.offer && !keepsPlace && { leaves: { session: before.session, ticket: before.ticket } }),
  }
}

/**
 * Whoever says that they wish to come says it of the meeting as it is. Staff who approve a wish say
 * nothing for its owner, and leaving the participant list says nothing of the meeting.
 */
function withPlan(before: Answer, answer: Answer, plan: number | undefined): Answer {
  if (!isOpenAnswer(answer)) return answer
  const { plan: _, ...rest } = answer
  const dated = plan ? { ...rest, plan } : rest
  if (before.status !== 'registered' || dated.status !== 'registered' || before.since !== dated.since) return dated
  const { firstPlan = before.plan ?? 0 } = before
  return firstPlan === (plan ?? 0) ? dated : { ...dated, firstPlan }
}

const planIn = (answer: Answer): number | undefined => ('plan' in answer ? answer.plan : undefined)

/** Consent follows the wish for a seat, and is gone with it: whoever comes back is asked anew. */
function listed({ onList = false }: Person, answer: Answer, said = onList): Pick<Person, 'onList'> {
  const stands = isOpenAnswer(answer) && said
  return stands === onList ? {} : { onList: stands }
}

/**
 * What was agreed to follows the person wherever they go: from the line or from staff's desk to the
 * seat, to another session, and back after they gave it up. So nobody is charged twice (idempotent
 * by its order number), whatever they do first; only who gave the seat away begins anew.
 */
function withAgreement(before: Answer, after: Answer, made: OrderNumber | undefined): Answer {
  if (after.status === 'noAnswer' || after.status === 'declined' || after.status === 'transferred') return after
  const agreed = ('agreed' in before ? before.agreed : undefined) ?? made
  return agreed === undefined ? after : { ...after, agreed }
}
