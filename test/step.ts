import { type Step, type StepState, stepPlan } from '../functions/letter/step.ts'

/** The step as it would stand in that state. */
export function inState(step: Step, state: StepState, mailed: Step['totals'] = { sent: 0, leftOut: {}, finished: 0 }): Step {
  const plan = stepPlan(step)
  if (state === 'paused') return { ...plan, state, pausedFor: 'staff', pausedAt: step.at }
  return state === 'sent' ? { ...plan, state, totals: mailed } : { ...plan, state }
}
