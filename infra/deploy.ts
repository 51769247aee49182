import { spawnSync } from 'node:child_process'
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import { SESClient } from '@aws-sdk/client-ses'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import * as v from 'valibot'
import cdk from '../cdk.json' with { type: 'json' }
import { activateRuleSet, activeRuleSet, whatToActivate } from './activate-receiving.ts'
import { inCheckout } from './bundling/checkout.ts'
import { type Stage, stageFrom } from './stage.ts'

/**
 * `npm run deploy -- -c stage=NAME`: looks first whether a deploy can come to anything, so that
 * none ends half-way for a reason known beforehand; then it is the CDK's own.
 */
const words = process.argv.slice(2)

async function deploy(): Promise<void> {
  const stage = wantedStage()
  const account = await accountOfCaller(stage)
  await isBootstrapped(stage, account)
  if (stage.inbox) await refuseToTakeOver(stage)
  console.error(`Stagen ${stage.name} sættes i drift på kontoen ${account} i ${stage.region}.`)
  const chosen = words.some(word => word.startsWith('indbyd-')) ? words : ['--all', ...words]
  const { status } = spawnSync('npx', ['cdk', 'deploy', ...chosen], { cwd: inCheckout('.'), stdio: 'inherit' })
  if (status !== 0)
    throw new Refused(
      'Stagen er ikke sat helt i drift. Ret det, der står ovenfor, og kør den samme kommando igen: Det, der er gjort, bliver ikke gjort to gange.',
    )
  if (stage.inbox) await activate(stage)
  console.error(whatNext(stage))
}

class Refused extends Error {}

function wantedStage(): Stage {
  const stages: Record<string, unknown> = cdk.context.stages
  const name = words
    .flatMap((word, index) => (/^(-c|--context)$/.test(word) ? [words[index + 1] ?? ''] : []))
    .find(word => word.startsWith('stage='))
  const called = name?.slice('stage='.length) ?? cdk.context.stage
  if (!(called in stages)) throw new Refused(`cdk.json har ingen stage, der hedder ${called}. Der er: ${Object.keys(stages).join(', ')}.`)
  try {
    return stageFrom({ getContext: key => (key === 'stages' ? stages : called) })
  } catch (error) {
    if (!(error instanceof v.ValiError)) throw error
    const problems = error.issues.map(issue => `  ${v.getDotPath(issue) ?? 'stagen'}: ${issue.message}`)
    throw new Refused(`I cdk.json er der noget galt med stagen ${called}:\n${problems.join('\n')}`)
  }
}

async function accountOfCaller({ region }: Stage): Promise<string> {
  try {
    return (await new STSClient({ region }).send(new GetCallerIdentityCommand())).Account ?? ''
  } catch (error) {
    throw new Refused(`AWS ved ikke, hvem du er (${(error as Error).name}). Log ind: aws sso login, eller sæt AWS_PROFILE.`)
  }
}

async function isBootstrapped({ region }: Stage, account: string): Promise<void> {
  try {
    await new CloudFormationClient({ region }).send(new DescribeStacksCommand({ StackName: 'CDKToolkit' }))
  } catch (error) {
    const { name, message } = error as Error
    if (name === 'ValidationError' && message.includes('does not exist'))
      throw new Refused(`Kontoen er ikke gjort klar til CDK i ${region}. Det gøres én gang: npx cdk bootstrap aws://${account}/${region}`)
    throw new Refused(`Der kunne ikke spørges, om kontoen er klar (${name}). Log ind med en bruger, der må sætte stakke i drift.`)
  }
}

/** Before anything is made: another product's mail must not stop coming in because of us. */
async function refuseToTakeOver(stage: Stage): Promise<void> {
  const todo = whatToActivate(await activeRuleSet(new SESClient({ region: stage.region })), stage)
  if ('refuse' in todo) throw new Refused(todo.refuse)
}

/** After the stacks: the rule set exists now. */
async function activate(stage: Stage): Promise<void> {
  const client = new SESClient({ region: stage.region })
  const todo = whatToActivate(await activeRuleSet(client), stage)
  if ('refuse' in todo) throw new Refused(todo.refuse)
  if (todo.does === 'activate') {
    await activateRuleSet(client, todo.ruleSet)
    console.error(`Regelsættet ${todo.ruleSet} tager nu imod svar på mail.`)
  }
}

const whatNext = ({ name, inbox }: Stage) =>
  [
    `Stagen ${name} er i drift. Nu:`,
    '  1. Læg DkimRecord1-3 og MailFromRecord1-2 i domænets DNS, som de står ovenfor.',
    ...(inbox ? [`     Læg også InboxMx på ${inbox.domain}, så svar på mail kommer ind.`] : []),
    '  2. Sig ja i mailen om alarmer.',
    `  3. Se, hvad der mangler: npm run -s indbyd -- doctor --stage ${name}`,
  ].join('\n')

try {
  await deploy()
} catch (error) {
  if (!(error instanceof Refused)) throw error
  console.error(error.message)
  process.exitCode = 1
}
