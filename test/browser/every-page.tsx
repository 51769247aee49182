import type { JSX } from 'hono/jsx/jsx-runtime'
import { AccessibilityPage } from '../../functions/about/accessibility-page.tsx'
import { accessibilityReview } from '../../functions/about/accessibility-review.ts'
import { PrivacyPage } from '../../functions/about/privacy-page.tsx'
import type { Reader } from '../../functions/audience/reader.ts'
import { OptOutPage, type OptOutPageProps } from '../../functions/feedback/pages/opt-out-page.tsx'
import { BadLinkPage } from '../../functions/form/bad-link-page.tsx'
import { Callout } from '../../functions/form/callout.tsx'
import { NewLinkPage } from '../../functions/form/new-link-page.tsx'
import type { Banner } from '../../functions/form/page.tsx'
import type { FrozenLetter } from '../../functions/letter/frozen-letter.ts'
import { CalledOffPage } from '../../functions/registration/pages/called-off-page.tsx'
import { CancelPage } from '../../functions/registration/pages/cancel-page.tsx'
import { CancelledPage } from '../../functions/registration/pages/cancelled-page.tsx'
import { ChangePage } from '../../functions/registration/pages/change-page.tsx'
import { ColleaguesPage } from '../../functions/registration/pages/colleagues-page.tsx'
import { DeclinedPage } from '../../functions/registration/pages/declined-page.tsx'
import { InvitationPage, type InvitationPageProps } from '../../functions/registration/pages/invitation-page.tsx'
import { OwnPage, type OwnPageProps } from '../../functions/registration/pages/own-page.tsx'
import { ReconfirmPage, type ReconfirmPageProps } from '../../functions/registration/pages/reconfirm-page.tsx'
import { instant } from '../../functions/values/instant.ts'
import { bindingMeeting, controller, themeMeeting, timetable } from '../form/fixture.ts'
import { anna, inEnglish, sharedMailbox } from '../mail/fixture.ts'
import { answerPages, colleagues } from './answer-pages.tsx'

const here = { path: '/i/kort-link', formId: 'f1' }
const optOut = '/u/kort-link'
/** An invitation to somebody who typed `text` wherever text can be typed. */
export const invitationTo = (reader: Reader, text: string): JSX.Element => (
  <InvitationPage
    letter={bindingMeeting}
    reader={reader}
    {...here}
    state="noAnswer"
    chosen={null}
    typed={{
      action: 'register',
      session: text,
      who: text,
      name: text,
      email: text,
      municipality: text,
      role: text,
      needs: text,
      ean: text,
    }}
    problems={[]}
    seats={{}}
    termsVersion={text}
    closed={null}
  />
)

const release = {
  until: instant('2026-04-10T22:00:00Z'),
  date: themeMeeting.sessions[0].date,
  because: 'For få tilmeldte i Horsens',
}

const news = (what: Banner['what'], title: string): Banner => ({
  what,
  title,
  says: 'Mødet er flyttet fra mandag den 27. april 2026 kl. 15.30.',
})

const reconfirming = (
  letter: FrozenLetter,
  free: typeof release | null,
  more: Pick<ReconfirmPageProps, 'costs'> & Partial<ReconfirmPageProps>,
) => (
  <ReconfirmPage
    letter={letter}
    session={letter.sessions[0]}
    reader={anna}
    question={{
      what: free ? 'venueChanged' : 'moved',
      plan: 1,
      at: instant('2026-03-25T10:00:00Z'),
      was: letter.sessions[0],
      before: letter.sessions[0],
      release: free,
    }}
    open
    {...here}
    chosen={null}
    handOver="?vis=giv-videre"
    optOut={optOut}
    banner={news(free ? 'venueChanged' : 'moved', free ? 'Nyt mødested' : 'Ny dato')}
    {...more}
  />
)

