import type { Answer } from '../audience/person.ts'
import type { Reader } from '../audience/reader.ts'
import { readerOf } from '../audience/reader-of.ts'
import { chargeOf, termsVersion } from '../billing/agreement.ts'
import type { LastDigits } from '../billing/last-buyer.ts'
import { recipientsStyle } from '../form/recipients-style.ts'
import type { Opened } from '../invitation/open-link.ts'
import { closes, type FrozenLetter, type FrozenSession, isOpen, lineEnds, sessionOf } from '../letter/frozen-letter.ts'
import type { Charge } from '../letter/price.ts'
import { isForSession } from '../letter/step.ts'
import type { Instant } from '../values/instant.ts'
import type { AnswerForm } from './answer-form.ts'
import { CancelPage } from './pages/cancel-page.tsx'
import { CancelledPage } from './pages/cancelled-page.tsx'
import { ChangePage } from './pages/change-page.tsx'
import type { SeatsLeft } from './pages/choose-session.tsx'
import type { Closed } from './pages/closed-slip.tsx'
import type { Colleague } from './pages/colleagues.tsx'
import { HandOverPage } from './pages/hand-over-page.tsx'
import { InvitationPage } from './pages/invitation-page.tsx'
import { OwnPage } from './pages/own-page.tsx'
import { PendingPage } from './pages/pending-page.tsx'
import { TransferredPage } from './pages/transferred-page.tsx'
import type { PageProblem } from './pages/typed.ts'
import { WaitlistedPage } from './pages/waitlisted-page.tsx'
import { WithdrawPage } from './pages/withdraw-page.tsx'
import type { Refusal } from './registration.ts'

/** Everything a page is made of. */
export interface Occasion extends Opened {
  now: Instant
  /** The page's own path, without what is asked of it. */
  path: string
  formId: string
  optOut: string
  /** What the reader asks to see (`?vis=`), and what they pressed in the mail (`?svar=`). */
  view: string | undefined
  pressed: string | undefined
  seats: SeatsLeft
  colleagues: Colleague[]
  /** The name of whoever has the reader's seat now. */
  successor: string
  lastDigits: LastDigits
  /** A form that was not accepted, why, and what is wrong with it. */
  form?: AnswerForm
  problems: PageProblem[]
  refused?: Refusal | undefined
}

/**
 * The page that fits what is true of the reader, what they ask to see, and what they have just
 * sent.
 */
export function pageFor(occasion: Occasion) {
  const { person, letter } = occasion
  const reader = readerOf(person, letter.language)
  switch (person.answer.status) {
    case 'registered':
      return seatPage(occasion, person.answer, reader)
    case 'waitlisted':
      return waitingPage(occasion, person.answer, reader)
    case 'pendingApproval':
      return pendingPage(occasion, person.answer, reader)
    default:
      return letterPage(occasion, person.answer, reader)
  }
}

type In<Status extends Answer['status']> = Extract<Answer, { status: Status }>

/** What every page is given. */
const shared = ({ letter, path, formId, optOut, form, problems, seats, colleagues, lastDigits }: Occasion, reader: Reader) => ({
  css: recipientsStyle.css,
  letter,
  reader,
  path,
  formId,
  typed: form ?? {},
  problems,
  seats,
  colleagues,
  lastDigits: lastDigits.get(reader.municipalityCode),
  optOut,
})

function seatPage(occasion: Occasion, answer: In<'registered'>, reader: Reader) {
  const { letter, campaign, now, view, form } = occasion
  const session = placeOf(letter, answer.session)
  const may = { change: isOpen(letter, now), cancel: now < session.starts }
  const props = { ...shared(occasion, reader), session }
  const asked = view ?? form?.action
  if ((asked === 'ret' || asked === 'change') && may.change) return <ChangePage {...props} session={answer.session} />
  if ((asked === 'giv-videre' || asked === 'handOver') && may.cancel) return <HandOverPage {...props} />
  if ((asked === 'meld-fra' || asked === 'cancel' || asked === 'decline') && may.cancel)
    return <CancelPage {...props} charge={chargeNow(occasion, session)} handOver="?vis=giv-videre" />
  const steps = campaign.plan
    .filter(step => isForSession(step, session.id))
    .map(step => ({ ...step, state: step.at <= now ? ('sent' as const) : ('planned' as const) }))
  return <OwnPage {...props} confirmation="onItsWay" steps={steps} may={may} {...(may.cancel && { handOver: '?vis=giv-videre' })} />
}

