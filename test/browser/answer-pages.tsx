import type { JSX } from 'hono/jsx/jsx-runtime'
import { CancelPage, type CancelPageProps } from '../../functions/registration/pages/cancel-page.tsx'
import { CancelledPage, type CancelledPageProps } from '../../functions/registration/pages/cancelled-page.tsx'
import { HandOverPage, type HandOverPageProps } from '../../functions/registration/pages/hand-over-page.tsx'
import { PendingPage } from '../../functions/registration/pages/pending-page.tsx'
import { TransferredPage } from '../../functions/registration/pages/transferred-page.tsx'
import { WaitlistedPage, type WaitlistedPageProps } from '../../functions/registration/pages/waitlisted-page.tsx'
import { WithdrawPage } from '../../functions/registration/pages/withdraw-page.tsx'
import type { ShownColleague } from '../../functions/registration/parts/colleagues.tsx'
import { instant } from '../../functions/values/instant.ts'
import { bindingMeeting, themeMeeting } from '../form/fixture.ts'
import { anna, inEnglish } from '../mail/fixture.ts'

/** One in every state somebody may be in. */
export const colleagues: ShownColleague[] = [
  { name: 'Bo Åkjær', state: 'registered' },
  { name: 'Carla Ejsing-Damgaard', state: 'waitlisted' },
  { name: 'Dan Lund', state: 'pendingApproval' },
  { name: 'Eva Holm', state: 'cancelled' },
]

const charge = { percent: 100, amount: 49_500 }
const offer = { until: instant('2026-04-10T08:00:00Z') }

/** Every page of an answer that is neither open nor a plain seat, by name. */
export function answerPages(): Record<string, JSX.Element> {
  const shared = { path: '/d/kort-link', formId: 'f1', optOut: '/u/kort-link' }
  const [session] = themeMeeting.sessions
  const [horsens] = bindingMeeting.sessions
  const free = { ...shared, letter: { ...themeMeeting, offerLastsHours: 48 }, session, reader: anna }
  const binding = { ...shared, letter: bindingMeeting, session: horsens, reader: anna }

  const waiting = (more: Partial<WaitlistedPageProps> = {}) => (
    <WaitlistedPage {...free} offer={null} chosen={null} problems={[]} termsVersion="1" elsewhere={null} {...more} />
  )
  const cancel = (more: Partial<CancelPageProps> = {}) => (
    <CancelPage {...binding} typed={{}} charge={charge} handOver="?vis=giv-videre" {...more} />
  )
  const cancelled = (more: Partial<CancelledPageProps> = {}) => <CancelledPage {...free} wayBack="?vis=brev" {...more} />
  const handOver = (more: Partial<HandOverPageProps> = {}) => <HandOverPage {...binding} typed={{}} problems={[]} {...more} />

  return {
    waitlisted: waiting(),
    'waitlisted for one of three places': waiting({ ...binding, elsewhere: '?vis=brev', colleagues }),
    'waitlisted in English': waiting({ letter: inEnglish, session: inEnglish.sessions[0] }),
    'offered a seat': waiting({ offer }),
    'offered a seat, no chosen in the mail': waiting({ offer, chosen: 'decline' }),
    'offered a binding seat': waiting({ ...binding, offer }),
    'offered a binding seat, no chosen in the mail': waiting({ ...binding, offer, chosen: 'decline' }),
    'offered a binding seat, without a tick': waiting({ ...binding, offer, problems: [{ field: 'consent', says: 'consentNeeded' }] }),
    'leave the waiting list': <WithdrawPage {...free} from="waitlisted" />,
    'leave the waiting list of a binding meeting, without a tick': (
      <WithdrawPage {...binding} from="waitlisted" problems={[{ field: 'action', says: 'tickFirst' }]} />
    ),
    'awaits approval because of the role': <PendingPage {...free} because="role" />,
    'awaits approval because it is late': <PendingPage {...binding} because="late" colleagues={colleagues} />,
    'withdraw what awaits approval': <WithdrawPage {...free} from="pendingApproval" />,
    'cancel a binding seat': cancel(),
    'cancel a binding seat, without a tick': cancel({ typed: { reason: 'Syg' }, problems: [{ field: 'action', says: 'tickFirst' }] }),
    'cancel a priced seat at half the price': cancel({ charge: { percent: 50, amount: 24_750 } }),
    'cancel a priced seat while it is free': cancel({ charge: { percent: 0, amount: 0 } }),
    'cancelled, billed': cancelled({ ...binding, charge }),
    'cancelled, the offer ran out': cancelled({ because: 'offerExpired' }),
    'cancelled, the offer ran out and it is closed': cancelled({ because: 'offerExpired', wayBack: null }),
    'cancelled, refused by staff': cancelled({ because: 'refused' }),
    'hand over': handOver(),
    'hand over, something to correct': handOver({
      typed: { name: 'Bo Åkjær', email: 'bo', role: 'konsulent' },
      problems: [{ field: 'email', says: 'emailWrong' }],
    }),
    'handed over': <TransferredPage {...free} to="Bo Åkjær" wayBack="?vis=brev" />,
    'handed over, closed': <TransferredPage {...binding} to="Bo Åkjær" wayBack={null} />,
  }
}