/** Every page and every state of it that a recipient can meet, by name. */
export function everyPage(): Record<string, JSX.Element> {
  const invitation = (more: Partial<InvitationPageProps> = {}) => (
    <InvitationPage
      letter={themeMeeting}
      reader={anna}
      {...here}
      state="noAnswer"
      chosen={null}
      typed={{}}
      problems={[]}
      seats={{}}
      termsVersion="1"
      closed={null}
      optOut={optOut}
      {...more}
    />
  )
  const binding = (more: Partial<InvitationPageProps> = {}) =>
    invitation({ letter: bindingMeeting, seats: { 'comwell horsens': 34, 'comwell odense': 3, 'comwell roskilde': 0 }, ...more })
  const own = (more: Partial<OwnPageProps> = {}) => (
    <OwnPage
      path="/d/kort-link"
      formId="f1"
      letter={themeMeeting}
      session={themeMeeting.sessions[0]}
      reader={anna}
      confirmation="onItsWay"
      steps={timetable}
      calendar="/d/kort-link/kalender"
      may={{ change: true, cancel: true }}
      optOut={optOut}
      {...more}
    />
  )
  const optingOut = (state: OptOutPageProps['state']) => (
    <OptOutPage letter={themeMeeting} reader={anna} path="/u/kort-link" formId="f1" state={state} />
  )
  const typed = { action: 'register', who: 'other', name: 'Bo Åkjær', email: 'bo', municipality: '0190' }
  const wrong = { typed, problems: [{ field: 'email', says: 'emailWrong' }] } satisfies Partial<InvitationPageProps>
  return {
    ...answerPages(),
    invitation: invitation(),
    'invitation, yes chosen in the mail': invitation({ chosen: 'register' }),
    'invitation, no chosen in the mail': invitation({ chosen: 'decline' }),
    'invitation to a mailbox': invitation({ reader: sharedMailbox, chosen: 'decline' }),
    'invitation without deadline, with few seats': invitation({
      letter: { ...themeMeeting, deadline: null, contact: 'none' },
      seats: { gate21: 3 },
    }),
    'invitation, something to correct': invitation(wrong),
    'invitation, nothing answered': invitation({
      typed: { name: 'Anna Hansen' },
      problems: [
        { field: 'action', says: 'chooseAnswer' },
        { field: 'who', says: 'chooseWho' },
      ],
    }),
    'invitation, declined': invitation({ state: 'declined' }),
    'invitation, cancelled': invitation({ state: 'cancelled' }),
    'invitation, deadline passed while typing': invitation({ typed, closed: { because: 'deadline', mayAsk: false } }),
    'invitation, deadline passed, may ask': invitation({ typed, closed: { because: 'deadline', mayAsk: true } }),
    'invitation, meeting begun': invitation({ state: 'declined', closed: { because: 'started' } }),
    'invitation, called off': invitation({ closed: { because: 'calledOff' } }),
    'invitation, full': invitation({
      typed: { ...typed, name2: 'Carla Ejsing', email2: 'carla@furesoe.example' },
      closed: { because: 'full' },
    }),
    'invitation, only the waiting list left': invitation({
      letter: { ...themeMeeting, offerLastsHours: 48 },
      seats: { gate21: 0 },
      chosen: 'register',
    }),
    'invitation, the municipality has had its seats': invitation({
      letter: { ...themeMeeting, offerLastsHours: null },
      seats: { gate21: 'municipalityFull' },
    }),
    'invitation, waiting elsewhere': invitation({ state: 'waitlisted' }),
    'invitation, seat handed over': invitation({ state: 'transferred' }),
    'invitation, colleagues registered': invitation({ colleagues }),
    'invitation, several colleagues to correct': invitation({
      typed: { ...typed, who: 'several', name2: 'Carla Ejsing', email2: 'bo', name5: 'Dan', email5: 'dan@' },
      problems: [
        { field: 'email2', says: 'emailTaken' },
        { field: 'email5', says: 'emailWrong' },
      ],
    }),
    'invitation to a mailbox that has registered some': invitation({ reader: sharedMailbox, colleagues, typed: { who: 'several' } }),
    'invitation, for others than who has a seat': invitation({
      state: 'registered',
      reader: { ...anna, kind: 'mailbox' },
      typed: { action: 'register', who: 'other' },
    }),
    'invitation in English': invitation({ letter: inEnglish }),
    'binding invitation': binding(),
    'binding invitation, no chosen in the mail': binding({ chosen: 'decline' }),
    'binding invitation, no without a tick': binding({ typed: {}, problems: [{ field: 'action', says: 'tickFirst' }] }),
    'binding invitation, somebody of the municipality has paid before': binding({ lastDigits: '1578' }),
    'binding invitation, several colleagues': binding({ typed: { action: 'register', who: 'several' } }),
    'binding invitation, things to correct': binding({
      typed: { action: 'register', session: 'comwell odense', who: 'me', name: 'Anna Hansen', ean: '5798 0012 3456 8', needs: 'Vegetar' },
      problems: [
        { field: 'session', says: 'sessionFull' },
        { field: 'ean', says: 'eanCheck' },
        { field: 'consent', says: 'consentNeeded' },
      ],
    }),
    registered: own(),
    'registered by a colleague, at a price': own({ letter: bindingMeeting, session: bindingMeeting.sessions[0], registrar: 'Søren Lund' }),
    'registered by a colleague, without a tick': own({
      letter: bindingMeeting,
      session: bindingMeeting.sessions[0],
      registrar: 'Søren Lund',
      problems: [{ field: 'action', says: 'tickFirst' }],
    }),
    'declined just now': <DeclinedPage letter={themeMeeting} reader={anna} wayBack="?vis=brev" />,
    'colleagues just registered': (
      <ColleaguesPage
        letter={themeMeeting}
        reader={anna}
        state="noAnswer"
        path="/i/kort-link"
        colleagues={colleagues.slice(0, 1)}
        more="?vis=kollega#svar"
      />
    ),
    'colleagues just registered, of whom some wait': (
      <ColleaguesPage letter={themeMeeting} reader={anna} state="noAnswer" path="/i/kort-link" colleagues={colleagues} more={null} />
    ),
    'registered at a price, with colleagues': own({
      letter: bindingMeeting,
      session: bindingMeeting.sessions[1]!,
      handOver: '?vis=giv-videre',
      colleagues,
    }),
    'registered, later': own({
      others: '?vis=kollega#svar',
      confirmation: 'sent',
      may: { change: false, cancel: true },
      handOver: '?vis=giv-videre',
      notices: (
        <Callout tone="warn" title="Nyt lokale">
          <p>Vi har flyttet mødet en etage op.</p>
        </Callout>
      ),
    }),
    'change registration': (
      <ChangePage
        letter={bindingMeeting}
        session={bindingMeeting.sessions[1]!.id}
        reader={anna}
        {...here}
        typed={{ name: '' }}
        problems={[{ field: 'name', says: 'nameNeeded' }]}
        seats={{ 'comwell horsens': 0, 'comwell odense': 3 }}
        hasNeeds
        optOut={optOut}
      />
    ),
    cancel: (
      <CancelPage
        letter={themeMeeting}
        session={themeMeeting.sessions[0]}
        {...here}
        typed={{}}
        handOver="?vis=giv-videre"
        optOut={optOut}
      />
    ),
    cancelled: <CancelledPage letter={themeMeeting} session={themeMeeting.sessions[0]} wayBack="?vis=svar" optOut={optOut} />,
    'moved, still to be said': reconfirming(themeMeeting, null, { costs: false }),
    'moved, no answer chosen': reconfirming(themeMeeting, null, { costs: false, problems: [{ field: 'action', says: 'chooseAnswer' }] }),
    'another venue, free to withdraw': reconfirming(bindingMeeting, release, { costs: false }),
    'another venue, binding again': reconfirming(bindingMeeting, release, { costs: true }),
    'called off': <CalledOffPage letter={themeMeeting} optOut={optOut} banner={news('calledOff', 'Mødet er aflyst')} />,
    'cancelled, the session is off': (
      <CancelledPage letter={themeMeeting} session={themeMeeting.sessions[0]} because="calledOff" wayBack="?vis=brev" optOut={optOut} />
    ),
    'cancelled, closed': <CancelledPage letter={themeMeeting} session={themeMeeting.sessions[0]} wayBack={null} optOut={optOut} />,
    'bad link': <BadLinkPage language="da" />,
    'bad link in English': <BadLinkPage language="en" />,
    'asking for the link': <NewLinkPage language="da" />,
    'asking for the link, no address': <NewLinkPage language="da" typed="anna@" problem="emailWrong" />,
    'the link was asked for': <NewLinkPage language="da" asked />,
    'opt out': optingOut('getsMail'),
    'opt out, nothing chosen': (
      <OptOutPage letter={themeMeeting} reader={anna} path="/u/kort-link" formId="f1" state="getsMail" nothingChosen />
    ),
    'opted out of the sender': optingOut({ optedOutOf: 'sender' }),
    'opted out of the meeting': optingOut({ optedOutOf: 'meeting' }),
    'opted out, asked for mails without the tick': (
      <OptOutPage letter={themeMeeting} reader={anna} path="/u/kort-link" formId="f1" state={{ optedOutOf: 'sender' }} nothingChosen />
    ),
    'mails again': optingOut('back'),
    privacy: <PrivacyPage language="da" controller={controller} />,
    'privacy in English': <PrivacyPage language="en" controller={{ ...controller, officer: null, basis: 'publicTask' }} />,
    accessibility: <AccessibilityPage language="da" controller={controller} review={accessibilityReview} />,
    'accessibility in English': (
      <AccessibilityPage
        language="en"
        controller={{ ...controller, phone: '12 34 56 78', statement: 'https://www.was.digst.dk/indbyd-example' }}
        review={{ ...accessibilityReview, faults: { da: [], en: ['The date leaf cannot be read in high contrast.'] } }}
      />
    ),
  }
}
