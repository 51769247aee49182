import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'
import { inCheckout } from './checkout.ts'

const ours = (file: string) => readFile(inCheckout(`infra/bundling/${file}`), 'utf8')
const nothing = (name: string) => async () => `export const ${name} = undefined`

/**
 * Files of the SDK and of hono that do more than a Lambda of ours asks of them, or that it never
 * reaches, and what stands in for them.
 */
const insteadOf: Record<string, () => Promise<string>> = {
  '@smithy/core/dist-es/submodules/config/node-config-provider/configLoader.js': () => ours('settings-from-environment.ts'),
  '@smithy/core/dist-es/submodules/config/defaults-mode/resolveDefaultsModeConfig.js': () => ours('usual-defaults.ts'),
  '@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/getInstanceMetadataRegion.js': nothing('getInstanceMetadataRegion'),
  '@aws-sdk/core/dist-es/submodules/client/middleware-logger/loggerMiddleware.js': () => ours('no-logger.ts'),
  '@smithy/core/dist-es/submodules/client/smithy-client/schemaLogFilter.js': () => ours('no-logger.ts'),
  // Only the rules need them that regional-endpoints.ts stands in for.
  '@aws-sdk/core/dist-es/submodules/client/util-endpoints/aws.js': nothing('awsEndpointFunctions'),
  '@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/service-customizations/index.js': async () =>
    'export const resolveParamsForS3 = async () => {}',
  // Signs messages of an event stream.
  '@smithy/signature-v4/dist-es/HeaderFormatter.js': async () => 'export class HeaderFormatter {}',
  // Node has its own.
  '@smithy/core/dist-es/submodules/checksum/sha256/Sha256Js.js': nothing('Sha256Js'),
  // Puts titles and styles of any component into the head, and calls functions a form may have for
  // an action: ours stand in the head, and our forms have addresses.
  'hono/dist/jsx/intrinsic-element/components.js': async () => 'export const components_exports = {}',
  // An app within another.
  'hono/dist/utils/mount.js': nothing('createMountedRequest'),
  // Only where somebody asks for the adaptive mode.
  '@smithy/core/dist-es/submodules/retry/util-retry/AdaptiveRetryStrategy.js': nothing('AdaptiveRetryStrategy'),
}

export const standIns: Plugin = {
  name: 'stand-ins',
  setup(build) {
    const inPlaceOf = new Map(Object.entries(insteadOf).map(([file, contents]) => [inCheckout(`node_modules/${file}`), contents]))
    // An update of the SDK that moves a file must not bring back without a word what it stood for.
    for (const path of inPlaceOf.keys())
      if (!existsSync(path)) throw new Error(`${path} is gone; infra/bundling/stand-ins.ts has something in its place`)
    build.onLoad({ filter: /\/node_modules\/(@aws-sdk|@smithy|hono)\// }, async ({ path }) => {
      const standIn = inPlaceOf.get(path)
      return standIn ? { contents: await standIn(), loader: 'ts' } : null
    })
  },
}
