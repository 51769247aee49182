import type { Child } from 'hono/jsx'
import type { Answer } from '../audience/person.ts'
import type { Reader } from '../audience/reader.ts'
import { readerOf } from '../audience/reader-of.ts'
import { questionTo } from '../audience/reconfirm.ts'
import { termsVersion } from '../billing/agreement.ts'
import type { LastDigits } from '../billing/last-buyer.ts'
import type { Opened } from '../invitation/open-link.ts'
import { closes, type FrozenLetter, type FrozenSession, isOpen, lineEnds, sessionEver } from '../letter/frozen-letter.ts'
import { isForSession } from '../letter/step.ts'
import { type Instant, later, minute } from '../values/instant.ts'
import { awaitsOwnYes, chargeNow } from './bound.ts'
import type { WhyNot } from './decision.ts'
import { isAboutOthers } from './fields/field.ts'
import type { SeatsLeft } from './fields/session.tsx'
import type { PageProblem, Typed } from './fields/typed.ts'
import { CancelPage } from './pages/cancel-page.tsx'
import { CancelledPage } from './pages/cancelled-page.tsx'
import { ChangePage } from './pages/change-page.tsx'
import { ColleaguesPage } from './pages/colleagues-page.tsx'
import { DeclinedPage } from './pages/declined-page.tsx'
import { HandOverPage } from './pages/hand-over-page.tsx'
import { InvitationPage } from './pages/invitation-page.tsx'
import { OwnPage } from './pages/own-page.tsx'
import { PendingPage } from './pages/pending-page.tsx'
import { TransferredPage } from './pages/transferred-page.tsx'
import { WaitlistedPage } from './pages/waitlisted-page.tsx'
import { WithdrawPage } from './pages/withdraw-page.tsx'
import { ByStaff } from './parts/by-staff.tsx'
import type { Closed } from './parts/closed-slip.tsx'
import type { ShownColleague } from './parts/colleagues.tsx'
import { isForOthers, type SlipState } from './parts/slip.tsx'
import { unreachedBanner } from './parts/unreached-banner.ts'
import type { Colleague } from './wish.ts'

export type ChangedPages = typeof import('./pages/changed-pages.ts')

/** Everything a page is made of. */
export interface GuestVisit extends Opened {
  now: Instant
  /** The page's own path, without what is asked of it. */
  path: string
  formId: string
  optOut: string
  /** What the reader asks to see (`?vis=`), and what they pressed in the mail (`?svar=`). */
  view: string | undefined
  pressed: string | undefined
  seats: SeatsLeft
  colleagues: ShownColleague[]
  /** The name of whoever has the reader's seat now. */
  successor: string
  /** The name of whoever registered the reader. */
  registrar: string
  lastDigits: LastDigits
  /** A form that was not accepted, why, and what is wrong with it. */
  form?: Typed
  /** Of those named on it: who got in all the same. */
  named: readonly Colleague[]
  problems: PageProblem[]
  refused?: WhyNot | undefined
  /** They have written of food or access. */
  hasNeeds: boolean
  /** The pages of a meeting that was moved or called off; null where it was not. */
  changed: ChangedPages | null
  /** Who else comes, for somebody with a seat, where the letter has such a list. */
  participants: Child | null
}

/**
 * The page that fits what is true of the reader, what they ask to see, and what they have just
 * sent.
 */
export function pageFor(visit: GuestVisit) {
  const { person, letter } = visit
  const reader = readerOf(person, letter.language)
  if (visit.campaign.state === 'calledOff' && visit.changed) return <visit.changed.CalledOffPage {...shared(visit, reader)} />
  if (visit.view === 'kolleger' && visit.colleagues.length > 0) return colleaguesPage(visit, reader)
  if (isForOthers(shownState(visit)) && namesOthers(visit)) return invitation(visit, shownState(visit), { ...reader, kind: 'mailbox' })
  switch (person.answer.status) {
    case 'registered':
      return seatPage(visit, person.answer, reader)
    case 'waitlisted':
      return waitingPage(visit, person.answer, reader)
    case 'pendingApproval':
      return pendingPage(visit, person.answer, reader)
    default:
      return letterPage(visit, person.answer, reader)
  }
}

