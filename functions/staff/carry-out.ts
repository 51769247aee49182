import * as v from 'valibot'
import { mayAs, type StaffRole } from '../access/role.ts'
import type { Problem } from '../values/problem.ts'
import type { Act } from './act.ts'
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
export interface Performed {
  status: 200 | 400 | 403 | 404 | 409
  answer: { outcome: string; problems?: Problem[] }
}

/**
 * Carries out an act for whoever may, if the order is whole. Nothing is done of an order that is
 * not.
 */
export async function carryOut<House>(
  house: House,
  name: string,
  act: Act<v.GenericSchema, { outcome: string }, House>,
  order: unknown,
  { by, role }: Ordering,
): Promise<Performed> {
  if (!mayAs(role, act.least))
    return no(403, 'mayNot', { at: name, code: 'MAY-NOT', says: `»${name}« kræver rollen ${act.least}, og du er ${role}.` })
  const read = v.safeParse(act.shape, order)
  if (!read.success) return { status: 400, answer: { outcome: 'wrongOrder', problems: read.issues.map(wrongAt) } }
  try {
    const outcome = await act.does(house, read.output, by)
    return { status: outcome.outcome === 'refused' ? 409 : 200, answer: outcome }
  } catch (error) {
    if (!(error instanceof NoContent)) throw error
    return no(400, 'wrongOrder', {
      at: name,
      code: 'NO-CONTENT',
      says: 'En fil i ordren kan ikke læses, eller den er slettet igen. Send ordren forfra.',
    })
  }
}

export const no = (status: 400 | 403 | 404, outcome: string, problem: Omit<Problem, 'level'>): Performed => ({
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
