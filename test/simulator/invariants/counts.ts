import type { Person } from '../../../functions/audience/person.ts'
import type { Invariant } from './invariant.ts'
import { standing } from './plans.ts'

/** F30: every count that is shown adds up, and is of the same people wherever it is shown. */
export const counts: Invariant = ({ shown, campaign }, { people, everybody, letter }) => {
  const wrong: string[] = []
  if (!shown) return wrong
  const { overview, answers, exported } = shown
  const differs = (what: string, is: unknown, should: unknown) => {
    if (is !== should) wrong.push(`F30 ${what}: ${is}, and it is ${should}`)
  }
  const sum = (all: Record<string, number | undefined>) => Object.values(all).reduce<number>((total, count) => total + (count ?? 0), 0)
  // An offer nobody took in time has lapsed; nobody cancelled it.
  const shownAs = (person: Person) =>
    person.answer.status === 'cancelled' && person.answer.because === 'offerExpired' ? 'lapsed' : standing(person, letter).status
  const having = (status: string) => people.filter(person => shownAs(person) === status).length
  differs('everybody in the overview', sum(overview.answers), people.length)
  for (const [status, count] of Object.entries(overview.answers)) {
    differs(`${status} in the overview`, count, having(status))
    differs(`${status} in the answers`, answers.totals[status as keyof typeof answers.totals], having(status))
  }
  const registered = having('registered')
  for (const by of ['byRole', 'byMunicipality', 'bySession'] as const) differs(`registered ${by}`, sum(answers[by]), registered)
  differs('participants in the answers', answers.participants.length, people.length - having('noAnswer'))
  differs('participants in the export', exported.participants, people.length - having('noAnswer'))
  differs('people invited', overview.recipients, people.filter(({ registeredBy }) => registeredBy === null).length)
  if (campaign.people.length > everybody.length) wrong.push('F30 somebody of the list is gone')
  return wrong
}