type In<Status extends Answer['status']> = Extract<Answer, { status: Status }>

/** Where the answer is a tick, nobody is asked to choose one. */
const inWordsOf = ({ price }: FrozenLetter, problem: PageProblem): PageProblem =>
  price && problem.says === 'chooseAnswer' ? { ...problem, says: 'tickFirst' } : problem

/** A page that asks for no answer has no place of that name to lead to. */
const withoutAnswer = <Props extends { problems: PageProblem[] }>(props: Props, says: PageProblem['says'] = 'chooseHere'): Props => ({
  ...props,
  problems: props.problems.map(problem => (problem.field === 'action' ? { field: '', says } : problem)),
})

/** Where registration is closed, and the reader's own part is over, there is nothing to choose. */
function whatToDo({ letter, now }: GuestVisit, { starts }: FrozenSession, ends: Instant): 'chooseHere' | 'hasBegun' | 'afterDeadline' {
  if (isOpen(letter, now) || now < ends) return 'chooseHere'
  return now < starts ? 'afterDeadline' : 'hasBegun'
}

/** Where the meeting costs nothing, a button alone gives up: there is no tick to lead to. */
const toGiveUp = <Props extends { letter: FrozenLetter; problems: PageProblem[] }>(props: Props): Props =>
  props.letter.price ? props : withoutAnswer(props)

/** What the page says is so: a seat in a meeting that has changed since is asked about. */
const shownState = ({ person: { answer }, letter, changed }: GuestVisit): SlipState =>
  answer.status === 'registered' && changed && questionTo(answer, letter) ? 'toReconfirm' : answer.status

/**
 * Where somebody else can be registered. A link is an invitation, and stays one when its reader has
 * answered.
 */
const othersAt = (visit: GuestVisit): string | null =>
  visit.letter.colleagues > 0 && closedBecause(visit) === null ? '?vis=kollega#svar' : null

/** They ask for that form, or have sent it and it was not accepted. */
const namesOthers = (visit: GuestVisit): boolean => {
  const { view, form, letter } = visit
  if (!form) return view === 'kollega' && othersAt(visit) !== null
  return letter.colleagues > 0 && (form.action === 'register' || form.action === 'late') && isAboutOthers(form)
}

const whyNotDone = (refused: WhyNot): PageProblem => ({ field: '', says: refusedSays[refused] })

/** In the words of a page that has no place of its own for it. */
const refusedSays = {
  deadline: 'afterDeadline',
  started: 'hasBegun',
  calledOff: 'isCalledOff',
  full: 'noRoom',
  municipalityFull: 'municipalityFull',
  noSeat: 'noSeatOfYours',
  binding: 'stillYours',
  notEligible: 'roleNotInvited',
  gone: 'noSeatOfYours',
} satisfies Record<WhyNot, PageProblem['says']>

/** What every page is given. */
const shared = (
  {
    letter,
    campaign,
    person,
    changed,
    path,
    formId,
    optOut,
    form,
    problems,
    refused,
    seats,
    colleagues,
    lastDigits,
    hasNeeds,
    view,
  }: GuestVisit,
  reader: Reader,
) => ({
  letter,
  reader,
  path,
  formId,
  typed: form ?? { ...(view === 'kollega' && { action: 'register', who: 'other' }), ...(person.onList && { onList: 'yes' }) },
  problems: [...(refused ? [whyNotDone(refused)] : []), ...problems.map(problem => inWordsOf(letter, problem))],
  seats,
  colleagues,
  hasNeeds,
  lastDigits: lastDigits.get(reader.municipalityCode),
  optOut,
  banner: changed?.bannerFor(letter, campaign, person.answer) ?? unreachedBanner(person, reader, letter.language),
})

