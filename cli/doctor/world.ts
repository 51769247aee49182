import type { Resolver } from 'node:dns/promises'
import type { ACMClient } from '@aws-sdk/client-acm'
import type { LambdaClient } from '@aws-sdk/client-lambda'
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import type { SESClient } from '@aws-sdk/client-ses'
import type { SESv2Client } from '@aws-sdk/client-sesv2'
import type { SNSClient } from '@aws-sdk/client-sns'
import type { OutcomeOf } from '../../functions/staff/acts.ts'

/** All that the doctor may ask, so that a test can answer. */
export interface World {
  stage: string
  /** As `cdk.json` has the stage. */
  mailDomain: string
  region: string
  /** Where answers by mail come in; undefined where none do. */
  inbox: { domain: string; ruleSet?: string } | undefined
  site: { host: string; certificateArn: string } | undefined
  /** What the stacks say of themselves. */
  outputs: Record<string, string>
  /** Milliseconds since 1970, by this machine. */
  now(): number
  version: string
  aws: { ses: SESv2Client; sns: SNSClient; lambda: LambdaClient; acm: ACMClient; secrets: SecretsManagerClient; receiving: SESClient }
  names: Pick<Resolver, 'resolveTxt' | 'resolveMx' | 'resolveCname'>
  visit(url: string): Promise<{ status: number; date: string | undefined }>
  /** What the stage says of itself. */
  health(): Promise<OutcomeOf<'health'>>
}
