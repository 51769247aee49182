import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import * as v from 'valibot'
import { loadPerson } from '../audience/store.ts'
import { loadLastDigits } from '../billing/last-buyer.ts'
import { badLink } from '../form/bad-link.tsx'
import { type Purpose, readLink } from '../invitation/link.ts'
import { type Opened, whatItOpens } from '../invitation/open-link.ts'
import { linkTokens } from '../invitation/tokens.ts'
import type { Platform } from '../platform/platform.ts'
import { loadBlocks } from '../seats/store.ts'
import type { PersonNumber } from '../values/ids.ts'
import type { AnswerHouse } from './actions.ts'
import { AnswerForm } from './answer-form.ts'
import { broughtBy } from './colleagues.ts'
import { type Occasion, pageFor } from './page-for.tsx'
import { receive } from './receive.ts'
import { seatsFor } from './seats-for.ts'

export type RegistrationHouse = AnswerHouse & Pick<Platform, 'linkKeys'>

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
  const link = readLink(house.linkKeys, purpose, c.req.param('token') ?? '')
  if (!link) return undefined
  const [opened, lastDigits] = await Promise.all([whatItOpens(house, link), loadLastDigits(house)])
  return opened && { ...opened, lastDigits }
}

async function post(house: RegistrationHouse, c: Context, opened: AtTheDoor): Promise<Response> {
  const form = v.parse(AnswerForm, await c.req.parseBody())
  const received = await receive(house, opened, form)
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