/** The same for a form that may be closed: then it says itself why. */
function inSlip(visit: GuestVisit, reader: Reader) {
  const closed = closedBecause(visit)
  const { problems, ...rest } = shared(visit, reader)
  return { ...rest, closed, problems: closed ? problems.filter(({ field }) => field !== '' && field !== 'action') : problems }
}

const colleaguesPage = (visit: GuestVisit, reader: Reader) => (
  <ColleaguesPage {...shared(visit, reader)} state={visit.person.answer.status} more={closedBecause(visit) ? null : '?vis=kollega#svar'} />
)

function seatPage(visit: GuestVisit, answer: In<'registered'>, reader: Reader) {
  const { letter, campaign, now, view, form } = visit
  const session = placeOf(letter, answer.session)
  const may = { change: isOpen(letter, now), cancel: now < session.starts }
  const props = { ...shared(visit, reader), session, others: othersAt(visit) }
  const asked = view ?? form?.action
  if ((asked === 'ret' || asked === 'change') && may.change) return <ChangePage {...props} session={answer.session} />
  if ((asked === 'giv-videre' || asked === 'handOver') && may.cancel) return <HandOverPage {...props} />
  if (may.cancel && givesUp.has(asked))
    return (
      <CancelPage
        {...toGiveUp(props)}
        charge={chargeNow(letter, session, visit.person, now)}
        hasAgreed={!awaitsOwnYes(answer)}
        handOver="?vis=giv-videre"
      />
    )
  const registrar = letter.price && may.cancel && awaitsOwnYes(answer) ? visit.registrar : ''
  const question = questionTo(answer, letter)
  if (question && may.cancel && visit.changed) {
    const { ReconfirmPage } = visit.changed
    const costs = (chargeNow(letter, session, visit.person, now)?.percent ?? 0) > 0
    return (
      <ReconfirmPage
        {...props}
        registrar={registrar}
        question={question}
        costs={costs}
        open={may.change}
        chosen={pressed(visit)}
        handOver="?vis=giv-videre"
      />
    )
  }
  const steps = campaign.plan
    .filter(step => isForSession(step, session.id))
    .map(step => ({ ...step, state: step.at <= now ? ('sent' as const) : ('planned' as const) }))
  return (
    <OwnPage
      {...(registrar ? props : withoutAnswer(props, whatToDo(visit, session, session.starts)))}
      registrar={registrar}
      notices={<ByStaff answer={answer} language={letter.language} />}
      calendar={`${visit.path}/moede.ics`}
      confirmation={unreachedBanner(visit.person, reader, letter.language) ? 'none' : confirmationOf(answer, now)}
      steps={steps}
      may={may}
      participants={visit.participants}
      {...(may.cancel && { handOver: '?vis=giv-videre' })}
    />
  )
}

/** Also whoever withdrew a wish that had become a seat meanwhile. */
const givesUp = new Set<string | undefined>(['meld-fra', 'cancel', 'decline', 'withdraw'])

/** A mail is under way for minutes, and has been sent for weeks. */
const confirmationOf = ({ since }: In<'registered'>, now: Instant): 'onItsWay' | 'sent' =>
  later(since, 30 * minute) > now ? 'onItsWay' : 'sent'

const wantsOut = ({ view, form }: GuestVisit) => view === 'meld-fra' || form?.action === 'cancel' || form?.action === 'withdraw'

/** *Nej, jeg kan ikke* in a mail that brought the letter once more: what it means is asked here. */
const saysNo = (visit: GuestVisit) => pressed(visit) === 'decline' && visit.view === undefined && visit.form === undefined

