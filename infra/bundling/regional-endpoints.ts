import type { Plugin } from 'esbuild'
import { inCheckout } from './checkout.ts'

/** What AWS calls the service of a client. */
export const services: Record<string, string> = {
  dynamodb: 'dynamodb',
  lambda: 'lambda',
  s3: 's3',
  scheduler: 'scheduler',
  'secrets-manager': 'secretsmanager',
  sesv2: 'email',
  sqs: 'sqs',
}

/**
 * Each client brings rules and tables (17 kB) for all the ways AWS names a service; in a region a
 * stage may lie in there is one.
 */
export const regionalEndpoints: Plugin = {
  name: 'regional-endpoints',
  setup(build) {
    build.onLoad({ filter: /\/@aws-sdk\/client-[\w-]+\/dist-es\/endpoint\/endpointResolver\.js$/ }, ({ path }) => {
      const [, client = ''] = path.match(/\/client-([\w-]+)\//) ?? []
      const service = services[client]
      return service
        ? {
            contents: `import { endpointOf } from './endpoint-of.ts'; export const defaultEndpointResolver = endpointOf('${service}')`,
            resolveDir: inCheckout('infra/bundling'),
          }
        : { errors: [{ text: `what AWS calls the service of client-${client} is missing from infra/bundling/regional-endpoints.ts` }] }
    })
  },
}
