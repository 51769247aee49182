import { findByAddress, lateEntry } from '../audience/address-book.ts'
import type { Person } from '../audience/person.ts'
import { loadPerson, personItem, personKey } from '../audience/store.ts'
import type { Buyer } from '../billing/agreement.ts'
import { campaignKey } from '../campaign/store.ts'
import type { Opened } from '../invitation/open-link.ts'
import { journal } from '../journal/journal.ts'
import { absent } from '../platform/conditions.ts'
import type { CampaignId, PersonNumber, SessionId } from '../values/ids.ts'
import { type Answered, type AnswerHouse, answer } from './actions.ts'
import type { Colleague } from './wish.ts'

/** What came of registering one colleague. `ownAnswer`: they have said no themselves, and nobody else changes that. */
export type ColleagueAnswered = { colleague: Colleague; outcome: Answered | { outcome: 'ownAnswer' } }

/**
 * Registers people named on somebody's page. Each gets a number, a confirmation and a page of their own; the one who named them is remembered beside
 * them and keeps their own answer. Each stands alone: a full session for one is no reason to refuse the others.
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
  const person = await personFor(house, opened, colleague)
  const { status } = person.answer
  if (status === 'declined' || status === 'cancelled' || status === 'transferred') return { outcome: 'ownAnswer' }
  // Somebody on the list who is registered already keeps the session they chose.
  if (status !== 'noAnswer') return { outcome: 'alreadySo' }
  const { number } = opened.person
  const wish = { to: 'register', session, corrected: {}, ...(number !== person.number && { by: number }), ...(buyer && { buyer }) } as const
  return answer(house, { ...opened, person }, wish, `person:${number}`)
}

/** Whoever has this address in the campaign, made with a number of their own if nobody has. */
export async function personFor(house: AnswerHouse, opened: Opened, colleague: Colleague): Promise<Person> {
  const { campaign } = opened
  const known = await findByAddress(house, campaign.id, campaign.bookRows, colleague.email)
  if (known) {
    await remember(house, campaign.id, opened.person, known.number)
    return known
  }
  const number = (await house.table.next(campaignKey(campaign.id), 'highest')) as PersonNumber
  const person: Person = {
    ...colleague,
    number,
    groups: [],
    kind: 'person',
    generation: 1,
    answer: { status: 'noAnswer' },
    suppression: null,
    registeredBy: opened.person.number,
    version: 0,
    alreadyHas: [],
  }
  const written = await house.table.commit([
    { put: personItem(campaign.id, person), if: absent('pk') },
    { put: lateEntry(campaign.id, colleague.email, number), if: absent('pk') },
    { update: personKey(campaign.id, opened.person.number), add: { brought: new Set([number]) } },
    journal(campaign.id, { at: house.clock.now(), actor: `person:${opened.person.number}`, what: 'named', number }, 'named'),
  ])
  // Two who named the same colleague at once: the other one's row stands.
  return written.done ? person : personFor(house, opened, colleague)
}

async function remember(house: AnswerHouse, campaign: CampaignId, by: Person, number: PersonNumber): Promise<void> {
  if (by.number === number || by.brought?.has(number)) return
  await house.table.write({ update: personKey(campaign, by.number), add: { brought: new Set([number]) } })
}

/** The people somebody has named, as they stand now. */
export async function broughtBy(house: AnswerHouse, campaign: CampaignId, { brought }: Person): Promise<Person[]> {
  const people = await Promise.all(
    [...(brought ?? [])].map(number => loadPerson(house, campaign, number as PersonNumber, { consistent: false })),
  )
  return people.filter(person => person !== undefined)
}
