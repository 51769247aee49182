import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

// The REST-JSON protocol as the AWS SDK speaks it: paths with parameters, JSON both ways, and an
// error's name in a header.

/** A refusal as AWS words it; the SDK throws it on the other side as an exception of this name. */
export class Refusal extends Error {
  readonly status: number
  constructor(name: string, message: string, status = 400) {
    super(message)
    this.name = name
    this.status = status
  }
}

/**
 * Thrown by an `Around`: the caller's connection is cut without an answer, so it cannot know what
 * was done.
 */
export class ConnectionLost extends Error {}

export type Call = { param(name: string): string; query: URLSearchParams; body: unknown; bytes: number }
export type Route = { operation: string; method: 'GET' | 'POST' | 'PUT' | 'DELETE'; path: string; answer(call: Call): unknown }

/**
 * Stands around every answer, where faults are put: throw before the work, after it, or let it be.
 */
export type Around = (operation: string, answer: () => Promise<unknown>) => Promise<unknown>

export type Endpoint = { url: string; close(): Promise<void> }

/** Serves on a free port of 127.0.0.1, or on `port`. */
export async function serveRestJson(
  routes: Route[],
  { around = undisturbed, port = 0 }: { around?: Around; port?: number } = {},
): Promise<Endpoint> {
  const known = routes.map(route => ({ ...route, pattern: new URLPattern({ pathname: route.path }) }))

  async function answer(request: IncomingMessage): Promise<unknown> {
    const body = await bodyOf(request)
    const url = new URL(request.url ?? '/', 'http://local')
    for (const route of known) {
      const match = route.method === request.method ? route.pattern.exec(url) : null
      if (!match) continue
      const param = (name: string) => decodeURIComponent(match.pathname.groups[name] ?? '')
      const call = { param, query: url.searchParams, body: parsed(body), bytes: body.length }
      return around(route.operation, async () => route.answer(call))
    }
    throw new Refusal('UnknownOperationException', `the local house has no ${request.method} ${url.pathname}`, 404)
  }

  const server = createServer((request, response) => {
    answer(request).then(
      result => send(response, 200, result ?? {}),
      wrong => refuse(response, wrong),
    )
  })
  // An idle connection closed by us just as the SDK reuses it would look like an ambiguous answer
  // to a sender that never retries.
  server.keepAliveTimeout = 0
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the endpoint has no TCP port')

  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

const undisturbed: Around = (_operation, answer) => answer()

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function parsed(body: Buffer): unknown {
  if (body.length === 0) return {}
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw new Refusal('SerializationException', 'the request is not JSON')
  }
}

function send(response: ServerResponse, status: number, body: unknown, errorName?: string): void {
  const headers = { 'content-type': 'application/json', ...(errorName && { 'x-amzn-errortype': errorName }) }
  response.writeHead(status, headers).end(JSON.stringify(body))
}

function refuse(response: ServerResponse, wrong: unknown): void {
  if (wrong instanceof ConnectionLost) {
    response.destroy()
  } else if (wrong instanceof Refusal) {
    // SES spells the field `message`, the Scheduler `Message`.
    send(response, wrong.status, { message: wrong.message, Message: wrong.message }, wrong.name)
  } else {
    console.error(wrong)
    send(response, 500, { message: String(wrong), Message: String(wrong) }, 'InternalServiceErrorException')
  }
}
