import type { BuildOptions } from 'esbuild'
import { inCheckout } from './checkout.ts'
import { errorsWeTellApart } from './errors-we-tell-apart.ts'
import { readWhenAsked } from './read-when-asked.ts'
import { regionalEndpoints } from './regional-endpoints.ts'
import { standIns } from './stand-ins.ts'
import { versionsOnly } from './versions-only.ts'

/** How a door becomes lean CommonJS: docs/decisions/lean-bundles.md. */
export const leanRecipe = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node24',
  minify: true,
  // Danish words as they are, not as escapes.
  charset: 'utf8',
  mainFields: ['module', 'main'],
  // CommonJS has no import.meta: a library that asks `createRequire` by it would end the door
  // before it has begun.
  define: { 'import.meta.url': '__filename' },
  alias: {
    '@aws-sdk/credential-provider-node': inCheckout('infra/bundling/credentials.ts'),
    '@aws-sdk/middleware-endpoint-discovery': inCheckout('infra/bundling/no-endpoint-discovery.ts'),
    '@aws/lambda-invoke-store': inCheckout('infra/bundling/no-invoke-store.ts'),
    // The same library as modules, of which a bundle keeps what is asked for.
    yaml: inCheckout('node_modules/yaml/browser/dist/index.js'),
    '@smithy/core/event-streams': inCheckout('infra/bundling/no-event-streams.ts'),
  },
  plugins: [standIns, regionalEndpoints, errorsWeTellApart, versionsOnly, readWhenAsked],
  logLevel: 'warning',
} satisfies BuildOptions
