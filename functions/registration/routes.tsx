import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import * as v from 'valibot'
import { loadPerson } from '../audience/store.ts'
import type { KeptDigits } from '../billing/kept-digits.ts'
import { badLink } from '../form/bad-link.tsx'
import type { Purpose } from '../invitation/link.ts'
import { type Opened, type OpenLinkHouse, openLink } from '../invitation/open-link.ts'
import { linkTokens } from '../invitation/tokens.ts'
import { loadBlocks } from '../seats/store.ts'
import type { PersonNumber } from '../values/ids.ts'
import type { AnswerHouse } from './actions.ts'
import { AnswerForm } from './answer-form.ts'
import { broughtBy } from './colleagues.ts'
import { type Occasion, pageFor } from './page-for.tsx'
import { receive } from './receive.ts'
import { seatsFor } from './seats-for.ts'

export type RegistrationHouse = AnswerHouse & OpenLinkHouse & { lastDigits: KeptDigits }

/**
 * The two doors to one person's answer: the invitation, and the participant's own page. Opening one
 * changes nothing.
 */
export function registrationRoutes(house: RegistrationHouse): Hono {
  const app = new Hono()
  const doors: [string, Purpose][] = [
    ['/i/:token', 'invitation'],
    ['/d/:token', 'participant'],
  ]
  for (const [path, purpose] of doors) {
    app.get(path, async c => {
      const opened = await open(house, purpose, c)
      return opened ? c.html(pageFor(await occasion(house, c, opened, { problems: [] }))) : badLink(c)
    })
    app.post(path, async c => {
      const opened = await open(house, purpose, c)
      return opened ? post(house, c, opened) : badLink(c)
    })
  }
  return app
}

type AtTheDoor = Opened & Pick<Occasion, 'lastDigits'>

/** In one round trip. */
async function open(house: RegistrationHouse, purpose: Purpose, c: Context): Promise<AtTheDoor | undefined> {
  const [opened, lastDigits] = await Promise.all([
    openLink(house, purpose, c.req.param('token') ?? '', { consistent: !isFromOutside(c) }),
    house.lastDigits(),
  ])
  return opened && { ...opened, lastDigits }
}

/** A browser says so of a page that is opened from a mail or by hand (Fetch Metadata). */
const isFromOutside = ({ req }: Context): boolean =>
  req.method === 'GET' && ['none', 'cross-site'].includes(req.header('sec-fetch-site') ?? '')

async function post(house: RegistrationHouse, c: Context, opened: AtTheDoor): Promise<Response> {
  const form = v.parse(AnswerForm, await c.req.parseBody())
  const received = await receive(house, opened, form)
  if (opened.letter.price) house.lastDigits.forget()
  // Only ever to the page the form stood on: a redirect target is never taken from a request.
  if (received.done) return c.redirect(c.req.path, 303)
  const { problems, refused, status } = received
  return c.html(pageFor(await occasion(house, c, opened, { form, problems, refused })), status)
}

/**
 * What the page needs beside the link: nothing more to read, but for letters with limited sessions
 * and people who have named colleagues.
 */
async function occasion(
  house: RegistrationHouse,
  c: Context,
  opened: AtTheDoor,
  sent: Pick<Occasion, 'form' | 'problems' | 'refused'>,
): Promise<Occasion> {
  const { person, letter, campaign } = opened
  const [blocks, brought, successor] = await Promise.all([
    loadBlocks(house, letter),
    broughtBy(house, campaign.id, person),
    person.answer.status === 'transferred' ? nameOf(house, campaign.id, person.answer.to) : '',
  ])
  return {
    ...opened,
    ...sent,
    now: house.clock.now(),
    path: c.req.path,
    formId: house.random.id(),
    optOut: `/u/${linkTokens(house.linkKeys, campaign.id, person).optOut}`,
    view: c.req.query('vis'),
    pressed: c.req.query('svar'),
    seats: seatsFor(blocks, person.municipality),
    colleagues: brought.map(({ name, answer }) => ({ name, state: answer.status })),
    successor,
  }
}

const nameOf = async (house: AnswerHouse, campaign: Opened['campaign']['id'], number: PersonNumber): Promise<string> =>
  (await loadPerson(house, campaign, number, { consistent: false }))?.name ?? ''
