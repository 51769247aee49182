import type { Resource, Synthesised } from './synthesise.ts'

export interface Grant {
  /** The door, or whatever else has a role. */
  who: string
  stack: string
  actions: string[]
  resources: unknown[]
  conditions: unknown
}

/** Everything anybody is allowed to do, from the policies of all roles. */
export const grantsIn = (synthesised: Synthesised): Grant[] =>
  synthesised.all('AWS::IAM::Policy').flatMap(policy =>
    allowed(policy).map(({ Action, Resource, Condition }) => ({
      who: policy.path[0]!,
      stack: policy.stack,
      actions: list(Action),
      resources: list(Resource),
      conditions: Condition,
    })),
  )

export const whoMay = (grants: Grant[], action: RegExp): Set<string> =>
  new Set(grants.filter(({ actions }) => actions.some(name => action.test(name))).map(({ who }) => who))

interface Statement {
  Effect: 'Allow' | 'Deny'
  Action: string | string[]
  Resource: unknown
  Condition?: unknown
}

const allowed = (policy: Resource): Statement[] =>
  (policy.properties.PolicyDocument.Statement as Statement[]).filter(({ Effect }) => Effect === 'Allow')

const list = <Value>(value: Value | Value[]): Value[] => (Array.isArray(value) ? value : [value])
