import { BootstraplessSynthesizer, Stack } from 'aws-cdk-lib'
import { CfnBudget } from 'aws-cdk-lib/aws-budgets'
import type { Construct } from 'constructs'
import type { Stage } from './stage.ts'

/**
 * A budget is the account's and has no region, but CloudFormation makes it in some only, and not in
 * Stockholm or Milan.
 */
const whereBudgetsAreMade = 'eu-central-1'

/**
 * A budget alarm: AWS writes to the operator when the account's month has cost four fifths of what
 * the stage is meant to, and when it looks as if it will cost more than all of it. It stops
 * nothing: a mailing under way is worth more than the cents it costs.
 */
export class SpendingStack extends Stack {
  constructor(scope: Construct, id: string, { operatorMail, dollarsAMonth }: Pick<Stage, 'operatorMail' | 'dollarsAMonth'>) {
    // One small template, so that its region need not be bootstrapped for it.
    super(scope, id, { env: { region: whereBudgetsAreMade }, synthesizer: new BootstraplessSynthesizer() })
    const tell = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: { notificationType, threshold, thresholdType: 'PERCENTAGE', comparisonOperator: 'GREATER_THAN' },
      subscribers: [{ subscriptionType: 'EMAIL', address: operatorMail }],
    })
    new CfnBudget(this, 'budget', {
      budget: {
        budgetName: this.stackName,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: dollarsAMonth, unit: 'USD' },
      },
      notificationsWithSubscribers: [tell('ACTUAL', 80), tell('FORECASTED', 100)],
    })
  }
}
