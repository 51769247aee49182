import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CloudFormationClient, ExecuteChangeSetCommand, waitUntilStackUpdateComplete } from '@aws-sdk/client-cloudformation'
import { InvokeCommand, LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda'
import { CreateReceiptRuleSetCommand, SESClient } from '@aws-sdk/client-ses'
import { GetQueueAttributesCommand, GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs'
import { inCheckout } from '../../../infra/bundling/checkout.ts'
import { ruleSetOf } from '../../../infra/stage.ts'
import type { TemplateResource } from '../../infra/synthesise.ts'
import { exampleStage } from '../../infra/synthesise.ts'
import { lentAssembly } from './assembly.ts'
import { account, type Emulator, region } from './emulator.ts'
import { access } from './keys.ts'

export interface Outputs {
  SiteUrl: string
  ConsoleUrl: string
  OperatorUrl: string
  OperatorRole: string
  MailEventsTopic: string
  Table: string
}

type Properties = NonNullable<TemplateResource['Properties']>

export type Stage = Awaited<ReturnType<typeof deployStage>>

/**
 * The stage of `cdk.json`, deployed on the emulator with the CDK's own command.
 * @param signIn who signs its staff in, as settings of the doors
 */
export async function deployStage(emulator: Emulator, signIn: Record<string, string>) {
  const environment = { ...process.env, ...emulator.environment }
  const synthesised = join(emulator.folder, 'synthesised')
  const assembly = join(emulator.folder, 'assembly')
  const outputs = join(emulator.folder, 'outputs.json')

  function run(program: string, words: string[]): { status: number | null; said: string } {
    const within = { cwd: inCheckout('.'), env: environment, encoding: 'utf8', timeout: 900_000 } as const
    const { status, stdout, stderr } = spawnSync(program, words, within)
    return { status, said: `${stdout}${stderr}` }
  }
  function cdk(...words: string[]): void {
    const { status, said } = run('npx', ['cdk', ...words])
    if (status !== 0) throw new Error(`cdk ${words[0]} ended with ${status}:\n${said.slice(-3000)}`)
  }

  const deploying = ['deploy', '--all', '--require-approval', 'never', '--outputs-file', outputs, '--app']
  cdk('synth', '--quiet', '--output', synthesised)
  const lend = (folder: string, change = (_: Properties): void => {}) =>
    lentAssembly(synthesised, folder, emulator.port, template => {
      for (const { Type, Properties } of Object.values(template.Resources)) {
        if (Type !== 'AWS::Lambda::Function') continue
        const { Variables } = Properties!.Environment
        for (const [setting, value] of Object.entries(signIn)) if (setting in Variables) Variables[setting] = value
        change(Properties!)
      }
    })
  lend(assembly)
  // As README says, *On AWS*: it looks first, and says what is missing.
  const npmRunDeploy = () => run('node', ['infra/deploy.ts', '-c', 'stage=test', ...deploying.slice(2), assembly])
  const before = npmRunDeploy()
  if (before.status === 0 || !before.said.includes('npx cdk bootstrap'))
    throw new Error(`deploy before bootstrap ended with ${before.status}:\n${before.said.slice(-1000)}`)
  cdk('bootstrap', `aws://${account}/${region}`, '--app', assembly)
  // Gap `receiving`: what CloudFormation would have made, for deploy to activate.
  await new SESClient(access(emulator)).send(new CreateReceiptRuleSetCommand({ RuleSetName: ruleSetOf(exampleStage()).name }))
  const after = npmRunDeploy()
  if (after.status !== 0) throw new Error(`deploy ended with ${after.status}:\n${after.said.slice(-3000)}`)
  const all = JSON.parse(readFileSync(outputs, 'utf8')) as Record<string, Record<string, string>>

  return {
    outputs: all['indbyd-test-app'] as unknown as Outputs,

    /**
     * A change of every door, ready to be carried out: what takes long is done by then, and the
     * moment is chosen by whoever carries it out.
     */
    prepareChange(says: string): { carryOut(): Promise<void> } {
      const changed = lend(join(emulator.folder, 'changed'), properties => {
        properties.Description = says
      })
      const change = { StackName: 'indbyd-test-app', ChangeSetName: 'every-door-anew' }
      const prepared = ['--method', 'prepare-change-set', '--change-set-name', change.ChangeSetName]
      cdk('deploy', change.StackName, '--exclusively', '--require-approval', 'never', ...prepared, '--app', changed)
      const client = new CloudFormationClient(access(emulator))
      return {
        async carryOut() {
          await client.send(new ExecuteChangeSetCommand(change))
          await waitUntilStackUpdateComplete({ client, maxWaitTime: 600, minDelay: 1, maxDelay: 1 }, change)
        },
      }
    },

    /** Nothing waits in this queue, and nothing of it is worked on. */
    async waitsNowhere(queue: string): Promise<boolean> {
      const sqs = new SQSClient(access(emulator))
      const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: `indbyd-test-app-${queue}` }))
      const { Attributes = {} } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }))
      return Attributes.ApproximateNumberOfMessages === '0' && Attributes.ApproximateNumberOfMessagesNotVisible === '0'
    },

    /** Calls a door as its alarm clock would. */
    async wakes(door: string): Promise<void> {
      const lambda = new LambdaClient(access(emulator))
      const { Functions = [] } = await lambda.send(new ListFunctionsCommand({ MaxItems: 50 }))
      const name = Functions.map(({ FunctionName = '' }) => FunctionName).find(name => name.startsWith(`indbyd-test-app-${door}`))
      const { FunctionError, Payload } = await lambda.send(new InvokeCommand({ FunctionName: name, Payload: '{}' }))
      if (FunctionError) throw new Error(`${name}: ${Buffer.from(Payload ?? []).toString()}`)
    },

    destroy: (...stacks: string[]): void => cdk('destroy', ...stacks, '--force', '--app', assembly),
  }
}
