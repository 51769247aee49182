import { DescribeActiveReceiptRuleSetCommand, type SESClient, SetActiveReceiptRuleSetCommand } from '@aws-sdk/client-ses'
import { ruleSetOf, type Stage } from './stage.ts'

/** What is to be done so that our rule takes mail in, given the rule set that is active now. */
export type Activation = { does: 'nothing' } | { does: 'activate'; ruleSet: string } | { refuse: string }

/**
 * One receipt rule set is active for a whole account and region: activating ours would switch off
 * another product's mail, so that is refused, with both ways out.
 */
export function whatToActivate(active: string | null, stage: Pick<Stage, 'name' | 'inbox'> & { region: string }): Activation {
  const { name, isOurs } = ruleSetOf(stage)
  if (active === name) return { does: 'nothing' }
  if (active === null && isOurs) return { does: 'activate', ruleSet: name }
  if (active === null)
    return {
      refuse: `Regelsættet ${name} er ikke aktivt i ${stage.region}. Aktivér det, eller fjern "ruleSet" under "inbox", så vi laver vores eget.`,
    }
  return {
    refuse: [
      `I ${stage.region} er regelsættet ${active} aktivt på kontoen, og der kan kun være ét. Aktiverede vi ${name}, ville det andet holde op med at tage imod mail. Enten:`,
      `  - skriv "ruleSet": "${active}" under "inbox" i cdk.json, så vores regel kommer til at stå i det, eller`,
      `  - aktivér vores, hvis det andet ikke bruges: aws ses set-active-receipt-rule-set --rule-set-name ${name} --region ${stage.region}`,
    ].join('\n'),
  }
}

export async function activeRuleSet(client: SESClient): Promise<string | null> {
  const { Metadata } = await client.send(new DescribeActiveReceiptRuleSetCommand({}))
  return Metadata?.Name ?? null
}

/** CloudFormation cannot; a custom resource would, when it goes, switch off what is not ours. */
export const activateRuleSet = (client: SESClient, name: string) => client.send(new SetActiveReceiptRuleSetCommand({ RuleSetName: name }))
