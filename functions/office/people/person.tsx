import type { Person } from '../../audience/person.ts'
import { asCounted } from '../../audience/reconfirm.ts'
import { loadNames, loadPerson } from '../../audience/store.ts'
import { type Campaign, loadLetter } from '../../campaign/store.ts'
import { type Entry, journalOf } from '../../journal/journal.ts'
import { mailsTo } from '../../staff/why-of-person.ts'
import type { PersonNumber } from '../../values/ids.ts'
import type { Language } from '../../values/language.ts'
import type { Problem } from '../../values/problem.ts'
import { backTo, giveOrder } from '../order-given.ts'
import { NotFoundPage } from '../pages/refusal-pages.tsx'
import type { LetterVisit, OfficeHouse, OrderHouse } from '../visit.ts'
import { namesOf, numberOf } from '../who-did-it.ts'
import type { TypedFields } from './acts/act-props.ts'
import { numberFrom } from './number-from.ts'
import { PersonPage } from './person-page.tsx'

/**
 * Everything of one person: who, what they answered, every mail and why, and what can be done for
 * them.
 */
export const personPage = (house: OfficeHouse) => (visit: LetterVisit) => shown(house, visit, [], 200)

async function shown(
  house: OfficeHouse,
  visit: LetterVisit,
  problems: readonly Problem[],
  status: 200 | 409 | 422,
  typed: TypedFields = {},
): Promise<Response> {
  const { c } = visit
  const number = numberFrom(c.req.param('n'))
  const known = number && (await load({ house, ...visit }, number))
  if (!known) return c.html(<NotFoundPage visit={visit} />, 404)
  return c.html(
    <PersonPage visit={visit} {...known} typed={typed} now={house.clock.now()} problems={problems} done={c.req.query('gjort')} />,
    status,
  )
}

/** The person, and of all others on the list only who is named here. */
async function load({ house, campaign, language }: { house: OfficeHouse } & LetterVisit, number: PersonNumber) {
  const { id } = campaign
  const [letter, read, journal] = await Promise.all([loadLetter(house, id), loadPerson(house, id, number), journalOf(house, id, number)])
  if (!read) return undefined
  const person = asCounted(read, letter)
  const [mails, named] = await Promise.all([mailsTo(house, id, read), namedHere(house, campaign, person, journal, language)])
  return { campaign, letter, person, journal, mails, ...named }
}

async function namedHere(house: OfficeHouse, campaign: Campaign, person: Person, journal: readonly Entry[], language: Language) {
  const actors = journal.map(({ actor }) => actor)
  const by = 'by' in person.answer ? person.answer.by : undefined
  const names = await loadNames(house, campaign, [...actors.flatMap(actor => numberOf(actor) ?? []), by ?? 0, person.registeredBy ?? 0])
  return { names, who: await namesOf(house, actors, names, language) }
}

/** What a form says of the fields its act has; a field left empty says nothing. */
const filledIn = ({ shape }: { shape: { entries: object } }, typed: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(typed).filter(([field, text]) => field in shape.entries && typeof text === 'string' && text !== ''))

/**
 * What staff do for one person goes through the list of acts, and so into the log with who did it.
 */
export const actForPerson = (house: OrderHouse) => async (visit: LetterVisit) => {
  const { c } = visit
  const { action, til, ...typed } = await c.req.parseBody()
  const { actsForOne } = await import('./acts-for-one.ts')
  const name = typeof action === 'string' && Object.hasOwn(actsForOne, action) ? (action as keyof typeof actsForOne) : undefined
  if (!name) return shown(house, visit, [], 422)
  const act = actsForOne[name]
  const { id = '', n = '' } = c.req.param()
  const given = await giveOrder<OrderHouse, { outcome: string }>(house, visit, name, act, {
    ...filledIn(act, typed),
    campaign: id,
    person: n,
  })
  if (given.done) return backTo(visit, `/c/${id}/person/${n}`, name, til)
  const problems = given.problems.map(problem => ({ ...problem, at: `${name}-${problem.at}` }))
  return shown(house, visit, problems, given.status, { action: name, ...typed })
}
