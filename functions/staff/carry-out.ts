import * as v from 'valibot'
import { mayAs, type StaffRole } from '../access/role.ts'
import type { Problem } from '../values/problem.ts'
import type { Act, Refused } from './act.ts'
import { NoContent } from './file-content.ts'

/** Who gives an order: what the log calls them, and what they may. */
export interface Ordering {
  by: string
  role: StaffRole
}

/**
 * An answer as HTTP has it: 400 wrong order, 403 may not, 404 no such act, 409 refused with its
 * problems.
 */
export type Performed<Outcome = { outcome: string; problems?: Problem[] }> =
  | { status: 200; answer: Exclude<Outcome, Refused> }
  | { status: 400 | 403 | 404 | 409; answer: { outcome: string; problems?: Problem[] } }

/**
 * Carries out an act for whoever may, if the order is whole. Nothing is done of an order that is
 * not.
 */
export async function carryOut<House, Outcome extends { outcome: string }>(
  house: House,
  name: string,
  act: Act<v.GenericSchema, Outcome, House>,
  order: unknown,
  { by, role }: Ordering,
): Promise<Performed<Outcome>> {
  if (!mayAs(role, act.least))
    return no(403, 'mayNot', { at: name, code: 'MAY-NOT', says: `»${name}« kræver rollen ${act.least}, og du er ${role}.` })
  const read = v.safeParse(act.shape, order)
  if (!read.success) return { status: 400, answer: { outcome: 'wrongOrder', problems: read.issues.map(wrongAt) } }
  try {
    const outcome = await act.does(house, read.output, by)
    return isRefused(outcome) ? { status: 409, answer: outcome } : { status: 200, answer: outcome as Exclude<Outcome, Refused> }
  } catch (error) {
    if (!(error instanceof NoContent)) throw error
    return no(400, 'wrongOrder', {
      at: name,
      code: 'NO-CONTENT',
      says: 'En fil i ordren kan ikke læses, eller den er slettet igen. Send ordren forfra.',
    })
  }
}

const isRefused = (outcome: { outcome: string }): outcome is Refused => outcome.outcome === 'refused'

export const no = (status: 400 | 403 | 404, outcome: string, problem: Omit<Problem, 'level'>): Performed<never> => ({
  status,
  answer: { outcome, problems: [{ ...problem, level: 'blocker' }] },
})

/** Where, and what was expected: never what was there. */
const wrongAt = (issue: v.BaseIssue<unknown>): Problem => ({
  at: v.getDotPath(issue) ?? 'order',
  code: 'WRONG-ORDER',
  level: 'blocker',
  says: `Feltet passer ikke: ventet er ${issue.expected ?? issue.requirement ?? 'noget andet'}. Er ordren skrevet til en anden version?`,
})
