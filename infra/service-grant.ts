import { Effect, type IPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam'

/**
 * What a service of AWS may do for one thing of ours and for no other account's (confused deputy).
 */
export const serviceGrant = (who: IPrincipal, actions: string[], resource: string, conditions: Record<string, unknown>): PolicyStatement =>
  new PolicyStatement({ effect: Effect.ALLOW, principals: [who], actions, resources: [resource], conditions: conditions as never })
