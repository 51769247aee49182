import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { HttpDoor } from '../functions/platform/http-door.ts'

/**
 * An HTTP API (payload format 2.0) in front of a door: what the door sees is what API Gateway would
 * have sent it.
 */
export const asEvent = (request: IncomingMessage, body: Buffer): APIGatewayProxyEventV2 => {
  const url = new URL(request.url ?? '/', 'http://house')
  const headers = Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      value === undefined || name === 'cookie' ? [] : [[name, Array.isArray(value) ? value.join(',') : value]],
    ),
  )
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers,
    ...(request.headers.cookie !== undefined && { cookies: request.headers.cookie.split('; ') }),
    ...(url.search && { queryStringParameters: Object.fromEntries(url.searchParams) }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'house',
      domainName: headers.host ?? 'house',
      domainPrefix: 'house',
      http: {
        method: request.method ?? 'GET',
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: 'house',
      routeKey: '$default',
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
    ...(body.length > 0 && { body: body.toString('base64') }),
    isBase64Encoded: body.length > 0,
  }
}

export function answerWith(result: APIGatewayProxyStructuredResultV2, response: ServerResponse): void {
  response.writeHead(result.statusCode ?? 200, {
    ...(result.headers as Record<string, string>),
    ...(result.cookies && { 'set-cookie': result.cookies }),
  })
  response.end(Buffer.from(result.body ?? '', result.isBase64Encoded ? 'base64' : 'utf8'))
}

/** Something on the same server that is no Lambda's: the house's own OpenID provider. */
export interface Beside {
  path: string
  serve: (request: IncomingMessage, response: ServerResponse) => Promise<void>
}

/** API Gateway refuses a larger body before any door sees it. */
const largestBody = 10_000_000
/** The house's own commands come this way too, on AWS through another door: a list of a million. */
const largestOrder = 300_000_000

const largestFor = (path = '') => (path.startsWith('/__local/') ? largestOrder : largestBody)

export function openGateway(doorFor: (path: string, method: string) => HttpDoor, beside?: Beside): Server {
  return createServer(async (request, response) => {
    try {
      if (beside && request.url?.startsWith(`${beside.path}/`)) return await beside.serve(request, response)
      const pieces: Buffer[] = []
      let size = 0
      for await (const piece of request as AsyncIterable<Buffer>) {
        size += piece.length
        if (size > largestFor(request.url)) {
          response.writeHead(413).end()
          return
        }
        pieces.push(piece)
      }
      const event = asEvent(request, Buffer.concat(pieces))
      answerWith(await doorFor(event.rawPath, event.requestContext.http.method)(event), response)
    } catch (error) {
      console.error(error)
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' })
      response.end('{"message":"Internal Server Error"}')
    }
  })
}

/** Listens on the first pair of neighbouring free ports from `port` on; 0 takes any. */
export async function listenOn(site: Server, console: Server, port: number): Promise<{ site: number; console: number }> {
  for (let candidate = port; candidate < port + 200; candidate += 2) {
    if (!(await listens(site, candidate))) continue
    const sitePort = portOf(site)
    if (await listens(console, candidate === 0 ? 0 : candidate + 1)) return { site: sitePort, console: portOf(console) }
    await new Promise(closed => site.close(closed))
  }
  throw new Error(`no free pair of ports between ${port} and ${port + 200}`)
}

const listens = (server: Server, port: number) =>
  new Promise<boolean>((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(false) : reject(error)
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed)
      resolve(true)
    })
  })

const portOf = (server: Server): number => {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}
