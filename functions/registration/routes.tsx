import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import * as v from 'valibot'
import { readerOf } from '../audience/reader-of.ts'
import { closes, isOpen, sessionOf } from '../campaign/frozen-letter.ts'
import { badLink } from '../form/bad-link.tsx'
import { recipientsStyle } from '../form/recipients-style.ts'
import type { Purpose } from '../invitation/link.ts'
import { type Opened, openLink } from '../invitation/open-link.ts'
import { linkTokens } from '../invitation/tokens.ts'
import type { Clock } from '../platform/clock.ts'
import type { LinkKeys } from '../platform/link-keys.ts'
import type { Random } from '../platform/random.ts'
import type { Table } from '../platform/table.ts'
import { answer } from './actions.ts'
import { AnswerForm } from './answer-form.ts'
import { CancelPage } from './pages/cancel-page.tsx'
import { CancelledPage } from './pages/cancelled-page.tsx'
import { ChangePage } from './pages/change-page.tsx'
import type { SeatsLeft } from './pages/choose-session.tsx'
import type { Closed } from './pages/closed-slip.tsx'
import { InvitationPage } from './pages/invitation-page.tsx'
import { OwnPage } from './pages/own-page.tsx'
import type { PageProblem } from './pages/typed.ts'
import { readForm } from './wish.ts'

export interface RegistrationHouse {
  table: Table
  clock: Clock
  random: Random
  linkKeys: LinkKeys
}

/** The two doors to one person's answer: the invitation, and the participant's own page. Opening one changes nothing. */
export function registrationRoutes(house: RegistrationHouse): Hono {
  const app = new Hono()
  const doors: [string, Purpose][] = [
    ['/i/:token', 'invitation'],
    ['/d/:token', 'participant'],
  ]
  for (const [path, purpose] of doors) {
    app.get(path, async c => {
      const found = await openLink(house, purpose, c.req.param('token') ?? '')
      return found ? c.html(page(house, c, found, {})) : badLink(c)
    })
    app.post(path, async c => {
      const found = await openLink(house, purpose, c.req.param('token') ?? '')
      return found ? receive(house, c, found) : badLink(c)
    })
  }
  return app
}

async function receive(house: RegistrationHouse, c: Context, found: Opened): Promise<Response> {
  const form = v.parse(AnswerForm, await c.req.parseBody())
  const read = readForm(form, found.letter, readerOf(found.person, found.letter.language))
  if ('problems' in read) return c.html(page(house, c, found, { form, problems: read.problems }), 422)
  const outcome = await answer(house, found, read.wish)
  if (outcome.outcome === 'refused') return c.html(page(house, c, found, { form, refused: outcome.because }), 409)
  // Only ever to the page the form stood on: a redirect target is never taken from a request.
  return c.redirect(c.req.path, 303)
}

interface Shown {
  form?: AnswerForm
  problems?: PageProblem[]
  refused?: Closed['because']
}

/** The page that fits what is known of the person, what they ask to see and what they have just sent. */
function page(house: RegistrationHouse, c: Context, found: Opened, { form, problems = [], refused }: Shown) {
  const { person, letter, campaign } = found
  const now = house.clock.now()
  const reader = readerOf(person, letter.language)
  const shared = {
    css: recipientsStyle.css,
    letter,
    reader,
    path: c.req.path,
    formId: house.random.id(),
    typed: form ?? {},
    problems,
    seats: {} as SeatsLeft,
    links: { optOut: `/u/${linkTokens(house.linkKeys, campaign.id, person).optOut}` },
  }
  const asked = c.req.query('vis') ?? form?.action
  const { answer } = person
  if (answer.status === 'registered') {
    const session = sessionOf(letter, answer.session) ?? letter.sessions[0]
    const may = { change: isOpen(letter, now), cancel: now < session.starts }
    if ((asked === 'ret' || asked === 'change') && may.change) return <ChangePage {...shared} session={answer.session} />
    if ((asked === 'meld-fra' || asked === 'cancel') && may.cancel) return <CancelPage {...shared} session={session} />
    const steps = campaign.plan.map(step => ({ ...step, state: step.at <= now ? ('sent' as const) : ('planned' as const) }))
    return <OwnPage {...shared} session={session} confirmation="onItsWay" steps={steps} may={may} />
  }
  const chosen = ({ ja: 'register', nej: 'decline' } as const)[c.req.query('svar') ?? ''] ?? null
  const closed = closedBecause(found, now, refused)
  if (answer.status === 'cancelled' && !form && !chosen && asked !== 'brev') {
    const session = sessionOf(letter, answer.session) ?? letter.sessions[0]
    return <CancelledPage {...shared} session={session} wayBack={closed ? null : '?vis=brev'} />
  }
  return <InvitationPage {...shared} state={answer.status} chosen={chosen} closed={closed} termsVersion="" />
}

function closedBecause({ letter, campaign }: Opened, now: string, refused: Shown['refused']): Closed | null {
  const because =
    refused ?? (campaign.state === 'calledOff' ? 'calledOff' : now < closes(letter) ? null : letter.deadline ? 'deadline' : 'started')
  if (because === null) return null
  return because === 'deadline' ? { because, mayAsk: false } : { because }
}
