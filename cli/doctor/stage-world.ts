import { Resolver } from 'node:dns/promises'
import { readFileSync } from 'node:fs'
import { ACMClient } from '@aws-sdk/client-acm'
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SESClient } from '@aws-sdk/client-ses'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import { SNSClient } from '@aws-sdk/client-sns'
import { systemClock } from '../../functions/platform/clock.ts'
import { versionOf } from '../../infra/version.ts'
import { ask } from '../ask.ts'
import { checkout } from '../checkout.ts'
import { order } from '../order.ts'
import { WrongUse } from '../outcome.ts'
import { whyUnreachable } from '../stage-trouble.ts'
import type { World } from './world.ts'

interface Settings {
  region: string
  mailDomain: string
  inbox?: { domain: string; ruleSet?: string }
  site?: { host: string; certificateArn: string }
}

/** A stage as this checkout knows it, asked with the AWS credentials of whoever types. */
export async function worldOf(stage: string): Promise<World> {
  const { region, mailDomain, inbox, site } = settingsOf(stage)
  const outputs = await outputsOf(new CloudFormationClient({ region }), stage)
  return {
    stage,
    mailDomain,
    region,
    inbox,
    site,
    outputs,
    now: () => Date.parse(systemClock.now()),
    version: versionOf(checkout),
    aws: {
      ses: new SESv2Client({ region }),
      sns: new SNSClient({ region }),
      lambda: new LambdaClient({ region }),
      acm: new ACMClient({ region }),
      secrets: new SecretsManagerClient({ region }),
      receiving: new SESClient({ region }),
    },
    names: nameServer(process.env.INDBYD_NAME_SERVER),
    visit: async url => {
      const { status, headers } = await ask(new URL(url))
      return { status, date: headers.date?.toString() }
    },
    health: once(() => order('health', { sample: 5000 })),
  }
}

/** Another name server than the machine's own, as `127.0.0.1:5353`. */
function nameServer(address: string | undefined): Resolver {
  const resolver = new Resolver({ timeout: 5000, tries: 2 })
  if (address) resolver.setServers([address])
  return resolver
}

function settingsOf(stage: string): Settings {
  const { context } = JSON.parse(readFileSync(new URL('cdk.json', checkout), 'utf8')) as { context: { stages: Record<string, Settings> } }
  const settings = context.stages[stage]
  if (!settings) throw new WrongUse(`cdk.json har ingen stage, der hedder ${stage}, så doktoren ved ikke, hvad der skulle være der.`)
  return settings
}

async function outputsOf(client: CloudFormationClient, stage: string): Promise<Record<string, string>> {
  const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: `indbyd-${stage}-app` })).catch(error => {
    throw whyUnreachable(error, stage)
  })
  return Object.fromEntries((Stacks[0]?.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]))
}

/** Several subjects ask the same. */
function once<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let asked: Promise<Answer> | undefined
  return () => (asked ??= ask())
}
