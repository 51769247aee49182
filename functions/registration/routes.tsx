import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { ownWords } from '../../templates/words/page/own.ts'
import { nameForOthers } from '../audience/name-for-others.ts'
import type { Person } from '../audience/person.ts'
import { asOfLetter } from '../audience/reconfirm.ts'
import { loadPerson } from '../audience/store.ts'
import type { KeptDigits } from '../billing/kept-digits.ts'
import { badLink } from '../form/bad-link.tsx'
import { readFields, unreadable } from '../form/read-fields.ts'
import { type Opened, type OpenLinkHouse, openLink } from '../invitation/open-link.ts'
import type { Purpose } from '../invitation/personal-link.ts'
import { linkTokens } from '../invitation/tokens-of-a-mail.ts'
import { isOpen } from '../letter/frozen-letter.ts'
import { loadBlocks } from '../seats/store.ts'
import type { PersonNumber } from '../values/ids.ts'
import { calendarFile } from './calendar-route.ts'
import { namedBy } from './colleagues.ts'
import { type Typed, typedIn } from './fields/typed.ts'
import { askOfData, isAboutData, shownData } from './my-data.ts'
import { loadNeeds } from './needs.ts'
import { type GuestVisit, pageFor } from './page-for.tsx'
import type { Received } from './receive.ts'
import { begunOf, seatsFor } from './seats-for.ts'
import type { AnswerHouse, AnsweringHouse } from './settle-answer.ts'
import type { Colleague } from './wish.ts'

export type RegistrationHouse = AnsweringHouse & OpenLinkHouse & { lastDigits: KeptDigits }

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
      if (opened && isAboutData(c)) return c.html(await shownData(house, c, opened, optOutOf(house, opened)))
      return opened ? c.html(pageFor(await visit(house, c, opened, { problems: [], named: [] }))) : badLink(c)
    })
    app.get(`${path}/moede.ics`, async c => {
      const opened = await open(house, purpose, c)
      return (opened && (await calendarFile(house, opened, c))) || badLink(c)
    })
    app.post(path, async c => {
      const opened = await open(house, purpose, c)
      return opened ? post(house, c, opened) : badLink(c)
    })
  }
  return app
}

type AtTheDoor = Opened & Pick<GuestVisit, 'lastDigits'>

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
  const fields = await readFields(c)
  if (!fields) return unreadable(c)
  if (isAboutData(c)) {
    await askOfData(house, opened, fields)
    return c.redirect(`${c.req.path}?vis=oplysninger`, 303)
  }
  const form = typedIn(fields)
  const answered = await receivedAsItStands(house, opened, form)
  if (answered === 'gone') return badLink(c)
  const { received, person } = answered
  if (opened.letter.price) house.lastDigits.forget()
  // Only ever to the page the form stood on: a redirect target is never taken from a request.
  if (received.done) return c.redirect(received.done === 'colleagues' ? `${c.req.path}?vis=kolleger` : c.req.path, 303)
  const { problems, refused, status, named = [] } = received
  return c.html(pageFor(await visit(house, c, { ...opened, person }, { form: without(form, named), problems, refused, named })), status)
}

/**
 * A no is said to whoever is still as they were when it was decided: of a double click over the
 * deadline the second is answered as the first. Some colleagues may be registered by now as well.
 */
async function receivedAsItStands(
  house: RegistrationHouse,
  opened: Opened,
  form: Typed,
): Promise<{ received: Received; person: Person } | 'gone'> {
  // Whoever only looks need not wait for what an answer does.
  const { receive } = await import('./receive.ts')
  const received = await receive(house, opened, form)
  if (received.done) return { received, person: opened.person }
  const read = await loadPerson(house, opened.campaign.id, opened.person.number)
  // Forgotten while they answered: their link is as dead as any.
  if (!read) return 'gone'
  const person = asOfLetter(read, opened.letter)
  const changed = person.version !== opened.person.version
  return { received: changed ? await receive(house, { ...opened, person }, form) : received, person }
}

/**
 * What the page needs beside the link: nothing more to read, but for letters with limited sessions
 * and people who have named colleagues.
 */
async function visit(
  house: RegistrationHouse,
  c: Context,
  opened: AtTheDoor,
  sent: Pick<GuestVisit, 'form' | 'problems' | 'refused' | 'named'>,
): Promise<GuestVisit> {
  const { person, letter, campaign } = opened
  const { answer } = person
  const now = house.clock.now()
  const asksToChange = c.req.query('vis') === 'ret' || sent.form?.action === 'change'
  const mayTakeBack = letter.cateringNeeds && answer.status === 'registered' && (asksToChange || !isOpen(letter, now))
  const form = { path: c.req.path, formId: house.random.id() }
  const [changed, blocks, brought, successor, registrar, needs, participants] = await Promise.all([
    letter.plan ? import('./pages/changed-pages.ts') : null,
    loadBlocks(house, letter),
    namedBy(house, letter, person, { consistent: c.req.query('vis') === 'kolleger' || sent.form !== undefined }),
    answer.status === 'transferred' ? nameOf(house, campaign.id, answer.to) : '',
    letter.price && answer.status === 'registered' && answer.by !== undefined ? registrarOf(house, opened, answer.by) : '',
    mayTakeBack ? loadNeeds(house, campaign.id, person.number) : null,
    letter.participantList === 'shown' && answer.status === 'registered' ? participantsFor(house, opened, form) : null,
  ])
  return {
    ...opened,
    ...sent,
    now,
    ...form,
    optOut: optOutOf(house, opened),
    view: c.req.query('vis'),
    pressed: c.req.query('svar'),
    seats: { ...seatsFor(blocks, person.municipality), ...begunOf(letter, now) },
    colleagues: brought.map(one => ({ name: nameForOthers(one), state: one.answer.status })),
    successor,
    registrar,
    changed,
    hasNeeds: needs !== null,
    participants,
  }
}

const optOutOf = (house: RegistrationHouse, { campaign, person }: Opened): string =>
  `/u/${linkTokens(house.linkKeys, campaign.id, person).optOut}`

/** Few letters have the list, so what shows it is read when the first is asked for. */
const participantsFor = async (house: RegistrationHouse, opened: Opened, form: Pick<GuestVisit, 'path' | 'formId'>) =>
  (await import('./parts/participants.tsx')).participantsHere(house, opened, form)

async function nameOf(house: AnswerHouse, campaign: Opened['campaign']['id'], number: PersonNumber): Promise<string> {
  const person = await loadPerson(house, campaign, number, { consistent: false })
  return person ? nameForOthers(person) : ''
}

/** Their own yes is asked for also where whoever registered them is erased since. */
const registrarOf = async (house: AnswerHouse, { campaign, letter }: Opened, by: PersonNumber): Promise<string> =>
  (await nameOf(house, campaign.id, by)) || ownWords[letter.language].forgotten

/** What is left to correct of a form where some have got in: they are not asked for again. */
const without = (typed: Typed, named: readonly Colleague[]): Typed =>
  Object.fromEntries(
    Object.entries(typed).filter(
      ([field]) => !named.some(({ field: email }) => field === email || field === email.replace('email', 'name')),
    ),
  )
