import type * as v from 'valibot'
import { ownPath } from '../access/attempt.ts'
import { actorOf } from '../access/staff-member.ts'
import type { Act, Refused } from '../staff/act.ts'
import { carryOut } from '../staff/carry-out.ts'
import type { Problem } from '../values/problem.ts'
import { onPage } from './on-page.ts'
import type { Visit } from './visit.ts'

/** What came of an order a form gave: done, or why not, with how HTTP says it. */
export type OrderGiven<Outcome> = { done: true; outcome: Outcome } | { done: false; status: 409 | 422; problems: readonly Problem[] }

/** Every order of a page goes through the acts, and so into the log with who gave it. */
export async function giveOrder<House, Outcome extends { outcome: string }>(
  house: House,
  { staff, language }: Visit,
  name: string,
  act: Act<v.GenericSchema, Outcome, House>,
  order: unknown,
): Promise<OrderGiven<Exclude<Outcome, Refused>>> {
  const { status, answer } = await carryOut(house, name, act, order, { by: actorOf(staff), role: staff.role })
  if (status === 200) return { done: true, outcome: answer }
  const problems = answer.problems ?? []
  return {
    done: false,
    status: status === 409 && !isOfWhatWasTyped(problems) ? 409 : 422,
    problems: problems.map(problem => onPage(atField(problem), language)),
  }
}

/** What was typed makes no sense: another thing than a rule, or somebody else, that says no. */
const isOfWhatWasTyped = (problems: readonly Problem[]) => problems.some(({ code }) => code.startsWith('WRONG'))

/** On a page every number is typed in one field, and `at` is the field's id. */
const atField = (problem: Problem): Problem => ({
  ...problem,
  at: problem.code === 'COUNT-DIFFERS' ? 'confirmed' : (problem.field ?? problem.at),
})

/**
 * Back to a page of our own that says what was done (post, redirect, get).
 * @param to what the form asked for, if it did
 */
export function backTo({ c }: Visit, path: string, done: string, to?: unknown): Response {
  const back = new URL(ownPath(typeof to === 'string' && to !== '' ? to : path), 'http://console')
  back.searchParams.set('gjort', done)
  return c.redirect(back.pathname + back.search, 303)
}
