import { fileURLToPath } from 'node:url'
import { type BundlingOptions, Charset, LogLevel, OutputFormat, SourceMapMode } from 'aws-cdk-lib/aws-lambda-nodejs'

const inCheckout = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

export const doorFile = (name: string): string => inCheckout(`functions/${name}.ts`)

export const lockFile = inCheckout('package-lock.json')

/** Parts of the SDK a Lambda of ours never uses, and the little that stands in for them. */
const insteadOf = {
  '@aws-sdk/credential-provider-node': 'credentials',
  '@aws-sdk/middleware-endpoint-discovery': 'no-endpoint-discovery',
  '@smithy/core/event-streams': 'no-event-streams',
}

/** How a door becomes one lean file: docs/decisions/lean-bundles.md. */
export const bundling: BundlingOptions = {
  format: OutputFormat.CJS,
  target: 'node24',
  minify: true,
  // Danish words as they are, not as escapes.
  charset: Charset.UTF8,
  mainFields: ['module', 'main'],
  // The SDK of our lock file: the one Lambda happens to have may be older, and drops newer inputs without a word.
  bundleAwsSDK: true,
  // Beside the bundle, for whoever reads a stack trace and for the test of what is inside; Node does not load it.
  sourceMap: true,
  sourceMapMode: SourceMapMode.EXTERNAL,
  sourcesContent: false,
  logLevel: LogLevel.WARNING,
  esbuildArgs: Object.fromEntries(
    Object.entries(insteadOf).map(([part, ours]) => [`--alias:${part}`, inCheckout(`infra/bundling/${ours}.ts`)]),
  ),
}
