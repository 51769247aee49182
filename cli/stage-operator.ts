import { readFileSync } from 'node:fs'
import { type CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import { checkout } from './checkout.ts'
import { Unreachable } from './outcome.ts'

/** Where a stage's door `operator` is, and whether a deploy is under way. */
export interface FoundOperator {
  url: string
  updating: boolean
}

const whole = /^(?:CREATE_COMPLETE|UPDATE_COMPLETE|UPDATE_ROLLBACK_COMPLETE|IMPORT_COMPLETE)(?:_CLEANUP_IN_PROGRESS)?$/

/** @throws Unreachable where it is only half there; else what AWS says */
export async function findOperator(client: CloudFormationClient, stage: string): Promise<FoundOperator> {
  const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: `indbyd-${stage}-app` }))
  const { StackStatus: status = '', Outputs = [] } = Stacks[0] ?? {}
  const updating = /^UPDATE_.*IN_PROGRESS$/.test(status) && !whole.test(status)
  if (!updating && !whole.test(status)) throw new Unreachable(halfThere(stage, status))
  const url = Outputs.find(({ OutputKey }) => OutputKey === 'OperatorUrl')?.OutputValue
  if (!url) throw new Unreachable(tooOld(stage))
  return { url: url.endsWith('/') ? url : `${url}/`, updating }
}

const halfThere = (stage: string, status: string) =>
  `Stagen ${stage} er ikke sat helt i drift (${status || 'uden tilstand'}). Intet er gjort. Sæt den i drift: npm run deploy -- -c stage=${stage}`

const tooOld = (stage: string) =>
  `Stagen ${stage} er sat i drift med en version, der ikke kan styres herfra endnu. Sæt den nye i drift: npm run deploy -- -c stage=${stage}`

interface CdkJson {
  context?: { stages?: Record<string, { region?: string; mailDomain?: string }> }
}

const stages = () => (JSON.parse(readFileSync(new URL('cdk.json', checkout), 'utf8')) as CdkJson).context?.stages ?? {}

/**
 * The region a stage stands in, by this checkout's settings; else it is AWS' usual settings that
 * say.
 */
export const regionOf = (stage: string): string | undefined => stages()[stage]?.region

/** The domain its mails come from, by this checkout's settings. */
export const mailDomainOf = (stage: string): string | undefined => stages()[stage]?.mailDomain

export const knownStages = (): string[] => Object.keys(stages())
