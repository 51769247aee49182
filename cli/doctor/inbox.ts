import type { MxRecord } from 'node:dns'
import { DescribeActiveReceiptRuleSetCommand, type DescribeActiveReceiptRuleSetCommandOutput } from '@aws-sdk/client-ses'
import { whatToActivate } from '../../infra/activate-receiving.ts'
import { blocker, type Check, ok } from './check.ts'
import type { World } from './world.ts'

/** Whether answers by mail find their way in: the domain's only MX, and the rule that is active. */
export async function lookAtInbox({ stage, region, inbox, aws, names }: World): Promise<Check[]> {
  if (!inbox) return [ok('INBOX', 'Stagen tager ikke imod svar på mail; kalendere får besked og bliver ikke spurgt.')]
  const [mx, rules] = await Promise.all([
    names.resolveMx(inbox.domain).catch(absent),
    aws.receiving.send(new DescribeActiveReceiptRuleSetCommand({})),
  ])
  return [judgeInboxMx(mx, inbox.domain, region), judgeRules(rules, { name: stage, inbox, region })]
}

export function judgeInboxMx(records: Pick<MxRecord, 'exchange' | 'priority'>[], domain: string, region: string): Check {
  const ours = `inbound-smtp.${region}.amazonaws.com`
  const [first, ...others] = records
  if (!first) return blocker('INBOX-MX', `${domain} har ingen mailserver, så ingen svar når frem.`, `Læg denne MX på ${domain}: 10 ${ours}`)
  if (others.length > 0 || first.exchange.toLowerCase() !== ours)
    return blocker(
      'INBOX-MX',
      `${domain} har en anden mailserver end SES i ${region}.`,
      `${domain} må kun have én MX: 10 ${ours}. Er det jeres eget domæne med mail til mennesker, så brug et underdomæne til "inbox".`,
    )
  return ok('INBOX-MX', `Svar til ${domain} går til SES.`)
}

type Rules = Pick<DescribeActiveReceiptRuleSetCommandOutput, 'Metadata' | 'Rules'>

export function judgeRules({ Metadata, Rules = [] }: Rules, stage: Parameters<typeof whatToActivate>[1]): Check {
  const todo = whatToActivate(Metadata?.Name ?? null, stage)
  if ('refuse' in todo) return blocker('INBOX-RULES', 'Et andet regelsæt end vores tager imod mail på kontoen.', todo.refuse)
  if (todo.does === 'activate')
    return blocker(
      'INBOX-RULES',
      'Vores regel for indgående mail er ikke aktiv.',
      `Sæt stagen i drift igen: npm run deploy -- -c stage=${stage.name}`,
    )
  const rule = Rules.find(({ Recipients = [] }) => Recipients.includes(stage.inbox?.domain ?? ''))
  if (!rule?.Enabled || !rule.ScanEnabled)
    return blocker(
      'INBOX-RULES',
      'Reglen for indgående mail er slået fra eller ser ikke efter spam og virus.',
      `Sæt stagen i drift igen: npm run deploy -- -c stage=${stage.name}`,
    )
  return ok('INBOX-RULES', 'SES tager imod svar og ser efter, hvem de er fra.')
}

const absent = (error: NodeJS.ErrnoException): never[] => {
  if (error.code === 'ENOTFOUND' || error.code === 'ENODATA') return []
  throw error
}
