import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import * as v from 'valibot'

export interface Call {
  id: string
  event: unknown
  headers: Record<string, string>
}

/**
 * Lambda's side of one environment: the runtime in it asks here for work and delivers what came of
 * it.
 */
export interface RuntimeApi {
  /** HOST:PORT. */
  address: string
  /** When the runtime first asks for a call; its initialisation is over then. */
  ready: Promise<unknown>
  /**
   * Waits until the runtime asks, hands it the call and gives the handler's answer.
   * @throws what the handler threw, why the runtime could not begin, or what `abandon` was told
   */
  invoke(call: Call): Promise<unknown>
  /** There is no more to come from the runtime: whoever waits for it is told why. */
  abandon(because: Error): void
  close(): void
}

const Wrong = v.object({ errorType: v.string(), errorMessage: v.string() })

export async function serveRuntimeApi(): Promise<RuntimeApi> {
  let asked = Promise.withResolvers<ServerResponse>()
  let current: (PromiseWithResolvers<unknown> & { id: string }) | undefined
  // An environment that dies idle disappoints nobody.
  asked.promise.catch(() => undefined)
  const { promise: ready } = asked

  function abandon(because: Error): void {
    asked.reject(because)
    current?.reject(because)
  }

  async function hear(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url?.replace('/2018-06-01/runtime/', '')
    if (path === 'invocation/next') return asked.resolve(response)
    const body = JSON.parse((await text(request)) || 'null')
    response.writeHead(202, { 'content-type': 'application/json' }).end('{"status":"OK"}')
    if (path === 'init/error') abandon(asError(body))
    else if (path === `invocation/${current?.id}/response`) current?.resolve(body)
    else if (path === `invocation/${current?.id}/error`) current?.reject(asError(body))
  }

  const server = createServer((request, response) => {
    hear(request, response).catch(cause => abandon(new Error('what the runtime said could not be read', { cause })))
  })
  // The runtime keeps one connection while its handler works, however long that takes.
  server.keepAliveTimeout = 0
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the Runtime API has no TCP port')

  return {
    address: `127.0.0.1:${address.port}`,
    ready,
    async invoke({ id, event, headers }) {
      const runtime = await asked.promise
      asked = Promise.withResolvers()
      asked.promise.catch(() => undefined)
      current = { id, ...Promise.withResolvers() }
      runtime.writeHead(200, { 'content-type': 'application/json', 'lambda-runtime-aws-request-id': id, ...headers })
      runtime.end(JSON.stringify(event))
      return current.promise
    },
    abandon,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

function asError(body: unknown): Error {
  const { errorType, errorMessage } = v.parse(Wrong, body)
  return Object.assign(new Error(errorMessage), { name: errorType })
}
