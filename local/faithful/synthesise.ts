import { App } from 'aws-cdk-lib'
import cdk from '../../cdk.json' with { type: 'json' }
import { addStage } from '../../infra/add-stage.ts'
import { featureFlags } from '../../infra/feature-flags.ts'
import { stageFrom } from '../../infra/stage.ts'

/**
 * Writes what `cdk synth` writes, bundles and all, with the metadata that tells which folder is
 * whose.
 */
export function synthesise(folder: string): void {
  const app = new App({
    outdir: folder,
    analyticsReporting: false,
    context: { ...cdk.context, 'aws:cdk:enable-path-metadata': true, 'aws:cdk:enable-asset-metadata': true },
    postCliContext: featureFlags,
  })
  addStage(app, stageFrom(app.node))
  app.synth()
}