function waitingPage(occasion: Occasion, { session: id, offer }: In<'waitlisted'>, reader: Reader) {
  const { letter, now, view, form } = occasion
  const props = { ...shared(occasion, reader), session: placeOf(letter, id) }
  if (view === 'meld-fra' || form?.action === 'cancel' || form?.action === 'withdraw') return <WithdrawPage {...props} from="waitlisted" />
  if (view === 'brev') return invitation(occasion, 'waitlisted', reader)
  const stands = offer !== undefined && now < offer.until
  const elsewhere = letter.sessions.length > 1 && isOpen(letter, now) ? '?vis=brev' : null
  return (
    <WaitlistedPage
      {...props}
      offer={stands ? { until: offer.until } : null}
      chosen={pressed(occasion)}
      termsVersion={termsVersion(letter)}
      isOver={now >= lineEnds(letter, props.session)}
      elsewhere={elsewhere}
    />
  )
}

function pendingPage(occasion: Occasion, { session: id, because }: In<'pendingApproval'>, reader: Reader) {
  const { letter, view, form } = occasion
  const props = { ...shared(occasion, reader), session: placeOf(letter, id) }
  if (view === 'meld-fra' || form?.action === 'withdraw' || form?.action === 'cancel')
    return <WithdrawPage {...props} from="pendingApproval" />
  return <PendingPage {...props} because={because} />
}

/**
 * Nobody's seat (yet, or any more): the letter with its slip, or the receipt for what was given up.
 */
function letterPage(occasion: Occasion, answer: In<'noAnswer' | 'declined' | 'cancelled' | 'transferred'>, reader: Reader) {
  const { letter, form, view, successor } = occasion
  const wantsLetter = form !== undefined || pressed(occasion) !== null || view === 'brev'
  if ((answer.status === 'cancelled' || answer.status === 'transferred') && !wantsLetter) {
    const props = {
      ...shared(occasion, reader),
      session: placeOf(letter, answer.session),
      wayBack: closedBecause(occasion) ? null : '?vis=brev',
    }
    return answer.status === 'transferred' ? (
      <TransferredPage {...props} to={successor} />
    ) : (
      <CancelledPage {...props} because={answer.because} charge={answer.charge ?? null} />
    )
  }
  return invitation(occasion, answer.status, reader)
}

const invitation = (occasion: Occasion, state: 'noAnswer' | 'declined' | 'cancelled' | 'transferred' | 'waitlisted', reader: Reader) => (
  <InvitationPage
    {...shared(occasion, reader)}
    state={state}
    chosen={pressed(occasion)}
    closed={closedBecause(occasion)}
    termsVersion={termsVersion(occasion.letter)}
  />
)

const placeOf = (letter: FrozenLetter, id: FrozenSession['id']): FrozenSession => sessionOf(letter, id) ?? letter.sessions[0]

const pressed = ({ pressed }: Occasion) => (({ ja: 'register', nej: 'decline' }) as const)[pressed ?? ''] ?? null

/** What giving the seat up would cost now; null where the meeting costs nothing. */
function chargeNow({ letter: { price }, person, now }: Occasion, session: FrozenSession): Charge | null {
  return price && chargeOf(price, session, person, now)
}

function closedBecause({ letter, campaign, now, refused, person }: Occasion): Closed | null {
  const late = letter.deadline ? 'deadline' : 'started'
  const said = refused === 'noSeat' || refused === 'binding' ? undefined : refused
  const because = said ?? (campaign.state === 'calledOff' ? 'calledOff' : now < closes(letter) ? null : late)
  if (because === null) return null
  const allBegun = letter.sessions.every(session => now >= session.starts)
  return because === 'deadline' ? { because, mayAsk: !allBegun && person.kind === 'person' } : { because }
}