function waitingPage(visit: GuestVisit, { session: id, offer }: In<'waitlisted'>, reader: Reader) {
  const { letter, now, view, form } = visit
  const props = { ...shared(visit, reader), session: placeOf(letter, id), others: othersAt(visit) }
  const stands = offer !== undefined && now < offer.until
  if (wantsOut(visit) || (saysNo(visit) && !stands)) return <WithdrawPage {...toGiveUp(props)} from="waitlisted" />
  const asksElsewhere = form?.action === 'register' && form.session !== undefined && form.session !== id
  if (view === 'brev' || asksElsewhere)
    return invitation({ ...visit, path: `${visit.path}?vis=brev`, pressed: undefined }, 'waitlisted', reader)
  const end = lineEnds(letter, props.session)
  const elsewhere = letter.sessions.length > 1 && isOpen(letter, now) ? '?vis=brev' : null
  return (
    <WaitlistedPage
      {...(stands ? props : withoutAnswer(props, whatToDo(visit, props.session, end)))}
      offer={stands ? { until: offer.until, isLast: offer.until >= end } : null}
      chosen={pressed(visit)}
      termsVersion={termsVersion(letter)}
      isOver={now >= end}
      elsewhere={elsewhere}
    />
  )
}

function pendingPage(visit: GuestVisit, { session: id, because }: In<'pendingApproval'>, reader: Reader) {
  const { letter, now } = visit
  const props = { ...shared(visit, reader), session: placeOf(letter, id), others: othersAt(visit) }
  if (wantsOut(visit) || saysNo(visit)) return <WithdrawPage {...toGiveUp(props)} from="pendingApproval" />
  const { starts } = props.session
  return <PendingPage {...withoutAnswer(props, whatToDo(visit, props.session, starts))} because={because} isOver={now >= starts} />
}

/**
 * Nobody's seat (yet, or any more): the letter with its slip, or the receipt for what was given up.
 */
function letterPage(visit: GuestVisit, answer: In<'noAnswer' | 'declined' | 'cancelled' | 'transferred'>, reader: Reader) {
  const { letter, form, view, successor } = visit
  const notices = <ByStaff answer={answer} language={letter.language} />
  const wantsLetter = form !== undefined || pressed(visit) !== null || view === 'brev' || view === 'kollega'
  if ((answer.status === 'cancelled' || answer.status === 'transferred') && !wantsLetter) {
    const props = {
      ...shared(visit, reader),
      session: placeOf(letter, answer.session),
      wayBack: wayBackOf(visit),
      notices,
    }
    return answer.status === 'transferred' ? (
      <TransferredPage {...props} to={successor} />
    ) : (
      <CancelledPage
        {...props}
        because={answer.because}
        lineWasOver={answer.since >= lineEnds(letter, props.session)}
        charge={answer.charge ?? null}
      />
    )
  }
  if (answer.status === 'declined' && !wantsLetter)
    return <DeclinedPage {...shared(visit, reader)} notices={notices} wayBack={wayBackOf(visit)} />
  return invitation(visit, answer.status, reader)
}

function wayBackOf(visit: GuestVisit): string | null | false {
  const closed = closedBecause(visit)
  return closed === null ? '?vis=brev' : closed.because === 'started' ? false : null
}

const invitation = (visit: GuestVisit, state: SlipState, reader: Reader) => (
  <InvitationPage {...inSlip(visit, reader)} state={state} chosen={pressed(visit)} termsVersion={termsVersion(visit.letter)} />
)

const placeOf = (letter: FrozenLetter, id: FrozenSession['id']): FrozenSession => sessionEver(letter, id) ?? letter.sessions[0]

const pressed = ({ pressed }: GuestVisit) => (({ ja: 'register', nej: 'decline' }) as const)[pressed ?? ''] ?? null

function closedBecause({ letter, campaign, now, refused, person }: GuestVisit): Closed | null {
  const isOfTheirSeat = refused === 'noSeat' || refused === 'binding' || refused === 'notEligible' || refused === 'gone'
  const said = isOfTheirSeat ? undefined : refused
  const because = said ?? (campaign.state === 'calledOff' ? 'calledOff' : now < closes(letter) ? null : 'deadline')
  if (because === null) return null
  if (because !== 'deadline') return { because }
  // Nobody asks for a seat, or declines, when the last session has begun.
  if (letter.sessions.every(session => now >= session.starts)) return { because: 'started' }
  return letter.deadline ? { because, mayAsk: person.kind === 'person' } : { because: 'started' }
}
