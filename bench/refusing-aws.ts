import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { localhost } from './localhost.ts'

/**
 * A secret of this name is given; whatever else is asked for is refused, which ends the work that
 * asked.
 */
export const givenSecret = 'given'

/**
 * Stands in for AWS over TLS, where a first call costs most. Gives what a process needs in its
 * environment to come here.
 */
export async function openRefusingAws(folder: string) {
  const server = createServer(localhost, async (request, response) => {
    const { SecretId } = JSON.parse(await text(request)) as { SecretId?: string }
    if (SecretId === givenSecret) response.end(JSON.stringify({ SecretString: JSON.stringify({ current: 1, 1: 'A'.repeat(64) }) }))
    else response.writeHead(400, { 'x-amzn-errortype': 'ResourceNotFoundException' }).end('{"message":"refused"}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const certificate = join(folder, 'localhost.pem')
  writeFileSync(certificate, localhost.cert)
  return {
    environment: {
      AWS_ENDPOINT_URL: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
      NODE_EXTRA_CA_CERTS: certificate,
    },
    [Symbol.dispose]: () => server.close(),
  }
}
