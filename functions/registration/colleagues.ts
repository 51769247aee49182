import { findByAddress, lateEntry } from '../audience/address-book.ts'
import type { Person } from '../audience/person.ts'
import { loadPerson, personItem, personKey } from '../audience/store.ts'
import { usualPerson } from '../audience/usual-person.ts'
import type { Buyer } from '../billing/agreement.ts'
import { campaignKey } from '../campaign/store.ts'
import type { Opened } from '../invitation/open-link.ts'
import { journal } from '../journal/journal.ts'
import { absent, any } from '../platform/conditions.ts'
import type { CampaignId, PersonNumber, SessionId } from '../values/ids.ts'
import { type Answered, type AnswerHouse, answer } from './actions.ts'
import { maySomebodyElseAnswer } from './registration.ts'
import type { Colleague } from './wish.ts'

/**
 * What came of registering one colleague. `ownAnswer`: they have said no themselves, and nobody
 * else changes that. `tooMany`: the link has named as many as it may, for it must not become a way
 * to mail strangers.
 */
export type ColleagueAnswered = { colleague: Colleague; outcome: Answered | { outcome: 'ownAnswer' | 'tooMany' } }

/**
 * Registers people named on somebody's page. Each gets a number, a confirmation and a page of their
 * own; the one who named them is remembered beside them and keeps their own answer. Each stands
 * alone: a full session for one is no reason to refuse the others.
 */
export async function registerColleagues(
  house: AnswerHouse,
  opened: Opened,
  { colleagues, session, buyer }: { colleagues: Colleague[]; session: SessionId; buyer?: Buyer },
): Promise<ColleagueAnswered[]> {
  const answered: ColleagueAnswered[] = []
  for (const colleague of colleagues) answered.push({ colleague, outcome: await registerOne(house, opened, colleague, session, buyer) })
  return answered
}

async function registerOne(
  house: AnswerHouse,
  opened: Opened,
  colleague: Colleague,
  session: SessionId,
  buyer: Buyer | undefined,
): Promise<ColleagueAnswered['outcome']> {
  // A letter that wants no colleagues may still have its seats handed over, so a link can always
  // name one person.
  const person = mostBrought(opened) === 0 ? 'tooMany' : await personFor(house, opened, colleague)
  if (person === 'tooMany') return { outcome: 'tooMany' }
  // Somebody on the list who is registered already keeps the session they chose.
  if (isIn(person)) return { outcome: 'alreadySo' }
  if (!maySomebodyElseAnswer(person)) return { outcome: 'ownAnswer' }
  const { number } = opened.person
  const wish = { to: 'register', session, corrected: {}, ...(number !== person.number && { by: number }), ...(buyer && { buyer }) } as const
  return answer(house, { ...opened, person }, wish, `person:${number}`)
}

const isIn = ({ answer: { status } }: Person): boolean => status === 'registered' || status === 'waitlisted' || status === 'pendingApproval'

/** A shared address may name a whole committee; a person a few. */
const mostBrought = ({ letter, person }: Opened): number =>
  person.kind === 'mailbox' ? Math.max(50, letter.colleagues) : letter.colleagues

/**
 * Whoever has this address in the campaign, made with a number of their own if nobody has. Naming
 * somebody counts against the link in the same transaction that makes them, and in one with a
 * condition where they were there, so however many forms come at once no link names more than it
 * may.
 */
export async function personFor(house: AnswerHouse, opened: Opened, { field: _, ...colleague }: Colleague): Promise<Person | 'tooMany'> {
  const { campaign, person: namer } = opened
  const known = await findByAddress(house, campaign.id, campaign.bookRows, colleague.email)
  if (known)
    return known.number === namer.number || namer.brought?.has(known.number) || (await countNamed(house, opened, known)) ? known : 'tooMany'
  const number = (await house.table.next(campaignKey(campaign.id), 'highest')) as PersonNumber
  const person: Person = { ...usualPerson(), ...colleague, number, registeredBy: namer.number }
  const written = await house.table.commit([
    named(opened, number),
    { put: personItem(campaign.id, person), if: absent('pk') },
    { put: lateEntry(campaign.id, colleague.email, number), if: absent('pk') },
    journal(campaign.id, { at: house.clock.now(), actor: `person:${namer.number}`, what: 'named', number }, 'named'),
  ])
  if (written.done) return person
  // Two who named the same colleague at once: the other one's row stands.
  return written.refused === 0 ? 'tooMany' : personFor(house, opened, { ...colleague, field: 'email' })
}

const named = (opened: Opened, number: PersonNumber) => ({
  update: personKey(opened.campaign.id, opened.person.number),
  add: { brought: new Set([number]) },
  if: any(absent('brought'), { sizeOf: 'brought', below: mostBrought(opened) }, { set: 'brought', contains: number }),
})

/**
 * Somebody who was on the list already: naming them costs a place too, or a link could mail
 * everyone on it.
 */
async function countNamed(house: AnswerHouse, opened: Opened, known: Person): Promise<boolean> {
  if (known.answer.status !== 'noAnswer') return true
  const counted = await house.table.write(named(opened, known.number))
  return counted.done
}

/** The people somebody has named, as they stand now. */
export async function broughtBy(house: AnswerHouse, campaign: CampaignId, { number: by, brought }: Person): Promise<Person[]> {
  const people = await Promise.all(
    [...(brought ?? [])].map(number => loadPerson(house, campaign, number as PersonNumber, { consistent: false })),
  )
  // Of somebody who has answered for themselves since, nothing is shown here.
  return people
    .filter(person => person !== undefined)
    .filter(person => person.registeredBy === by || ('by' in person.answer && person.answer.by === by))
}
