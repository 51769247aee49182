import { type App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { AppStack } from './app-stack.ts'
import { DataStack } from './data-stack.ts'
import { MailStack } from './mail-stack.ts'
import { SpendingStack } from './spending-stack.ts'
import type { Stage } from './stage.ts'

/**
 * A whole installation: what is slow to change (mail), what must not be lost (data), what is
 * deployed every day (app), and what it may cost.
 */
export function addStage(app: App, stage: Stage): { mail: MailStack; data: DataStack; house: AppStack; spending: SpendingStack } {
  const mail = new MailStack(app, `indbyd-${stage.name}-mail`, stage)
  const data = new DataStack(app, `indbyd-${stage.name}-data`, stage)
  const house = new AppStack(app, `indbyd-${stage.name}-app`, { stage, mail, data })
  const spending = new SpendingStack(app, `indbyd-${stage.name}-spending`, stage)
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return { mail, data, house, spending }
}
