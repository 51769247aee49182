import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import { allow, type Permission, tell } from './permission.ts'
import { StaffPool } from './staff-pool.ts'
import type { Stage } from './stage.ts'

/**
 * Who signs the staff in: the provider a stage names, else a user pool of its own. `signIn` is for
 * the door that does, `issuer` for those whose pages have the way out.
 */
export function staffSignIn(scope: Construct, stage: Stage, consoleUrl: string): { signIn: Permission; issuer: Permission } {
  const signIn = stage.staff ? by(scope, stage.staff) : new StaffPool(scope, 'staff', { stage, consoleUrl }).known
  const { STAFF_ISSUER = '' } = signIn.settings
  return { signIn, issuer: tell({ STAFF_ISSUER }) }
}

function by(scope: Construct, { issuer, clientId, secretArn, roleClaim }: NonNullable<Stage['staff']>): Permission {
  const secret = Secret.fromSecretCompleteArn(scope, 'staff-secret', secretArn)
  return allow(
    { actions: ['secretsmanager:GetSecretValue'], resources: [secret.secretArn] },
    { STAFF_ISSUER: issuer, STAFF_CLIENT_ID: clientId, STAFF_SECRET: secret.secretArn, STAFF_ROLE_CLAIM: roleClaim },
  )
}
