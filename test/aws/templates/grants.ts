import { grantsIn } from '../../infra/grants.ts'
import type { Synthesised } from '../../infra/synthesise.ts'
import { answeredGrants } from './answered.ts'
import { arnOf } from './arn-of.ts'
import { oddities, type Reference } from './reference.ts'

/** Every grant and action of a stage beside AWS' reference. */
export function strangeGrants(reference: Reference, stage: Synthesised): { looked: number; findings: string[] } {
  const asked = grantsIn(stage).flatMap(({ who, stack, actions, resources, conditions }) => {
    const home = stage.templates.find(template => template.stack === stack)!
    const arns = resources.map(resource => arnOf(resource, home, stage.templates))
    return actions.map(action => ({ who, action, arns, conditions: (conditions ?? {}) as Record<string, Record<string, unknown>> }))
  })
  return {
    looked: asked.length,
    findings: asked
      .flatMap(({ who, ...one }) => oddities(reference, one).map(odd => `${who} may ${one.action}: ${odd}`))
      .filter(finding => !answeredGrants.answers(finding)),
  }
}
