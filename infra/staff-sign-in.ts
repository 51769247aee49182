import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import { allow, type Permission } from './permission.ts'
import { StaffPool } from './staff-pool.ts'
import type { Stage } from './stage.ts'

/** Who signs the staff in: the provider a stage names, else a user pool of its own. */
export function staffSignIn(scope: Construct, stage: Stage, consoleUrl: string): Permission {
  if (!stage.staff) return new StaffPool(scope, 'staff', { stage, consoleUrl }).known
  const { issuer, clientId, secretArn, roleClaim } = stage.staff
  const secret = Secret.fromSecretCompleteArn(scope, 'staff-secret', secretArn)
  return allow(
    { actions: ['secretsmanager:GetSecretValue'], resources: [secret.secretArn] },
    { STAFF_ISSUER: issuer, STAFF_CLIENT_ID: clientId, STAFF_SECRET: secret.secretArn, STAFF_ROLE_CLAIM: roleClaim },
  )
}
