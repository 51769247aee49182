import { App } from 'aws-cdk-lib'
import { addStage } from './add-stage.ts'
import { featureFlags } from './feature-flags.ts'
import { stageFrom } from './stage.ts'

/**
 * What `cdk` runs. `-c stage=NAME` chooses one of the stages in `cdk.json`, each for an AWS account
 * of its own.
 */
const app = new App({ postCliContext: featureFlags, analyticsReporting: false })
addStage(app, stageFrom(app.node))
app.synth()
