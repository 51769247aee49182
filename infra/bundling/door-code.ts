import { execFileSync } from 'node:child_process'
import { AssetHashType, DockerImage } from 'aws-cdk-lib'
import { Code } from 'aws-cdk-lib/aws-lambda'
import { inCheckout } from './checkout.ts'

/**
 * What a door's Lambda runs. CDK hashes, stages and leaves out; it waits for a bundle and esbuild's
 * plugins do not, hence a process for each.
 */
export const doorCode = (name: string): Code =>
  Code.fromAsset(inCheckout('functions'), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // CDK takes doors with equal wishes for the same: the name tells them apart.
      command: [name],
      image: DockerImage.fromRegistry('nothing-is-bundled-in-docker'),
      local: {
        tryBundle: folder => {
          execFileSync(process.execPath, [inCheckout('infra/bundling/bundle-door.ts'), name, folder], { stdio: 'inherit' })
          return true
        },
      },
    },
  })
